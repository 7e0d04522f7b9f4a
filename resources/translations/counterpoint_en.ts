<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ExchangeDelegate</name>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln claim</numerusform>
            <numerusform>%Ln claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropping</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <translation>
            <numerusform>about %Ln s left</numerusform>
            <numerusform>about %Ln s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>about %Ln min left</numerusform>
            <numerusform>about %Ln min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>%Ln article imported</numerusform>
            <numerusform>%Ln articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln file could not be read</numerusform>
            <numerusform>%Ln files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them reprint(s)</source>
        <translation>
            <numerusform>%Ln of them a reprint</numerusform>
            <numerusform>%Ln of them reprints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>also in %Ln more</source>
        <translation>
            <numerusform>also in %Ln more</numerusform>
            <numerusform>also in %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Renewing</name>
    <message numerus="yes">
        <source>Other models are in use now. %Ln article(s) can be analysed again; your work stays.</source>
        <translation>
            <numerusform>Other models are in use now. %Ln article can be analysed again; your work stays.</numerusform>
            <numerusform>Other models are in use now. %Ln articles can be analysed again; your work stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%Ln article(s) saved</source>
        <translation>
            <numerusform>%Ln article saved</numerusform>
            <numerusform>%Ln articles saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <translation>
            <numerusform>%Ln lost</numerusform>
            <numerusform>%Ln lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%Ln answered</source>
        <translation>
            <numerusform>%Ln answered</numerusform>
            <numerusform>%Ln answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message numerus="yes">
        <source>{answerer} answers {claimant}: %Ln time(s)</source>
        <translation>
            <numerusform>{answerer} answers {claimant}: %Ln time</numerusform>
            <numerusform>{answerer} answers {claimant}: %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message numerus="yes">
        <source>{answerer} answers {claimant}: %Ln time(s)</source>
        <translation>
            <numerusform>{answerer} answers {claimant}: %Ln time</numerusform>
            <numerusform>{answerer} answers {claimant}: %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{issue}: {answerer} answers %Ln time(s)</source>
        <translation>
            <numerusform>{issue}: {answerer} answers %Ln time</numerusform>
            <numerusform>{issue}: {answerer} answers %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message numerus="yes">
        <source>Tags of %Ln selected article(s):</source>
        <translation>
            <numerusform>Tags of %Ln selected article:</numerusform>
            <numerusform>Tags of %Ln selected articles:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Likes</name>
    <message numerus="yes">
        <source>%Ln statement(s) say the like, the nearest first</source>
        <translation>
            <numerusform>%Ln statement says the like</numerusform>
            <numerusform>%Ln statements say the like, the nearest first</numerusform>
        </translation>
    </message>
</context>
</TS>
