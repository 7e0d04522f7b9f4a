"""Every error that a user may meet. One sentence each, which names the thing and the cause.

The sentences are class attributes, so that the window can translate them; ``str(error)`` is the English one.
"""


class CounterpointError(Exception):
    """Base of the errors below. Anything else that is raised is a bug."""

    sentence = "Something went wrong: {cause}."

    def __init__(self, **values: object) -> None:
        self.values = {name: str(value) for name, value in values.items()}
        super().__init__(self.sentence.format(**self.values))

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error travel between processes."""
        return _rebuild, (type(self), self.values)


def _rebuild(kind: type[CounterpointError], values: dict[str, str]) -> CounterpointError:
    return kind(**values)


def named(name: str, values: dict[str, str]) -> CounterpointError:
    """Return the error of the class called ``name``, as it was before it travelled as plain data.

    Raises KeyError for a name that is not an error of this module.
    """
    kind = globals()[name]
    if not issubclass(kind, CounterpointError):
        raise KeyError(name)
    return _rebuild(kind, values)


class InputError(CounterpointError):
    """The user's file cannot be used. The rest of the batch goes on."""

    sentence = "{name} cannot be imported."


class SurroundingsError(CounterpointError):
    """The computer stands in the way: disk, permission, a missing part."""

    sentence = "The computer stands in the way: {cause}."


class FileVanishedError(InputError):
    """The file is not there, or not there any more."""

    sentence = "{name} cannot be imported: it is not there any more."


class FileUnreadableError(InputError):
    """The system refuses to open the file."""

    sentence = "{name} cannot be imported: the system does not let it be read ({cause})."


class NotAFileError(InputError):
    """A pipe, a socket or a device where a file was expected."""

    sentence = "{name} cannot be imported: it is not an ordinary file."


class FolderUnreadableError(InputError):
    """The system refuses to list a folder."""

    sentence = "The folder {name} cannot be opened: the system does not allow it ({cause})."


class FolderEmptyError(InputError):
    """A folder without a single file that we read."""

    sentence = "The folder {name} holds no article: Counterpoint reads {formats}."


class EmptyFileError(InputError):
    """Nothing in the file."""

    sentence = "{name} cannot be imported: it is empty."


class NoTextError(InputError):
    """The file opens, but there are no words in it."""

    sentence = "{name} cannot be imported: there is no text in it."


class NotTextError(InputError):
    """Text by its name, something else by its content."""

    sentence = "{name} cannot be imported: it should be text, but it holds {content}."


class UnknownEncodingError(InputError):
    """Text, perhaps, but in no encoding that makes words of it."""

    sentence = "{name} cannot be imported: its letters are in an encoding that Counterpoint does not know."


class TooLargeError(InputError):
    """More than an article can be."""

    sentence = "{name} cannot be imported: it is larger than an article can be ({size}; the limit is {limit})."


class PackedTooTightError(InputError):
    """A zip bomb, or as good as one."""

    sentence = "{name} cannot be imported: unpacked it would fill {size}, far more than a document needs."


class UnsupportedFormatError(InputError):
    """A kind of file that no reader knows."""

    sentence = "{name} cannot be imported: Counterpoint reads {formats}, and this is {content}."


class DamagedFileError(InputError):
    """The right kind of file, but broken."""

    sentence = "{name} cannot be imported: this {format} is damaged or cut short."


class EncryptedFileError(InputError):
    """The file asks for a password."""

    sentence = "{name} cannot be imported: it is protected by a password."


class RecognitionMissingError(InputError):
    """Pictures of pages, and no program that reads letters in pictures."""

    sentence = (
        "{name} cannot be imported: it is a picture without text. Counterpoint reads pictures when the free program"
        " Tesseract is installed, with its Russian and English data (tesseract-ocr.github.io)."
    )


class ArchiveEmptyError(InputError):
    """An archive without a single file that we read."""

    sentence = "{name} cannot be imported: there is no article in this archive."


class NestedTooDeepError(InputError):
    """Archives in archives in archives."""

    sentence = "{name} cannot be imported: it lies too many archives deep."


