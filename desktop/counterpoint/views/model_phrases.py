"""The words about language models in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from counterpoint.views import formats, languages, phrases
from counterpoint.views.languages import Row
from counterpoint.work.protocol import ModelsDone, Progress

translate = QCoreApplication.translate


def language(row: Row) -> str:
    """Return the name of the language, as it stands at the beginning of a line."""
    name = phrases.language(row.language, row.title)
    return name[:1].upper() + name[1:]


def state(row: Row) -> str:
    """Return where a set is on its way to the user."""
    words = {
        languages.IN_USE: translate("models", "in use"),
        languages.INSTALLED: translate("models", "installed"),
        languages.BUNDLED: translate("models", "built in"),
        languages.DAMAGED: translate("models", "damaged"),
        languages.INTERRUPTED: translate("models", "download interrupted"),
        languages.PUBLISHED: translate("models", "not installed"),
    }
    if row.state == languages.IN_USE and row.is_bundled:
        return translate("models", "built in, in use")
    return words[row.state]


def found(row: Row) -> str:
    """Return what is found in articles of the language with this set."""
    if row.finds_statements:
        return translate("models", "statements")
    return translate("models", "names and trees only") if row.finds_names else translate("models", "trees only")


def about(row: Row) -> str:
    """Return what there is to know about a set before one does something with it."""
    parts = []
    if not row.finds_statements:
        sentence = translate("models", "{language} has no lexicon yet: its articles are parsed for {what}.")
        parts.append(sentence.format(language=language(row), what=found(row)))
    if row.state == languages.PUBLISHED:
        parts.append(translate("models", "These models are downloaded from Stanza's server when you press “Install”."))
    if row.state == languages.DAMAGED and not row.is_bundled:
        parts.append(translate("models", "Some of its files are missing. “Install” downloads them again."))
    return " ".join(parts)


def outcome(event: ModelsDone) -> str:
    """Return what a command about models came to."""
    words = {
        "listed": translate("models", "The list is up to date."),
        "installed": translate("models", "{name} is installed and in use."),
        "removed": translate("models", "{name} is removed."),
        "whole": translate("models", "{name} is whole: every file is as it should be."),
    }
    return words[event.outcome].format(name=event.name)


def progress(event: Progress) -> str:
    """Return what runs and how far it is."""
    phase = phrases.phase(event.phase)
    if event.phase != "download":
        return phase
    sizes = {"done": formats.size(event.done), "total": formats.size(event.total)}
    amounts = translate("models", "{done} of {total}").format(**sizes)
    return " · ".join(filter(None, (phase, amounts, formats.time_left(event.seconds_left))))
