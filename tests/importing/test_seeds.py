"""The sample articles: each is read whole, and with everything that its file says about it."""

import pytest

from counterpoint import paths
from counterpoint.importing.duplicates import digest
from counterpoint.importing.files import expand
from counterpoint.importing.read import read_file

EXPECTED = {
    "aegean-ankara.txt": ("ru", "2020-08-13T18:20", "Средиземноморский листок", "Анкара обвиняет Афины"),
    "aegean-drilling.txt": ("en", "2020-08-26", "Levant Post", "Greece and Turkey trade warnings"),
    "boeing-airbus-eu-answer.txt": ("ru", "2020-11-10T11:40", "Авиационный вестник", "ЕС вводит пошлины"),
    "boeing-airbus-tariffs.docx": ("en", "2019-10-03", "Transatlantic Business Daily", "WTO clears US tariffs"),
    "gerd-addis.docx": ("ru", "2020-07-08", "Африканский обозреватель", "Аддис-Абеба: плотина"),
    "gerd-first-filling.html": ("en", "2020-07-22T09:15", "Horn of Africa Observer", "Ethiopia celebrates"),
    "gerd-security-council.txt": ("en", "2020-06-30", "Nile Valley Courier", "Egypt tells Security Council"),
    "nord-stream-2-berlin-deal.pdf": ("en", "2021-07-22", "Baltic Energy Monitor", "US and Germany strike"),
    "nord-stream-2-kyiv.txt": ("ru", "2021-08-22T19:30", "Киевский репортёр", "Зеленский назвал"),
    "nord-stream-2-moscow.html": ("ru", "2021-07-22T14:05", "Вестник энергетики", "Кремль: Россия никогда"),
    "south-china-sea-beijing.pdf": ("ru", "2016-07-14", "Дальневосточное обозрение", "Пекин: решение"),
    "south-china-sea-ruling.html": ("en", "2016-07-12T20:45", "Pacific Herald", "Tribunal backs Manila"),
}
FURNITURE = (
    "Возврат",
    "Наверх",
    "просмотров",
    "Источник:",
    "Source:",
    "Print this",
    "Page ",
    "©",
    "Читайте",
    "Главная",
)


def test_the_folder_holds_exactly_these():
    files, errors = expand([paths.seeds()])
    assert [file.name for file in files] == sorted(EXPECTED)
    assert errors == []


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_sample_is_read_whole(name, no_network):
    (draft,) = read_file(paths.seeds() / name)
    language, published, source, title = EXPECTED[name]
    assert (draft.language, draft.published, draft.source) == (language, published, source)
    assert draft.title.startswith(title)
    paragraphs = draft.text.split("\n\n")
    assert paragraphs[0] == draft.title
    assert 8 <= len(paragraphs) <= 12
    assert all(len(paragraph) > 60 and paragraph[-1] in '.»”"' for paragraph in paragraphs[1:])
    assert not any(words in draft.text for words in FURNITURE)
    assert 250 <= len(draft.text.split()) <= 450
    assert no_network == []


def test_no_two_samples_are_the_same_article():
    digests = {digest(read_file(paths.seeds() / name)[0]) for name in EXPECTED}
    assert len(digests) == len(EXPECTED)
