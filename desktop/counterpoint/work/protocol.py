"""The messages between the window and its worker process: plain data, nothing else crosses the border."""

from dataclasses import dataclass

from counterpoint.importing.columns import Columns


@dataclass(frozen=True, slots=True)
class ImportFiles:
    """Import these files and folders, then analyse what is new. ``columns`` says what tables hold."""

    paths: tuple[str, ...]
    columns: tuple[Columns, ...] = ()


@dataclass(frozen=True, slots=True)
class AnalyseWaiting:
    """Analyse every article of the library that waits for it."""


@dataclass(frozen=True, slots=True)
class Reconsider:
    """Pair the statements of articles anew: a person has changed some of them."""

    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Export:
    """Write the library for another program.

    ``what`` is "statements", "pairs", "network", "dna" or "project"; the ending of ``output`` chooses the format.
    """

    what: str
    output: str
    language: str


@dataclass(frozen=True, slots=True)
class ExportRegister:
    """Write the register of parties as a table."""

    output: str


@dataclass(frozen=True, slots=True)
class ImportRegister:
    """Decide about parties as a table says, as one step that can be undone."""

    path: str


@dataclass(frozen=True, slots=True)
class MakeBrief:
    """Write a brief as a PDF file. ``parties`` are keys; empty means all. ``language`` is "ru" or "en".

    ``since`` and ``until`` are ISO days, both included; ``answered`` leaves out what nobody answers, ``confirmed``
    what no person has confirmed.
    """

    output: str
    title: str
    language: str
    parties: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    answered: bool = False
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class AnalyseAgain:
    """Analyse again every article whose models are not those in use any more, and what had no models before."""


@dataclass(frozen=True, slots=True)
class ListModels:
    """Fetch the list of models that Stanza publishes."""


@dataclass(frozen=True, slots=True)
class InstallModels:
    """Fetch a package of models, put it among the user's sets and use it."""

    language: str
    package: str


@dataclass(frozen=True, slots=True)
class RemoveModels:
    """Delete a set of models from the user's folder, or what an interrupted download has left of it."""

    name: str


@dataclass(frozen=True, slots=True)
class VerifyModels:
    """Read every file of a set and compare its checksum."""

    name: str


@dataclass(frozen=True, slots=True)
class FindLike:
    """Find the statements that say the like of a sentence. No job: answered between two articles of what runs."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop what runs after the article at hand; what is finished stays."""


@dataclass(frozen=True, slots=True)
class Shutdown:
    """Finish at once and leave."""


ModelsCommand = ListModels | InstallModels | RemoveModels | VerifyModels
Command = (
    ImportFiles
    | AnalyseWaiting
    | AnalyseAgain
    | Reconsider
    | Export
    | ExportRegister
    | ImportRegister
    | MakeBrief
    | ModelsCommand
    | FindLike
    | Cancel
    | Shutdown
)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the running job is.

    ``phase`` is "import", "compare" (old articles, for reprints), "load" (models), "analyse" or "brief".

    Of models it is "list" (asking the server), "download" (in bytes), "vet" (looking into the files) or "verify".
    """

    phase: str
    done: int
    total: int
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that did not work: the error's class name and values, so that the window can say it in its language."""

    error: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What came of one file that was read: how many of its articles are new, and how many were there already.

    ``reprints`` holds the titles of older articles that new ones tell again.
    """

    path: str
    new: int
    known: int
    reprints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of a batch of files, or of articles that had waited for their analysis."""

    imported: tuple[int, ...]  # ids of the new articles
    duplicates: tuple[str, ...]  # paths of files whose article the library had already
    failures: tuple[Failure, ...]
    files: tuple[FileOutcome, ...] = ()  # in the order in which they were read


@dataclass(frozen=True, slots=True)
class Changed:
    """These articles, or their statements and pairs, are new or different."""

    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BriefReady:
    """The PDF lies at ``output``."""

    output: str


@dataclass(frozen=True, slots=True)
class Found:
    """The ids of statements that say the like of a sentence, the nearest first, each with its likeness up to 1."""

    sentence: str
    statements: tuple[int, ...]
    likeness: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ModelsDone:
    """What a command about models came to: ``outcome`` is "listed", "installed", "removed" or "whole"."""

    name: str  # of the set; empty for the list
    outcome: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The job could not go on."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class Finished:
    """The job has ended; ``cancelled`` tells whether by the user's wish."""

    command: str
    cancelled: bool = False


Event = Progress | ImportReport | Changed | BriefReady | Found | ModelsDone | Failed | Finished