class ColumnsUnknownError(InputError):
    """A table that does not tell where its articles are. Its header, some rows and what was guessed come as JSON."""

    sentence = "{name} cannot be imported yet: it does not tell which of its columns holds the text of the articles."


class ReadingTooLongError(InputError):
    """The file keeps its reader busy for longer than any honest file does."""

    sentence = "{name} cannot be imported: reading it takes longer than {seconds} seconds."


class ReadingTooMuchError(InputError):
    """The file wants more memory than any honest file does."""

    sentence = "{name} cannot be imported: reading it takes more than {limit} of memory."


class ReadingBrokenError(InputError):
    """The file brings its reader down."""

    sentence = "{name} cannot be imported: it is damaged, and reading it broke off."


class BadLineError(InputError):
    """One line of a JSON Lines file that is not an article."""

    sentence = "Line {line} of {name} cannot be imported: {cause}."


class ModelsUnusableError(SurroundingsError):
    """The files that a language is parsed with are missing or damaged."""

    sentence = "Texts in the language {language} cannot be analysed: {cause}."


class ModelsError(SurroundingsError):
    """Models of a language cannot be fetched, kept or found."""

    sentence = "The language models cannot be had: {cause}."


class ModelsNotOfferedError(ModelsError):
    """Stanza publishes nothing that parses the language, or not under this name."""

    sentence = "Stanza offers no models that parse the language “{language}” (package “{package}”)."


class ModelsUnknownError(ModelsError):
    """A set was named that is not there."""

    sentence = "No models called {name} are installed."


class ModelsBundledError(ModelsError):
    """What is a part of the program cannot be taken away from it."""

    sentence = "{name} is a part of the program and cannot be removed."


class ModelsBusyError(ModelsError):
    """Another process fetches the same set."""

    sentence = "The models {name} are being downloaded by another Counterpoint."


class CatalogueUnusableError(ModelsError):
    """The list of what Stanza publishes is not what it should be."""

    sentence = "The list of language models cannot be used ({cause})."


class UnsafeAddressError(ModelsError):
    """An address, or what it leads on to, that could be read or changed on its way."""

    sentence = "Models are downloaded over https only, not from {address}."


class ServerUnreachableError(ModelsError):
    """No connection, or none in time."""

    sentence = "{address} cannot be reached. Check the connection to the internet and try again."


class ServerRefusedError(ModelsError):
    """The server has another answer than the file."""

    sentence = "{name} cannot be downloaded: the server {address} answers with the code {code}."


class DownloadCutError(ModelsError):
    """The connection ended before the file did."""

    sentence = "The download of {name} was interrupted. What has arrived is kept: try again, and it goes on from there."


class DownloadTooLargeError(ModelsError):
    """More than there can be, or of an unknown size."""

    sentence = "{name} is not downloaded: its size is unknown, or larger than models are."


class DownloadDamagedError(ModelsError):
    """The checksum is not the published one."""

    sentence = "{name} arrived damaged and was thrown away. Try again; if it stays so, the file on the server is wrong."


class NoSpaceForModelsError(ModelsError):
    """The disk has no room, as seen beforehand."""

    sentence = "There is not enough space for the models: they need {needed} more, and {folder} has {free}."


class ModelsNotWrittenError(ModelsError):
    """The user's folder cannot be changed."""

    sentence = "The models cannot be written to {folder} ({cause})."


class ModelsUntrustedError(ModelsError):
    """A file that is no plain weights, or that asks for more from elsewhere."""

    sentence = "The models {name} are not used: {file} is not a file of plain weights that Counterpoint can load."


class LibraryError(SurroundingsError):
    """The file of the library cannot be used, or not now."""

    sentence = "The library {name} cannot be used: {cause}."


class LibraryLockedError(LibraryError):
    """Another program holds the file for longer than we wait."""

    sentence = "The library {name} is being changed by another program. Try again in a moment."


class LibraryDiskFullError(LibraryError):
    """Nothing more can be written."""

    sentence = (
        "There is no space left on the disk of the library {name}. Nothing was lost, but nothing more can be saved."
    )


class LibraryDamagedError(LibraryError):
    """SQLite finds the file broken."""

    sentence = "The library {name} is damaged and cannot be read further. Restore it from a copy."


