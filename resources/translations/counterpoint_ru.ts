<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Counterpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds who claims what in the news, and who answers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. It stands on these works:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an article in the library to read it here, with every statement in its party&apos;s colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not named</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BriefChoices</name>
    <message>
        <source>What goes into the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export brief (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export brief (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the exported brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parties</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BriefPanel</name>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here a brief will lie: the claims of the parties beside the answers, ready for print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page follows when what runs now has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is being made…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeDelegate</name>
    <message>
        <source>Under no issue yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No answer in the library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeModel</name>
    <message>
        <source>No answer in the library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>What runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after the article at hand (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{phase}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>library, article, side by side, brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move over articles, claims and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the article, or the sentence in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirm or reject a pair; the next one is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next and previous statement in an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo what you decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the brief, print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fold or unfold the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or folders of articles anywhere on the window: text, HTML, Word, PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program reads every sentence and marks who says what, in the colour of the party.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Side by side” shows the claims of a party, and beside each the answers of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm or reject what the program suggests; “Brief” makes a document of it for print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterpoint hears both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspecting</name>
    <message>
        <source>Click a marked sentence to see who speaks, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you choose is shown here in detail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a claim to see its sentence, and why it has its answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the article ↗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the article (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article does not say who speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a denial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certainty {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why these answer each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who speaks here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} the pair ({key})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop articles anywhere on this window to find out who claims what, and who answers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in articles (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent &amp;libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export brief (PDF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top what runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confirm the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ject the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the &amp;article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Counterpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the brief</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be imported, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else is in the library. These files were not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidesPanel</name>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose claims stand on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose answers stand on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show statements that support a claim, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in claims and answers (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim is like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here each claim will stand beside the answers of the other parties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Stopped. What is finished is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>briefs</name>
    <message>
        <source>Export brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dropping</name>
    <message>
        <source>{name}: open this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer stands in the way: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: it is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: the system does not let it be read ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: it is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} cannot be opened: the system does not allow it ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} holds no article: Counterpoint reads {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: there is no text in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: it should be text, but it holds {content}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: its letters are in an encoding that Counterpoint does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: it is larger than an article can be ({size}; the limit is {limit}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: unpacked it would fill {size}, far more than a document needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: Counterpoint reads {formats}, and this is {content}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: this {format} is damaged or cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: it is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be imported: its pages are pictures without text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of {name} cannot be imported: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts in the language {language} cannot be analysed: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} cannot be used: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} is being changed by another program. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left on the disk of the library {name}. Nothing was lost, but nothing more can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} is damaged and cannot be read further. Restore it from a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a library of Counterpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} cannot be changed: the file or its folder is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} cannot be opened: it is not there, or the system does not let it be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the library {name} reports an error. Check the disk before going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} was made by a newer Counterpoint. Update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} was made by an older Counterpoint. Open it for writing once to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Counterpoint is working on the library {name}. Wait until it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article {article} is no longer in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was given up: the program stopped {attempts} times while working on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements in the language {language} cannot be found: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the program, {name}, is missing or damaged ({cause}). Install Counterpoint again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brief cannot be written to {path}: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be analysed: there are no models for its language ({language}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No party in this library is called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the program that analyses stopped unexpectedly (code {code}), also when it was started again. What was finished is kept; the rest waits in the library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a short date, in Qt&apos;s letters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <source>Articles ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>libraries</name>
    <message>
        <source>New library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterpoint libraries (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>named as {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the title “{detail}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}” stands for the one spoken of last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on from the speaker before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}” stands for the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose document it is: “{detail}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the organisation {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}” is short for the fuller name before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>described as “{detail}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the article puts it: “{detail}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks for {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to it: “{detail}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}”, in the state that the article is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} is known to speak for that state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} speaks for nobody else here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a group with no other name: “{detail}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotes the claim that it answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denies, rejects or refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one says yes where the other says no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aimed at {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both speak of: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alike in meaning ({detail})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put as an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set against each other in one sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes right after it in the article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reviewing</name>
    <message>
        <source>confirm pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject pair</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>denies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opposes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counter-accuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the article&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly verbatim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the language models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairing claims and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
