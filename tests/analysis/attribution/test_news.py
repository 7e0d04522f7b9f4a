"""Sentences as newspapers write them, of our own invention: source | cue | content | kind and polarity."""

from collections.abc import Callable

import pytest

from analysis.test_attributions import written
from counterpoint.analysis.attribution import attributions
from counterpoint.analysis.lexicon import load
from counterpoint.records.parse import Parse

pytestmark = pytest.mark.models

ENGLISH = {
    "a dateline with day and agency": (
        "CAIRO, Aug 3 (NNA) - Egypt accused its neighbour of filling the dam in secret.",
        ["Egypt | accused | filling the dam in secret | indirect claim"],
    ),
    "a dateline with a colon": (
        "MUMBAI: The bank denied that any customer had lost money.",
        ["The bank | denied | that any customer had lost money | indirect denial"],
    ),
    "a clause ends at a semicolon": (
        "The director, Ruth Adler, is convinced that the files were copied; the clinic insists that nobody saw them.",
        [
            "The director, Ruth Adler | is convinced | that the files were copied | indirect claim",
            "the clinic | insists | that nobody saw them | indirect claim",
        ],
    ),
    "a name signs the words": (
        "“Nobody asked us.” – Chief Daniel Okoro",
        ["Chief Daniel Okoro | - | Nobody asked us | direct claim"],
    ),
    "quoted as saying": (
        "Reuters quoted the energy minister as saying that exports would resume within a week.",
        ["the energy minister | saying | that exports would resume within a week | indirect claim"],
    ),
    "cited as denying": (
        "The agency cited a senior official in Baghdad as denying any contact with the rebels.",
        ["a senior official in Baghdad | denying | any contact with the rebels | indirect denial"],
    ),
    "alleged by somebody": (
        "It was alleged by the opposition that ballots had been printed twice.",
        ["the opposition | was alleged | that ballots had been printed twice | indirect claim"],
    ),
    "two speakers in a joint statement": (
        "Turkey and Greece said in a joint statement that they would resume talks.",
        ["Turkey and Greece | said | that they would resume talks | indirect claim"],
    ),
    "age and title behind a name": (
        "“I was in the kitchen,” said Maria Petrova, 54, a teacher in Lyon. “Then everything shook.”",
        ["Maria Petrova, 54, a teacher in Lyon | said | I was in the kitchen ... Then everything shook | direct claim"],
    ),
    "a noun sums the clause up": (
        "The senator promised that not one mine would close, a pledge that his rival called “nostalgia”.",
        [
            "The senator | promised | that not one mine would close | indirect claim",
            "his rival | called | nostalgia | indirect claim",
        ],
    ),
    "believes and hopes": (
        "Her opponents believe the reform will fail; she hopes to prove them wrong.",
        [
            "Her opponents | believe | the reform will fail | indirect claim",
            "she | hopes | to prove them wrong | indirect claim",
        ],
    ),
    "a clause opens with a condition": (
        "The minister told parliament that, had he known about the memo, he would have resigned.",
        ["The minister | told | that, had he known about the memo, he would have resigned | indirect claim"],
    ),
    "called in marks": (
        "He has called the ban “provocative and cruel”.",
        ["He | has called | the ban “provocative and cruel” | mixed claim"],
    ),
    "a letter with a colon and a block": (
        "In a letter published on Monday, the chairman wrote:\n\nThe board has read the complaint. It is groundless.",
        ["the chairman | wrote | The board has read the complaint. It is groundless | direct denial"],
    ),
    "a gerund after speech": (
        "“No one is above the law,” she said, accusing the mayor of hiding the accounts.",
        [
            "she | said | No one is above the law | direct claim",
            "she | accusing | hiding the accounts | indirect claim",
        ],
    ),
    "speech in brackets": (
        "(“I do not want to fight,” said one activist.)",
        ["one activist | said | I do not want to fight | direct claim"],
    ),
    "two kinds of marks": (
        '"We will not wait any longer,” the captain said.',
        ["the captain | said | We will not wait any longer | direct claim"],
    ),
    "a poll speaks": (
        "Polls show that most voters oppose the plan.",
        [
            "Polls | show | that most voters oppose the plan | indirect claim",
            "most voters | oppose | the plan | indirect denial",
        ],
    ),
    "put it this way": (
        "She put it this way: “The river does not belong to the company.”",
        ["She | put | The river does not belong to the company | direct claim"],
    ),
}
RUSSIAN = {
    "a dateline": (
        "МОСКВА, 14 ноября — Министр заявил, что мост откроют в сентябре.",
        ["Министр | заявил | что мост откроют в сентябре | indirect claim"],
    ),
    "a clause ends at a semicolon": (
        "В Брюсселе убеждены, что Варшава нарушила договор; в Варшаве возражают, что с ней никто не советовался.",
        [
            "Брюсселе | убеждены | что Варшава нарушила договор | indirect claim",
            "Варшаве | возражают | что с ней никто не советовался | indirect claim",
        ],
    ),
    "people described between commas": (
        "По словам двух людей, которые знают о ходе переговоров, фонд уже согласился списать половину долга.",
        [
            "двух людей | По словам | фонд уже согласился списать половину долга | indirect claim",
            "фонд | согласился | списать половину долга | indirect claim",
        ],
    ),
    "a name signs the words": (
        "«Никто нас не спросил». — Чингиз Айтматов",
        ["Чингиз Айтматов | - | Никто нас не спросил | direct claim"],
    ),
    "an agency gives somebody's words": (
        "ТАСС приводит слова министра энергетики о том, что экспорт возобновится в течение недели.",
        ["министра энергетики | приводит | о том, что экспорт возобновится в течение недели | indirect claim"],
    ),
    "two speakers in a joint statement": (
        "Турция и Греция заявили в совместном заявлении, что возобновят переговоры.",
        ["Турция и Греция | заявили | что возобновят переговоры | indirect claim"],
    ),
    "an infinitive before its verb": (
        "Министр обороны Клэр Дюмон отвечать отказалась, сказав лишь, что возможны любые варианты.",
        [
            "Министр обороны Клэр Дюмон | отказалась | отвечать | indirect denial",
            "Министр обороны Клэр Дюмон | сказав | что возможны любые варианты | indirect claim",
        ],
    ),
    "a title behind a name": (
        "«Это ошибка», — сказал Иван Гордеев, директор завода в Перми, который трижды обращался в суд.",
        ["Иван Гордеев, директор завода в Перми | сказал | Это ошибка | direct claim"],
    ),
    "what the bank was told is still its claim": (
        "Банк заявил, что сотрудничает со следствием и не был уведомлён об обвинениях.",
        ["Банк | заявил | что сотрудничает со следствием и не был уведомлён об обвинениях | indirect claim"],
    ),
    "a noun sums the clause up": (
        "Сенатор пообещал, что «ни одна шахта не закроется», — обещание, которое его соперница высмеяла.",
        ["Сенатор | пообещал | что «ни одна шахта не закроется» | mixed claim"],
    ),
    "a clause, and a second verb": (
        "Эколог Андрей Беляк указал, что шланг лопнул не впервые, и попросил прокуратуру проверить весь терминал.",
        [
            "Эколог Андрей Беляк | указал | что шланг лопнул не впервые | indirect claim",
            "Эколог Андрей Беляк | попросил | проверить весь терминал | indirect claim",
        ],
    ),
    "a letter with a colon and a block": (
        "В письме акционерам председатель совета написал:\n\nСовет рассмотрел жалобу. Оснований для неё нет.",
        ["председатель совета | написал | Совет рассмотрел жалобу. Оснований для неё нет | direct claim"],
    ),
    "a participle behind its noun": (
        "Обвинения компании вызвали отповедь сенатора Уитфилд, назвавшей их смехотворными.",
        ["сенатора Уитфилд | назвавшей | их смехотворными | indirect claim"],
    ),
    "a document speaks after the words": (
        "«Союз не может кормить одних за счёт других», — говорится в обращении словацких фермеров.",
        ["обращении словацких фермеров | говорится | Союз не может кормить одних за счёт других | direct claim"],
    ),
    "does not recognise": (
        "Оппозиция не признала итоги выборов.",
        ["Оппозиция | не признала | итоги выборов | indirect denial"],
    ),
    "by satellite pictures": (
        "Согласно спутниковым снимкам, площадь пятна достигла 80 квадратных километров.",
        ["спутниковым снимкам | Согласно | площадь пятна достигла 80 квадратных километров | indirect claim"],
    ),
    "a gerund after speech": (
        "«Мы готовы сесть за стол», — заверил премьер-министр, добавив, что у соседей нет желания говорить.",
        [
            "премьер-министр | заверил | Мы готовы сесть за стол | direct claim",
            "премьер-министр | добавив | что у соседей нет желания говорить | indirect claim",
        ],
    ),
    "a poll speaks": (
        "Опрос показал рост доверия к правительству.",
        ["Опрос | показал | рост доверия к правительству | indirect claim"],
    ),
}

CASES = [
    pytest.param(language, *saying, id=f"{language}: {name}")
    for language, sayings in (("en", ENGLISH), ("ru", RUSSIAN))
    for name, saying in sayings.items()
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_news_is_read(parse: Callable[..., list[Parse]], language: str, text: str, expected: list[str]) -> None:
    found = attributions.find(text, *parse(language, [text]), load(language))
    assert [written(text, each) for each in found] == expected
