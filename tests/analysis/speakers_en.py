"""English articles of our own, and in each: source | speaker | party, statement by statement."""

ARTICLES = {
    "surname after the full name": (
        "Norwegian Foreign Minister Anna Holm arrived in Helsinki. Holm said the talks would begin tomorrow.",
        ["Holm | Anna Holm | Norway"],
    ),
    "a title for a named person": (
        "Portuguese President Rui Teixeira spoke in Lisbon. The president said the law would be signed.",
        ["The president | Rui Teixeira | Portugal"],
    ),
    "a title after the name": (
        "Dr Samuel Okoro, Deputy Minister for Energy of Nigeria, said prices would fall.",
        ["Dr Samuel Okoro, Deputy Minister for Energy of Nigeria | Samuel Okoro | Nigeria"],
    ),
    "he is the one who spoke last": (
        "Governor Paul Greaves met Mayor Tom Birch. Greaves called the plan sound. He said it would be paid for.",
        ["He | Paul Greaves | Paul Greaves"],
    ),
    "she is the woman": (
        "Senator Maria Lopez argued with Senator Tom Birch. She said the bill was harmful.",
        ["She | Maria Lopez | Maria Lopez"],
    ),
    "a capital for its state": (
        "Beijing said the islands had always been Chinese. Tokyo rejected the claim.",
        ["Beijing | China | China", "Tokyo | Japan | Japan"],
    ),
    "a seat of government": (
        "The White House said the visit would go ahead.",
        ["The White House | White House | United States"],
    ),
    "officials of a state": (
        "US officials said the attack had been planned abroad.",
        ["US officials | US officials | United States"],
    ),
    "a department": (
        "The State Department denied that talks were under way.",
        ["The State Department | State Department | United States"],
    ),
    "an office that one state alone has": (
        "Defense Secretary Carl Reed said the troops would stay.",
        ["Defense Secretary Carl Reed | Carl Reed | United States"],
    ),
    "a minister of nobody knows where speaks for himself": (
        "Transport Minister Paul Greaves rejected the allegations.",
        ["Transport Minister Paul Greaves | Paul Greaves | Paul Greaves"],
    ),
    "a singer speaks for nobody": (
        "Canadian singer Lily Brandt said she would cancel the tour.",
        ["Canadian singer Lily Brandt | Lily Brandt | Lily Brandt"],
    ),
    "a chair of an organisation": (
        "Democratic National Committee Chair Ruth Adler said the rules were fair.",
        ["Democratic National Committee Chair Ruth Adler | Ruth Adler | Democratic National Committee"],
    ),
    "a researcher by an acronym": (
        "Clean Rivers Foundation (CRF), a London group, published a list. "
        "CRF researcher Lena Novak said dozens were sick.",
        ["CRF researcher Lena Novak | Lena Novak | Clean Rivers Foundation"],
    ),
    "a campaign stands for its candidate": (
        "Senator Tom Birch is running for president. The Birch campaign said the figures were false.",
        ["The Birch campaign | Birch campaign | Tom Birch"],
    ),
    "an honorific and a given name": (
        "Somchai Rattana quit the party. Mr Somchai said he had been misled.",
        ["Mr Somchai | Somchai Rattana | Somchai Rattana"],
    ),
    "a group described before it is named": (
        "Fifty people are missing, an aid group said.\n\n"
        "The Red Lantern Foundation, a local aid group, said the search went on.",
        ["an aid group | Red Lantern Foundation | Red Lantern Foundation"],
    ),
    "authorities of the state the article is about": (
        "Protests went on in Peru on Monday. Peruvian police fired tear gas. "
        "The authorities said two people were killed.",
        ["The authorities | authorities | Peru"],
    ),
    "the ministry that was named before": (
        "China’s defence ministry published a paper on Monday. The ministry said the exercises were routine.",
        ["The ministry | China’s defence ministry | China"],
    ),
    "critics are a group": (
        "Critics accuse the company of hiding its profits.",
        ["Critics | critics | critics"],
    ),
    "an ambassador": (
        "The German ambassador to Kenya, Karl Vogt, said the loan was safe.",
        ["The German ambassador to Kenya, Karl Vogt | Karl Vogt | Germany"],
    ),
    "the minority's man": (
        "Kofi Mensah, Ranking Member on Finance, said the budget brought no hope.",
        ["Kofi Mensah, Ranking Member on Finance | Kofi Mensah | Minority"],
    ),
    "one reporter of another": (
        "The report by the World Bank said growth would slow.",
        ["The report by the World Bank | World Bank | World Bank"],
    ),
    "an official who is named a moment later": (
        "The deputy head of China’s delegation said the patrols should stop. "
        "“We are patient,” Admiral Guan Lei told reporters.",
        ["Admiral Guan Lei | Guan Lei | China"],
    ),
    "its ambassador": (
        "Norway was cautious. Its ambassador to the United Nations, Karl Vogt, said the plan was hasty.",
        ["Its ambassador to the United Nations, Karl Vogt | Karl Vogt | Norway"],
    ),
    "an ambassador where he is sent": (
        "US ambassador to the UN Paula Reed said the vote would be held.",
        ["US ambassador to the UN Paula Reed | Paula Reed | United States"],
    ),
    "a commissioner of the Union": (
        "Trade Commissioner Lena Brandt said the talks had failed.",
        ["Trade Commissioner Lena Brandt | Lena Brandt | European Union"],
    ),
    "the company": (
        "Boeing was not convinced. The company said that the engines were safe.",
        ["The company | Boeing | Boeing"],
    ),
    "somebody's office": (
        "Norwegian Prime Minister Anna Holm was silent. Holm's office announced that the vote was off.",
        ["Holm's office | Anna Holm's office | Norway"],
    ),
    "a minister between commas": (
        "Kenya welcomed the loan. Earlier his minister of water, Samuel Okoro, had confirmed that wells would be dug.",
        ["his minister of water, Samuel Okoro | Samuel Okoro | Kenya"],
    ),
    "officials keep their capital": (
        "Western officials said that the talks had failed.",
        ["Western officials | Western officials | Western officials"],
    ),
    "one word that its takes up": (
        "Norbank said it regretted the errors. Its chief executive, Karl Vogt, insisted that no client was harmed.",
        ["Norbank | Norbank | Norbank", "Its chief executive, Karl Vogt | Karl Vogt | Norbank"],
    ),
    "a company that only 'which' tells from a person": (
        "Aldane Therapeutics, which makes the drug, rejected the study. Aldane said that no patient was counted twice.",
        ["Aldane | Aldane Therapeutics | Aldane Therapeutics"],
    ),
    "it is the subject of the sentence before": (
        "Sweden signed the treaty in May. It said that the border would open.",
        ["It | Sweden | Sweden"],
    ),
    "the bank that has bank in its name": (
        "The Reserve Bank of Norway fined Norbank in May. The central bank said that the rules were clear.",
        ["The central bank | Reserve Bank of Norway | Reserve Bank of Norway"],
    ),
}
