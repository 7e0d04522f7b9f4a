"""Exchanges for the tests of briefs: two invented disputes in each language, and as many more as a test asks for.

The states are real, everything else is made up.
"""

from datetime import date

from counterpoint.briefs.compose import compose
from counterpoint.records.brief import Accuracy, Brief
from counterpoint.records.exchange import Answer, Exchange, Quote
from counterpoint.records.party import Party, PartyCard
from counterpoint.records.text import Span

DAY = date(2024, 6, 3)

RUSSIAN_PARTIES = (
    Party("state:NO", "Норвегия", "state"),
    Party("state:IS", "Исландия", "state"),
    Party("org:рыбаки", "Союз рыбаков Севера", "organisation"),
)
ENGLISH_PARTIES = (
    Party("state:NO", "Norway", "state"),
    Party("state:IS", "Iceland", "state"),
    Party("org:fishers", "Northern Fishers’ Union", "organisation"),
)

RUSSIAN_ARTICLES = (
    ("Осло и Рейкьявик не поделили квоты на скумбрию", "Северный вестник", "2024-05-14T22:54"),
    ("Рыбаки вышли к парламенту", "Портовая газета", "2024-05-15"),
    ("Что решили министры на встрече в Бергене", "Северный вестник", "2024-06-01T09:10"),
)
ENGLISH_ARTICLES = (
    ("Oslo and Reykjavik at odds over mackerel quotas", "The Northern Courier", "2024-05-14T22:54"),
    ("Fishers rally outside parliament", "Harbour Gazette", "2024-05-15"),
    ("What the ministers settled in Bergen", "The Northern Courier", "2024-06-01T09:10"),
)

# A claim or an answer: party, speaker, role, words, kind, article, sentence, targets.
_Said = tuple[int, str | None, str | None, str, str, int, int, tuple[str, ...]]

RUSSIAN_SAYINGS: dict[str, _Said] = {
    "выше квоты": (
        0,
        "Ингрид Халворсен",
        "министр рыболовства",
        "Исландский флот второй год ловит скумбрию сверх согласованной квоты",
        "direct",
        0,
        3,
        ("Исландия",),
    ),
    "в пределах": (
        1,
        "Йоун Сигурдссон",
        "глава МИД",
        "Ни одно исландское судно не выходило за пределы своей квоты, и наши журналы открыты для проверки",
        "direct",
        0,
        5,
        ("Норвегия",),
    ),
    "не делились": (
        1,
        "Йоун Сигурдссон",
        "глава МИД",
        "данные о косяках Норвегия передаёт с опозданием на месяц",
        "indirect",
        0,
        6,
        ("Норвегия",),
    ),
    "сразу": (
        0,
        "Ингрид Халворсен",
        "министр рыболовства",
        "Мы отправляем данные в день получения; вопросы здесь скорее к тем, кто их не читает",
        "direct",
        2,
        4,
        ("Исландия",),
    ),
    "порт": (
        0,
        "Ингрид Халворсен",
        None,
        "порты Норвегии останутся открыты для всех, кто соблюдает договор",
        "indirect",
        2,
        7,
        (),
    ),
    "забыли": (
        2,
        "Анна Бьёрк",
        "председатель союза",
        "Оба правительства говорят о рыбе и забывают о людях, которые её ловят",
        "direct",
        1,
        2,
        ("Норвегия", "Исландия"),
    ),
    "помощь": (0, None, None, "помощь рыбакам предусмотрена в бюджете этого года", "mixed", 1, 8, ()),
    "поддержка": (
        1,
        "Йоун Сигурдссон",
        "глава МИД",
        "Союз прав: соглашение без рыбаков долго не проживёт",
        "direct",
        2,
        11,
        (),
    ),
}
ENGLISH_SAYINGS: dict[str, _Said] = {
    "выше квоты": (
        0,
        "Ingrid Halvorsen",
        "fisheries minister",
        "Iceland’s fleet has been catching mackerel above the agreed quota for the second year running",
        "direct",
        0,
        3,
        ("Iceland",),
    ),
    "в пределах": (
        1,
        "Jón Sigurðsson",
        "foreign minister",
        "Not one Icelandic vessel has gone beyond its quota, and our logs are open to inspection",
        "direct",
        0,
        5,
        ("Norway",),
    ),
    "не делились": (
        1,
        "Jón Sigurðsson",
        "foreign minister",
        "data on the shoals reach Iceland a month late",
        "indirect",
        0,
        6,
        ("Norway",),
    ),
    "сразу": (
        0,
        "Ingrid Halvorsen",
        "fisheries minister",
        "We send the data on the day we get them; the question is rather who does not read them",
        "direct",
        2,
        4,
        ("Iceland",),
    ),
    "порт": (
        0,
        "Ingrid Halvorsen",
        None,
        "Norway’s ports will stay open to all who keep the treaty",
        "indirect",
        2,
        7,
        (),
    ),
    "забыли": (
        2,
        "Anna Björk",
        "chair of the union",
        "Both governments talk about fish and forget the people who catch them",
        "direct",
        1,
        2,
        ("Norway", "Iceland"),
    ),
    "помощь": (0, None, None, "aid for fishers is in this year’s budget", "mixed", 1, 8, ()),
    "поддержка": (
        1,
        "Jón Sigurðsson",
        "foreign minister",
        "The union is right: an agreement without fishers will not live long",
        "direct",
        2,
        11,
        (),
    ),
}

