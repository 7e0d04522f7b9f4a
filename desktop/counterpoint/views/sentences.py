# ruff: noqa: E501 - sentences have the length that they have
"""The sentences of errors and reasons, for Qt's translation tools. Written by packaging/translations/update.py."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

ALL = (
    QT_TRANSLATE_NOOP("errors", "Something went wrong: {cause}."),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be imported."),
    QT_TRANSLATE_NOOP("errors", "The computer stands in the way: {cause}."),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be imported: it is not there any more."),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be imported: the system does not let it be read ({cause})."),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be imported: it is not an ordinary file."),
    QT_TRANSLATE_NOOP("errors", "The folder {name} cannot be opened: the system does not allow it ({cause})."),
    QT_TRANSLATE_NOOP("errors", "The folder {name} holds no article: Counterpoint reads {formats}."),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be imported: it is empty."),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be imported: there is no text in it."),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be imported: it should be text, but it holds {content}."),
    QT_TRANSLATE_NOOP(
        "errors", "{name} cannot be imported: its letters are in an encoding that Counterpoint does not know."
    ),
    QT_TRANSLATE_NOOP(
        "errors", "{name} cannot be imported: it is larger than an article can be ({size}; the limit is {limit})."
    ),
    QT_TRANSLATE_NOOP(
        "errors", "{name} cannot be imported: unpacked it would fill {size}, far more than a document needs."
    ),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be imported: Counterpoint reads {formats}, and this is {content}."),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be imported: this {format} is damaged or cut short."),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be imported: it is protected by a password."),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be imported: its pages are pictures without text."),
    QT_TRANSLATE_NOOP("errors", "Line {line} of {name} cannot be imported: {cause}."),
    QT_TRANSLATE_NOOP("errors", "Texts in the language {language} cannot be analysed: {cause}."),
    QT_TRANSLATE_NOOP("errors", "The library {name} cannot be used: {cause}."),
    QT_TRANSLATE_NOOP("errors", "The library {name} is being changed by another program. Try again in a moment."),
    QT_TRANSLATE_NOOP(
        "errors",
        "There is no space left on the disk of the library {name}. Nothing was lost, but nothing more can be saved.",
    ),
    QT_TRANSLATE_NOOP("errors", "The library {name} is damaged and cannot be read further. Restore it from a copy."),
    QT_TRANSLATE_NOOP("errors", "{name} is not a library of Counterpoint."),
    QT_TRANSLATE_NOOP("errors", "The library {name} cannot be changed: the file or its folder is read-only."),
    QT_TRANSLATE_NOOP(
        "errors", "The library {name} cannot be opened: it is not there, or the system does not let it be opened."
    ),
    QT_TRANSLATE_NOOP("errors", "The disk of the library {name} reports an error. Check the disk before going on."),
    QT_TRANSLATE_NOOP("errors", "The library {name} was made by a newer Counterpoint. Update the program to open it."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The library {name} was made by an older Counterpoint. Open it for writing once to bring it up to date.",
    ),
    QT_TRANSLATE_NOOP("errors", "Another Counterpoint is working on the library {name}. Wait until it has finished."),
    QT_TRANSLATE_NOOP("errors", "The article {article} is no longer in the library."),
    QT_TRANSLATE_NOOP("errors", "{name} was given up: the program stopped {attempts} times while working on it."),
    QT_TRANSLATE_NOOP("errors", "Statements in the language {language} cannot be found: {cause}."),
    QT_TRANSLATE_NOOP(
        "errors", "A part of the program, {name}, is missing or damaged ({cause}). Install Counterpoint again."
    ),
    QT_TRANSLATE_NOOP("errors", "The brief cannot be written to {path}: {cause}."),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be analysed: there are no models for its language ({language})."),
    QT_TRANSLATE_NOOP("errors", "No party in this library is called {name}."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The part of the program that analyses stopped unexpectedly (code {code}), also when it was started again. What was finished is kept; the rest waits in the library.",
    ),
    QT_TRANSLATE_NOOP("reasons", "named as {detail}"),
    QT_TRANSLATE_NOOP("reasons", "by the title “{detail}”"),
    QT_TRANSLATE_NOOP("reasons", "“{detail}” stands for the one spoken of last"),
    QT_TRANSLATE_NOOP("reasons", "goes on from the speaker before"),
    QT_TRANSLATE_NOOP("reasons", "“{detail}” stands for the state"),
    QT_TRANSLATE_NOOP("reasons", "whose document it is: “{detail}”"),
    QT_TRANSLATE_NOOP("reasons", "the organisation {detail}"),
    QT_TRANSLATE_NOOP("reasons", "“{detail}” is short for the fuller name before"),
    QT_TRANSLATE_NOOP("reasons", "described as “{detail}”"),
    QT_TRANSLATE_NOOP("reasons", "the same one as “{detail}”, named a moment later"),
    QT_TRANSLATE_NOOP("reasons", "as the article puts it: “{detail}”"),
    QT_TRANSLATE_NOOP("reasons", "speaks for {detail}"),
    QT_TRANSLATE_NOOP("reasons", "belongs to it: “{detail}”"),
    QT_TRANSLATE_NOOP("reasons", "“{detail}”, in the state that the article is about"),
    QT_TRANSLATE_NOOP("reasons", "{detail} is known to speak for that state"),
    QT_TRANSLATE_NOOP("reasons", "{detail} speaks for nobody else here"),
    QT_TRANSLATE_NOOP("reasons", "a group with no other name: “{detail}”"),
    QT_TRANSLATE_NOOP("reasons", "quotes the claim that it answers"),
    QT_TRANSLATE_NOOP("reasons", "denies, rejects or refuses"),
    QT_TRANSLATE_NOOP("reasons", "one says yes where the other says no"),
    QT_TRANSLATE_NOOP("reasons", "aimed at {detail}"),
    QT_TRANSLATE_NOOP("reasons", "both speak of: {detail}"),
    QT_TRANSLATE_NOOP("reasons", "alike in meaning ({detail})"),
    QT_TRANSLATE_NOOP("reasons", "put as an answer"),
    QT_TRANSLATE_NOOP("reasons", "set against each other in one sentence"),
    QT_TRANSLATE_NOOP("reasons", "comes right after it in the article"),
)