class NotALibraryError(LibraryError):
    """Some other file."""

    sentence = "{name} is not a library of Counterpoint."


class LibraryReadOnlyError(LibraryError):
    """The file, its folder or its disk does not allow changes."""

    sentence = "The library {name} cannot be changed: the file or its folder is read-only."


class LibraryUnreachableError(LibraryError):
    """The file cannot be opened at all."""

    sentence = "The library {name} cannot be opened: it is not there, or the system does not let it be opened."


class LibraryDiskError(LibraryError):
    """The disk fails while it is read or written."""

    sentence = "The disk of the library {name} reports an error. Check the disk before going on."


class LibraryTooNewError(LibraryError):
    """Written by a later program, which may keep things that this one would spoil."""

    sentence = "The library {name} was made by a newer Counterpoint. Update the program to open it."


class LibraryTooOldError(LibraryError):
    """An old library, opened for reading only, so that it cannot be brought up to date."""

    sentence = "The library {name} was made by an older Counterpoint. Open it for writing once to bring it up to date."


class LibraryAtWorkError(LibraryError):
    """Another process imports and analyses in this library."""

    sentence = "Another Counterpoint is working on the library {name}. Wait until it has finished."


class LibraryInUseError(LibraryError):
    """Another window has the library open and may change it."""

    sentence = "Another Counterpoint has the library {name} open. Here it can be read, but not changed."


class RegisterUnreadableError(InputError):
    """A table of parties that cannot be understood."""

    sentence = "The table of parties {name} cannot be read: {cause}."


class BackupFailedError(SurroundingsError):
    """A copy of the library could not be made."""

    sentence = "No backup of the library {name} could be made: {cause}."


class LibraryBeyondRecoveryError(LibraryError):
    """Nothing can be read any more, neither from the file nor from its copies."""

    sentence = "Nothing of the library {name} can be read any more, and there is no copy of it."


class ArticleGoneError(CounterpointError):
    """The article was deleted in the meantime."""

    sentence = "The article {article} is no longer in the library."


class StepImpossibleError(CounterpointError):
    """What a person did can be neither undone nor done again, because of what has happened since."""

    sentence = "This step cannot be taken back or repeated: the library has changed too much since."


class GivenUpError(CounterpointError):
    """The program died each time this was worked on."""

    sentence = "{name} was given up: the program stopped {attempts} times while working on it."


class LexiconUnusableError(SurroundingsError):
    """The lexicon of a language is missing or not as it should be."""

    sentence = "Statements in the language {language} cannot be found: {cause}."


class PartMissingError(SurroundingsError):
    """A file that is shipped with the program is not there, or is not what it should be."""

    sentence = "A part of the program, {name}, is missing or damaged ({cause}). Install Counterpoint again."


class FileNotWrittenError(SurroundingsError):
    """The place for a file cannot be written."""

    sentence = "The file {path} cannot be written: {cause}."


class FormatUnknownError(CounterpointError):
    """The ending of a file's name stands for no format that is written."""

    sentence = "{name} cannot be written: its name must end in one of {endings}."


class BriefNotWrittenError(SurroundingsError):
    """The place for the PDF cannot be written."""

    sentence = "The brief cannot be written to {path}: {cause}."


class LanguageUnreadableError(InputError):
    """An article in a language without models."""

    sentence = "{name} cannot be analysed: there are no models for its language."


class PartyUnknownError(CounterpointError):
    """A party was asked for that the library does not have."""

    sentence = "No party in this library is called {name}."


class ClusterMissingError(SurroundingsError):
    """Dask is not installed."""

    sentence = (
        "To work with a cluster, install Counterpoint with its cluster part: pip install 'counterpoint[cluster]'."
    )


class ClusterUnreachableError(SurroundingsError):
    """No scheduler answers at the address."""

    sentence = "No scheduler answers at {address} ({cause})."


class WorkerDiedError(SurroundingsError):
    """The worker process ended in the middle of its work, twice."""

    sentence = (
        "The part of the program that analyses stopped unexpectedly (code {code}), also when it was started again."
        " What was finished is kept; the rest waits in the library."
    )