# Claims with their answers: issue, claim, (answer, relation, state).
DISPUTES = (
    (1, "выше квоты", (("в пределах", "denies", "confirmed"), ("не делились", "counter-accuses", "machine"))),
    (1, "порт", ()),
    (1, "не делились", (("сразу", "rejects", "machine"),)),
    (1, "в пределах", ()),
    (2, "забыли", (("помощь", "opposes", "machine"), ("поддержка", "supports", "edited"))),
)
RUSSIAN_ISSUES = {1: "Квоты на скумбрию", 2: "Помощь рыбакам"}
ENGLISH_ISSUES = {1: "Mackerel quotas", 2: "Aid for fishers"}


def party_card(party: Party, colour: int = 0, statements: int = 0, people: tuple[str, ...] = ()) -> PartyCard:
    """A card as the library makes it."""
    return PartyCard(party.key, party.name, party.kind, colour, statements, 0, people)


def quote(
    words: str,
    *,
    statement: int = 1,
    article: int = 1,
    party: Party | None = None,
    speaker: str | None = "Анна Бьёрк",
    role: str | None = None,
    kind: str = "direct",
    targets: tuple[str, ...] = (),
    title: str = "Заголовок",
    source: str | None = "Вестник",
    published: str | None = "2024-05-14",
    sentence: int = 1,
) -> Quote:
    """A quote with every field filled in."""
    return Quote(
        statement, article, words, speaker, party, targets, kind, "claim", "machine", 0.8,
        title, source, published, sentence, Span(0, len(words)), role,
    )  # fmt: skip


def answer(said: Quote, relation: str = "denies", state: str = "machine") -> Answer:
    """An answer with this quote."""
    return Answer(said.statement_id, relation, 0.7, state, (), said)


def sides(language: str) -> list[tuple[PartyCard, list[Exchange]]]:
    """The sample disputes as the library hands them over: a card and its exchanges for each party."""
    russian = language == "ru"
    parties = RUSSIAN_PARTIES if russian else ENGLISH_PARTIES
    sayings = RUSSIAN_SAYINGS if russian else ENGLISH_SAYINGS
    articles = RUSSIAN_ARTICLES if russian else ENGLISH_ARTICLES
    issues = RUSSIAN_ISSUES if russian else ENGLISH_ISSUES
    quotes = {key: _quoted(place, said, parties, articles) for place, (key, said) in enumerate(sayings.items(), 1)}
    rows: dict[str, list[Exchange]] = {party.key: [] for party in parties}
    for issue, claim, answers in DISPUTES:
        said = quotes[claim]
        replies = tuple(answer(quotes[key], relation, state) for key, relation, state in answers)
        assert said.party is not None
        rows[said.party.key].append(Exchange(issue, issues[issue], said, replies))
    return [(party_card(party, colour, len(rows[party.key])), rows[party.key]) for colour, party in enumerate(parties)]


def _quoted(
    statement: int, said: _Said, parties: tuple[Party, ...], articles: tuple[tuple[str, str, str], ...]
) -> Quote:
    party, speaker, role, words, kind, article, sentence, targets = said
    title, source, published = articles[article]
    return quote(
        words, statement=statement, article=article + 1, party=parties[party], speaker=speaker, role=role, kind=kind,
        targets=targets, title=title, source=source, published=published, sentence=sentence,
    )  # fmt: skip


def sample_brief(language: str = "ru", title: str = "") -> Brief:
    """The brief of the sample disputes."""
    return compose(
        title=title,
        language=language,
        library="берген.counterpoint" if language == "ru" else "bergen.counterpoint",
        date=DAY,
        sides=sides(language),
        accuracy=Accuracy(speaker=0.92, pair=0.6),
    )


def large_sides(language: str, pairs: int) -> list[tuple[PartyCard, list[Exchange]]]:
    """Two parties with together ``pairs`` answered claims, and some without an answer, on eight issues."""
    russian = language == "ru"
    parties = (RUSSIAN_PARTIES if russian else ENGLISH_PARTIES)[:2]
    sayings = list((RUSSIAN_SAYINGS if russian else ENGLISH_SAYINGS).values())
    articles = RUSSIAN_ARTICLES if russian else ENGLISH_ARTICLES
    rows: dict[str, list[Exchange]] = {party.key: [] for party in parties}
    for number in range(pairs + pairs // 4):
        claimant, replier = parties[number % 2], parties[1 - number % 2]
        claim, reply = (_numbered(number, part, sayings, articles) for part in (0, 1))
        claim, reply = (quote(**{**said, "party": party}) for said, party in ((claim, claimant), (reply, replier)))
        replies = () if number % 5 == 4 else (answer(reply, ("denies", "opposes", "rejects")[number % 3]),)
        issue = number // 2 % 8
        name = f"Спорный вопрос {issue + 1}" if russian else f"Disputed question {issue + 1}"
        rows[claimant.key].append(Exchange(issue, name, claim, replies))
    for exchanges in rows.values():
        exchanges.sort(key=lambda exchange: exchange.issue_id)
    return [(party_card(party, colour, len(rows[party.key])), rows[party.key]) for colour, party in enumerate(parties)]


def _numbered(
    number: int, part: int, sayings: list[_Said], articles: tuple[tuple[str, str, str], ...]
) -> dict[str, object]:
    _, speaker, role, words, kind, article, sentence, targets = sayings[(number * 2 + part) % len(sayings)]
    title, source, published = articles[article]
    return {
        "words": " ".join([words] * (1 + number % 3)), "statement": number * 2 + part, "article": number % 40,
        "speaker": speaker, "role": role, "kind": kind, "targets": targets, "title": f"{title} ({number % 40 + 1})",
        "source": source, "published": published, "sentence": sentence + number // 40,
    }  # fmt: skip
