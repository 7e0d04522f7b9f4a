import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.importing.decode import BinaryError, EncodingError, decode

VOCABULARY = """
министр заявил что переговоры прошли успешно однако представитель другой стороны отверг это утверждение и сообщил
журналистам в четверг вечером будто никаких договорённостей нет россия сирия объединённых наций съезд подъезд эфир
щедрый юг яхта цена чай жизнь шум хлеб мы вы они её их под над без через новый закон парламента поддержали депутаты
"""
WORDS = VOCABULARY.split()
OLD = ("cp1251", "koi8-r", "cp866")

UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")

words = st.sampled_from(WORDS)
sentences = st.builds(
    lambda first, rest, end: " ".join([first.capitalize(), *rest]) + end,
    words,
    st.lists(st.one_of(words, words.map(str.capitalize), st.sampled_from(["2015", "NATO", "(и)"])), min_size=7),
    st.sampled_from([".", "!", "?", " - "]),
)
texts = st.lists(sentences, min_size=1, max_size=5).map("\n\n".join)


@given(texts, st.sampled_from(OLD))
def test_russian_text_comes_back_from_each_old_encoding(text, encoding):
    assert decode(text.encode(encoding)) == text


@given(texts)
def test_russian_text_comes_back_from_an_old_macintosh(text):
    # Its small letters but one are those of cp1251: a few capitals, or the letter я, have to tell.
    text = f"{text}\n\nМинистр заявляет: «Партия Явлинского не согласна». Париж и Москва молчат."
    assert decode(text.encode("mac_cyrillic")) == text


@given(texts, st.sampled_from(UNICODE))
def test_russian_text_comes_back_from_unicode(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["Привет", "Hello, “world”", "«Да» — сказал он.\n\nНет, ответили ему. OK."])
def test_wide_encodings_without_a_mark(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", OLD)
def test_capitals_and_short_words(encoding):
    for text in ("ПРЕЗИДЕНТ ЗАЯВИЛ О ГОТОВНОСТИ К ПЕРЕГОВОРАМ", "все это не так, сказал он"):
        assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The minister’s “plan” — to pay £5 for a café visit — is naïve, said Mr Müller.", "cp1252"),
        ("Ça c'était déjà à l'été, où François a été élu président de l’Union européenne", "cp1252"),
        ("Ça c'était déjà à l'été, où François a été élu, sagte der Präsident der Union für Öl.", "latin-1"),
        ("Міністр закордонних справ України заявив, що її країна не погоджується", "cp1251"),
        ("«Мы — за IT-технологии», — сказал г-н Ёлкин (№ 5).", "cp1251"),
        ("日本の首相は、ロシアとの交渉を続けると述べた。中国政府は反発している。", "shift_jis"),
    ],
)
def test_other_texts_in_old_encodings(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_a_damaged_character_of_utf_8_is_shown_and_the_rest_kept():
    data = ("Переговоры продолжаются. " * 20).encode()
    assert decode(data[:-3]).startswith("Переговоры продолжаются. ")
    assert decode(data[:100] + data[101:]).count("\ufffd") == 1


def test_line_ends_become_plain():
    assert decode(b"one\r\ntwo\rthree\nfour\x1a") == "one\ntwo\nthree\nfour"


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"abc\0def"])
def test_binary_data_is_refused(data):
    with pytest.raises(BinaryError):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_decode_or_are_refused_and_always_alike(data):
    def attempt():
        try:
            return decode(data)
        except (BinaryError, EncodingError) as error:
            return type(error)

    assert attempt() == attempt()
