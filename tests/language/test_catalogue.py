"""Stanza's list of models: what of it the program can use, and what it says to a list that is none."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.errors import CatalogueUnusableError, ModelsError, ModelsNotOfferedError
from counterpoint.language import catalogue
from counterpoint.language.catalogue import Catalogue

URL = "https://models.example/stanza-{lang}/v{resources_version}/models/{filename}"
MD5 = "0123456789abcdef0123456789abcdef"


def model(*needs: tuple[str, str], **more: Any) -> dict[str, Any]:
    described: dict[str, Any] = {"md5": MD5, **more}
    if needs:
        described["dependencies"] = [{"model": kind, "package": package} for kind, package in needs]
    return described


def spanish() -> dict[str, Any]:
    """Return an entry of the list in the form of Stanza 1.15."""
    with_characters = model(("pretrain", "conll17"), ("forward_charlm", "wiki"), ("backward_charlm", "wiki"))
    return {
        "backward_charlm": {"wiki": model()},
        "constituency": {"combined_charlm": with_characters},
        "depparse": {"combined_charlm": with_characters, "combined_bertin-roberta": with_characters},
        "forward_charlm": {"wiki": model()},
        "lemma": {"combined_nocharlm": model()},
        "mwt": {"combined": model()},
        "ner": {"conll02": model(("pretrain", "fasttext"), ("forward_charlm", "wiki"), ("backward_charlm", "wiki"))},
        "pos": {"combined_charlm": with_characters, "combined_bertin-roberta": with_characters},
        "pretrain": {"conll17": model(alternate_md5=MD5[::-1]), "fasttext": model()},
        "tokenize": {"combined": model()},
        "default_processors": {},
        "packages": {
            "default": {
                "tokenize": "combined",
                "mwt": "combined",
                "lemma": "combined_nocharlm",
                "pos": "combined_charlm",
                "depparse": "combined_charlm",
                "ner": "conll02",
                "constituency": "combined_charlm",
                "optional": {"coref": "some"},
            },
            "default_accurate": {
                "tokenize": "combined",
                "pos": "combined_bertin-roberta",
                "depparse": "combined_bertin-roberta",
            },
            "plain": {
                "tokenize": "combined",
                "lemma": "identity",
                "pos": "combined_charlm",
                "depparse": "combined_charlm",
            },
        },
        "default_md5": MD5,
        "lang_name": "Old_Spanish",
    }


def the_list(**changes: Any) -> dict[str, Any]:
    return {
        "multilingual": {"langid": {"ud": model()}, "packages": {"default": {"langid": "ud"}}},
        "es": spanish(),
        "spanish": {"alias": "es"},
        "th": {"tokenize": {"orchid": model()}, "packages": {"default": {"tokenize": "orchid"}}, "lang_name": "Thai"},
        "url": URL,
        **changes,
    }


def read(resources: object) -> Catalogue:
    return Catalogue(json.dumps(resources).encode())


def test_languages_that_can_be_parsed_are_offered() -> None:
    assert read(the_list()).languages() == {"es": "Old Spanish"}


def test_packages_with_transformers_are_left_out() -> None:
    assert read(the_list()).packages("es") == ("default", "plain")
    with pytest.raises(ModelsNotOfferedError, match="default_accurate"):
        read(the_list()).offer("es", "default_accurate")


def test_an_offer_names_every_file_once_and_what_each_step_needs() -> None:
    offer = read(the_list()).offer("es")
    assert offer.name == "es-default-1.15.0"
    assert [file.name for file in offer.files] == [
        "tokenize.pt",
        "mwt.pt",
        "pos.pt",
        "lemma.pt",
        "depparse.pt",
        "ner.pt",
        "pretrain-conll17.pt",
        "forward_charlm-wiki.pt",
        "backward_charlm-wiki.pt",
        "pretrain-fasttext.pt",
    ]
    characters = {"forward_charlm": "forward_charlm-wiki.pt", "backward_charlm": "backward_charlm-wiki.pt"}
    assert offer.needs == {
        "pos": {"pretrain": "pretrain-conll17.pt", **characters},
        "depparse": {"pretrain": "pretrain-conll17.pt", **characters},
        "ner": {"pretrain": "pretrain-fasttext.pt", **characters},
    }
    assert offer.address(offer.files[2]) == "https://models.example/stanza-es/v1.15.0/models/pos/combined_charlm.pt"
    assert offer.files[6].md5 == (MD5, MD5[::-1])


def test_a_lemmatizer_that_leaves_words_as_they_are_needs_no_file() -> None:
    names = [file.name for file in read(the_list()).offer("es", "plain").files]
    assert "lemma.pt" not in names and "mwt.pt" not in names


@pytest.mark.parametrize("name", ["ES", "spanish", "Spanish"])
def test_a_language_has_other_names(name: str) -> None:
    assert read(the_list()).offer(name).language == "es"


@pytest.mark.parametrize("language", ["th", "tlh", "url", "multilingual", "", "../es"])
def test_what_is_not_offered_is_told(language: str) -> None:
    with pytest.raises(ModelsNotOfferedError):
        read(the_list()).offer(language)


def test_another_server_can_stand_in() -> None:
    other = Catalogue(json.dumps(the_list()).encode(), "https://mirror.example/{lang}/{filename}").offer("es")
    assert other.address(other.files[0]) == "https://mirror.example/es/tokenize/combined.pt"


def test_the_addresses_are_stanzas_own_unless_its_variables_name_others(monkeypatch: pytest.MonkeyPatch) -> None:
    assert catalogue.address().endswith("/stanza-resources/main/resources_1.15.0.json")
    assert catalogue.model_url() is None
    monkeypatch.setenv("STANZA_RESOURCES_URL", "https://mirror.example/")
    monkeypatch.setenv("STANZA_MODEL_URL", URL)
    assert catalogue.address() == "https://mirror.example/resources_1.15.0.json"
    assert catalogue.model_url() == URL


def test_the_list_belongs_to_the_stanza_that_is_installed() -> None:
    from stanza.resources.common import STANZA_RESOURCES_GITHUB, __resources_version__

    assert __resources_version__ == catalogue.VERSION
    assert catalogue.address() == f"{STANZA_RESOURCES_GITHUB}main/resources_{catalogue.VERSION}.json"


@pytest.mark.parametrize("content", [b"", b"[]", b"7", b'"x"', b"\xff\xfe", b"[" * 100_000, b"{}", b'{"url": 7}'])
def test_what_is_no_list_is_told(content: bytes) -> None:
    with pytest.raises(CatalogueUnusableError, match="list of language models cannot be used"):
        Catalogue(content)


@pytest.mark.parametrize(
    "url",
    [
        None,
        7,
        "",
        "file:///{filename}",
        "https:///{filename}",
        "https://models.example/always-the-same.pt",
        "https://models.example/{filename}?{lang:>999999999}",
        "https://models.example/" + "x" * 5000 + "/{filename}",
    ],
)
def test_an_address_that_is_none_is_told(url: object) -> None:
    with pytest.raises(CatalogueUnusableError, match="address"):
        read(the_list(url=url))


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    entry = spanish()
    change(entry)
    return the_list(es=entry)


HOSTILE: dict[str, Callable[[dict[str, Any]], object]] = {
    "a path for a package": lambda es: es["packages"]["default"].update(pos="../../../.bashrc"),
    "an absolute path": lambda es: es["packages"]["default"].update(tokenize="/etc/passwd"),
    "a path with dots": lambda es: es["packages"]["default"].update(tokenize=".."),
    "a long name": lambda es: es["packages"]["default"].update(tokenize="x" * 300),
    "a name with a line break": lambda es: es["packages"]["default"].update(ner="a\nb"),
    "a number for a name": lambda es: es["packages"]["default"].update(ner=10**300),
    "a path for what is needed": lambda es: es["lemma"].update(combined_nocharlm=model(("pretrain", "../../x"))),
    "something unknown is needed": lambda es: es["lemma"].update(combined_nocharlm=model(("../bin", "x"))),
    "needs that are no list": lambda es: es["lemma"]["combined_nocharlm"].update(dependencies=5),
    "a need that is no table": lambda es: es["lemma"]["combined_nocharlm"].update(dependencies=["pretrain"]),
    "no checksum": lambda es: es["tokenize"]["combined"].pop("md5"),
    "half a checksum": lambda es: es["tokenize"]["combined"].update(md5="abc"),
    "a number for a checksum": lambda es: es["tokenize"]["combined"].update(md5=2**5000),
    "a list of models that is none": lambda es: es.update(tokenize=[1]),
    "a model that is none": lambda es: es["tokenize"].update(combined=None),
    "a model that is not there": lambda es: es["tokenize"].clear(),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_entry_is_told_in_a_sentence(name: str) -> None:
    with pytest.raises(CatalogueUnusableError, match="list of language models cannot be used"):
        read(changed(HOSTILE[name])).offer("es")


def test_an_alias_cannot_lead_out_of_the_list() -> None:
    with pytest.raises(ModelsError):
        read(the_list(xx={"alias": "../es"})).offer("xx")
    with pytest.raises(CatalogueUnusableError):
        read({**the_list(xx={"alias": "../es"}), "../es": spanish()}).offer("xx")


def test_a_name_that_cannot_be_shown_gives_way_to_the_code() -> None:
    entry = spanish() | {"lang_name": "Spa\x1b[2Jnish"}
    assert read(the_list(es=entry)).languages() == {"es": "es"}


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
KEYS = st.sampled_from(
    [*spanish(), *spanish()["packages"]["default"], "md5", "model", "package", "es", "alias", "../x"]
)
ANYTHING = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=20
)


@given(
    st.dictionaries(KEYS, ANYTHING, max_size=4), st.dictionaries(st.sampled_from([*spanish()]), ANYTHING, max_size=4)
)
def test_whatever_the_list_says_it_is_read_or_refused(top: dict[str, Any], inside: dict[str, Any]) -> None:
    try:
        found = read({**the_list(), **top, "es": {**spanish(), **inside}})
        for language in [*found.languages(), "es"]:
            for package in found.packages(language):
                for file in found.offer(language, package).files:
                    assert "/" not in file.name and "\\" not in file.name and not file.name.startswith(".")
    except ModelsError as error:
        assert str(error)
