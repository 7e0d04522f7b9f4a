"""The program's fixed words in the language of the interface: errors, reasons, relations, states."""

from PySide6.QtCore import QCoreApplication

from counterpoint import errors
from counterpoint.records.article import ArticleRow
from counterpoint.records.reasons import SENTENCES
from counterpoint.records.statement import Reason
from counterpoint.views import formats
from counterpoint.work.protocol import Failure

translate = QCoreApplication.translate


def failure(what: Failure) -> str:
    """Return the sentence for a failure that the worker told of."""
    kind = getattr(errors, what.error, errors.CounterpointError)
    values = what.values if hasattr(errors, what.error) else {"cause": what.error}
    return translate("errors", kind.sentence).format(**values)


def error(what: errors.CounterpointError) -> str:
    """Return the sentence for an error that was raised in the window's own process."""
    return translate("errors", what.sentence).format(**what.values)


def reason(why: Reason) -> str:
    """Return the sentence for a reason; a code that this program does not know is shown as it is."""
    sentence = SENTENCES.get(why.code)
    if sentence is None:
        return f"{why.code}: {why.detail}" if why.detail else why.code
    return translate("reasons", sentence).format(detail=why.detail)


def relation(name: str) -> str:
    """Return the word for the relation of an answer to its claim."""
    words = {
        "denies": translate("words", "denies"),
        "rejects": translate("words", "rejects"),
        "opposes": translate("words", "opposes"),
        "counter-accuses": translate("words", "counter-accuses"),
        "supports": translate("words", "supports"),
    }
    return words.get(name, name)


def state(name: str) -> str:
    """Return the word for who vouches for a result."""
    words = {
        "machine": translate("words", "machine"),
        "confirmed": translate("words", "✓ confirmed"),
        "edited": translate("words", "edited"),
        "rejected": translate("words", "rejected"),
    }
    return words.get(name, name)


def kind(name: str) -> str:
    """Return the words for how the speaker's words are given."""
    words = {
        "direct": translate("words", "verbatim"),
        "indirect": translate("words", "in the article's words"),
        "mixed": translate("words", "partly verbatim"),
    }
    return words.get(name, name)


def step(verb: str) -> str:
    """Return the words for something that the user did and can undo."""
    words = {
        "confirm_pair": translate("words", "confirm pair"),
        "reject_pair": translate("words", "reject pair"),
        "pair_by_hand": translate("words", "pair statements"),
        "rename_issue": translate("words", "rename issue"),
        "merge_issues": translate("words", "merge issues"),
        "move_to_issue": translate("words", "move to another issue"),
        "confirm_statement": translate("words", "confirm statement"),
        "correct_statement": translate("words", "correct statement"),
        "add_statement": translate("words", "new statement"),
        "delete_statement": translate("words", "delete statement"),
        "delete_articles": translate("words", "delete articles"),
        "collect": translate("words", "add to collection"),
        "new_collection": translate("words", "new collection"),
        "leave_collection": translate("words", "remove from collection"),
        "rename_collection": translate("words", "rename collection"),
        "delete_collection": translate("words", "delete collection"),
        "tag_articles": translate("words", "tags"),
        "rename_tag": translate("words", "rename tag"),
        "delete_tag": translate("words", "delete tag"),
        "save_search": translate("words", "save search"),
        "rename_search": translate("words", "rename search"),
        "delete_search": translate("words", "delete search"),
        "merge_reprints": translate("words", "group reprints"),
        "split_reprints": translate("words", "split reprints"),
        "merge_parties": translate("words", "merge parties"),
        "rename_party": translate("words", "rename party"),
        "change_party": translate("words", "change party"),
        "add_alias": translate("words", "new alias"),
        "remove_alias": translate("words", "remove alias"),
        "split_party": translate("words", "split party"),
        "affiliate": translate("words", "affiliation"),
        "import_register": translate("words", "import register"),
        "unaffiliate": translate("words", "take back affiliation"),
    }
    return words.get(verb, verb)


def party_kind(name: str) -> str:
    """Return the words for what a party is."""
    words = {
        "state": translate("words", "state"),
        "organisation": translate("words", "organisation"),
        "movement": translate("words", "movement"),
        "group": translate("words", "group"),
        "person": translate("words", "person"),
    }
    return words.get(name, name)


def article_state(name: str) -> str:
    """Return the words for where an article is on its way; empty for one that is ready."""
    words = {
        "waiting": translate("words", "waiting for analysis"),
        "failed": translate("words", "could not be analysed"),
    }
    return words.get(name, "")


def statements(count: int) -> str:
    """Return how many statements these are, in words."""
    return translate("words", "%Ln statement(s)", None, count)


def articles(count: int) -> str:
    """Return how many articles these are, in words."""
    return translate("words", "%Ln article(s)", None, count)


def also_in(row: ArticleRow) -> str:
    """Return in which other outlets the story of an article is; empty for none."""
    names = ", ".join(dict.fromkeys(each.name for each in row.also))
    return translate("words", "also in: {names}").format(names=names) if names else ""


def also_in_more(count: int) -> str:
    """Return in how many other articles the same is said; empty for none."""
    return translate("words", "also in %Ln more", None, count) if count else ""


def on_its_way(state: str, count: int) -> str:
    """Return how many statements an article has, or why it has none yet."""
    return article_state(state) or statements(count)


def phase(name: str) -> str:
    """Return what the worker does in this phase."""
    words = {
        "import": translate("words", "Importing"),
        "compare": translate("words", "Comparing articles"),
        "load": translate("words", "Loading the language models"),
        "analyse": translate("words", "Analysing"),
        "brief": translate("words", "Making the brief"),
        "pair": translate("words", "Pairing claims and answers"),
        "list": translate("words", "Asking Stanza's server"),
        "download": translate("words", "Downloading"),
        "vet": translate("words", "Looking into the files"),
        "verify": translate("words", "Reading every file"),
    }
    return words.get(name, name)


def language(code: str, otherwise: str = "") -> str:
    """Return the name of a language of articles; ``otherwise``, or the code, where none is known."""
    words = {"ru": translate("words", "Russian"), "en": translate("words", "English")}
    return words[code] if code in words else _other_language(code) or otherwise or code


def _other_language(code: str) -> str:
    from babel import Locale  # a moment to load, and seldom needed

    first, _, script = code.partition("-")
    names = Locale("ru" if formats.language() == "ru" else "en").languages
    return str(names.get(f"{first}_{script.title()}" if script else first, ""))
