"""English sentences of our own with who says what in them: source | cue | content | kind and polarity."""

SAYINGS = {
    "a clause with that": (
        "Transport Minister Paul Greaves said that the bridge would open in September.",
        ["Transport Minister Paul Greaves | said | that the bridge would open in September | indirect claim"],
    ),
    "a clause without that": (
        "The minister said the bridge would open in September.",
        ["The minister | said | the bridge would open in September | indirect claim"],
    ),
    "after the content": (
        "The bridge will open in September, the minister said.",
        ["the minister | said | The bridge will open in September | indirect claim"],
    ),
    "in mid-sentence": (
        "The bridge, the minister said, will open in September.",
        ["the minister | said | The bridge ... will open in September | indirect claim"],
    ),
    "in mid-sentence, with a day": (
        "The tariffs, the commission said on Friday, will stay in force.",
        ["the commission | said | The tariffs ... will stay in force | indirect claim"],
    ),
    "direct speech": (
        "“We will build this road in two years,” the governor told reporters.",
        ["the governor | told | We will build this road in two years | direct claim"],
    ),
    "several sentences in the marks": (
        "“We will build this road. The money is there,” the governor said.",
        ["the governor | said | We will build this road. The money is there | direct claim"],
    ),
    "speech broken by its attribution": (
        "“We will build this road,” the governor said. “The money is there.”",
        ["the governor | said | We will build this road ... The money is there | direct claim"],
    ),
    "inverted order": (
        "“We will build this road,” said Governor Ann Pike.",
        ["Governor Ann Pike | said | We will build this road | direct claim"],
    ),
    "a cue before the marks": (
        "The governor replied, “The money is there.”",
        ["The governor | replied | The money is there | direct claim"],
    ),
    "a cue with a colon": (
        "The governor replied: “The money is there.”",
        ["The governor | replied | The money is there | direct claim"],
    ),
    "partly in the author's words": (
        "The envoy called the sanctions “a grave mistake”.",
        ["The envoy | called | the sanctions “a grave mistake” | mixed claim"],
    ),
    "an apposition with commas": (
        "Maria Lopez, the head of the union, said workers would strike.",
        ["Maria Lopez, the head of the union | said | workers would strike | indirect claim"],
    ),
    "a relative clause is no part of the name": (
        "Maria Lopez, who leads the union, said workers would strike.",
        ["Maria Lopez | said | workers would strike | indirect claim"],
    ),
    "a denial by the verb": (
        "The embassy denied reports of an evacuation.",
        ["The embassy | denied | reports of an evacuation | indirect denial"],
    ),
    "a denial by negation": (
        "The army did not confirm the attack.",
        ["The army | did not confirm | the attack | indirect denial"],
    ),
    "a denial by wording": (
        "The company said it had nothing to do with the accident.",
        ["The company | said | it had nothing to do with the accident | indirect denial"],
    ),
    "an accusation": (
        "Kenya accused the company of hiding its profits.",
        ["Kenya | accused | hiding its profits | indirect claim"],
    ),
    "a refusal": (
        "The spokesman refused to comment on the rumours.",
        ["The spokesman | refused | to comment on the rumours | indirect denial"],
    ),
    "a demand of others": (
        "The union urged the government to raise wages.",
        ["The union | urged | to raise wages | indirect claim"],
    ),
    "a promise": (
        "The president promised to cut taxes.",
        ["The president | promised | to cut taxes | indirect claim"],
    ),
    "according to": (
        "According to the police, the driver was sober.",
        ["the police | According to | the driver was sober | indirect claim"],
    ),
    "according to, at the end": (
        "The driver was sober, according to the police.",
        ["the police | according to | The driver was sober | indirect claim"],
    ),
    "a shared subject": (
        "The senator condemned the attack and promised to help the victims.",
        [
            "The senator | condemned | the attack | indirect claim",
            "The senator | promised | to help the victims | indirect claim",
        ],
    ),
    "a participle goes on": (
        "The mayor said the city was safe, adding that schools would reopen.",
        [
            "The mayor | said | the city was safe | indirect claim",
            "The mayor | adding | that schools would reopen | indirect claim",
        ],
    ),
    "the noun of an accusation": (
        "The bank rejected the lawyer's claim that it had lied.",
        [
            "The bank | rejected | the lawyer's claim that it had lied | indirect denial",
            "the lawyer | claim | that it had lied | indirect claim",
        ],
    ),
    "a light verb with its noun": (
        "The bishop expressed hope that the talks would succeed.",
        ["The bishop | expressed hope | that the talks would succeed | indirect claim"],
    ),
    "another speaker inside": (
        "The paper said the minister denied the charges.",
        [
            "The paper | said | the minister denied the charges | indirect claim",
            "the minister | denied | the charges | indirect denial",
        ],
    ),
    "speech that goes on": (
        "“We will build this road,” the governor said.\n\n“The money has been there for a long time.”",
        [
            "the governor | said | We will build this road | direct claim",
            "- | - | The money has been there for a long time | direct claim",
        ],
    ),
    "speech over two paragraphs": (
        "“We will build this road.\n\n“The money has been there for a long time,” the governor said.",
        [
            "- | - | We will build this road | direct claim",
            "the governor | said | The money has been there for a long time | direct claim",
        ],
    ),
    "no statement at all": ("The minister arrived in Nairobi and visited the memorial.", []),
    "the author is nobody": ("I think we should all read more books.", []),
    "the credit line is no statement": ("The plane landed safely in Nairobi, Reuters reported.", []),
    "nothing was said": ("The authorities have not said how many people remain in prison.", []),
    "scare quotes are no speech": ("The so-called “experts” arrived late.", []),
    "two speakers by turns": (
        "Moscow says the missile was Ukrainian, while Kyiv says that it was Russian.",
        [
            "Moscow | says | the missile was Ukrainian | indirect claim",
            "Kyiv | says | that it was Russian | indirect claim",
        ],
    ),
    "two cues of one speaker": (
        "The spokesman confirmed the attack but denied that civilians had been killed.",
        [
            "The spokesman | confirmed | the attack | indirect claim",
            "The spokesman | denied | that civilians had been killed | indirect denial",
        ],
    ),
    "a title and a name with commas": (
        "“It is a lie,” the senator's spokeswoman, Kate Hill, told CNN.",
        ["the senator's spokeswoman, Kate Hill | told | It is a lie | direct denial"],
    ),
    "a report in between": (
        "Amnesty said in a report that dozens were tortured.",
        ["Amnesty | said | that dozens were tortured | indirect claim"],
    ),
    "called as": (
        "The senator described the ruling as a disgrace.",
        ["The senator | described | the ruling as a disgrace | indirect claim"],
    ),
    "a dam says nothing": (
        "Norway said that the reservoir had filled early and insisted that the spring had been wet.",
        [
            "Norway | said | that the reservoir had filled early | indirect claim",
            "Norway | insisted | that the spring had been wet | indirect claim",
        ],
    ),
    "a dam threatens nobody with words": ("The new dam threatens the salmon.", []),
    "denied it": (
        "Norway said that the border was closed. Sweden denied it.",
        [
            "Norway | said | that the border was closed | indirect claim",
            "Sweden | denied | that the border was closed | indirect denial",
        ],
    ),
    "its, at the head of a sentence": (
        "Its ambassador, Karl Vogt, said the project was a mistake.",
        ["Its ambassador, Karl Vogt | said | the project was a mistake | indirect claim"],
    ),
    "its, with the verb hung beside": (
        "Its lawyer, Pablo Mena, called the ruling unfair.",
        ["Its lawyer, Pablo Mena | called | the ruling unfair | indirect claim"],
    ),
    "welcomed it": ("Norway will build a bridge. Sweden welcomed it.", []),
}
