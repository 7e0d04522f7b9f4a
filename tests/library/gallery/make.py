"""Writes a library of the present schema into the gallery: ``python tests/library/gallery/make.py``.

Run it once when a schema is released, before the next migration is written, and commit the file; never again for that
version. ``test_gallery.py`` opens every file here, so that no library out there is left behind. What is in it is
told by ``fill``; a later version may add to it, but not take away.
"""

import lzma
import sys
import tempfile
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from sqlite_utils import Database

from counterpoint.errors import EmptyFileError
from counterpoint.library import (
    access,
    analyses,
    gathering,
    history,
    issues,
    jobs,
    opening,
    pairs,
    register,
    reprints,
    schema,
    statements,
)
from counterpoint.records.pair import Pair
from counterpoint.records.party import PartyMentions
from counterpoint.records.statement import Reason
from counterpoint.records.text import Span
from library import making

GALLERY = Path(__file__).parent
ROLE = "посол Сирии в России"  # kept since version 2


def fill(db: Database) -> None:
    """Put something into every table: a dispute over two languages, what a person decided, and work that is left."""
    russian = making.add(db, published="2015-11-14T22:54", source="Sputnik", author="А. Б.", external_id="7")
    said = making.statement(
        making.TEXT, "Мы не покупаем нефть", making.SYRIA, polarity="denial", cue=Span(35, 37), role=ROLE
    )
    mentions = [PartyMentions(making.SYRIA, (Span(35, 37),))]
    found = making.findings(said, making.statement(making.TEXT, "Санкции не помогут"), mentions=mentions)
    denial, warning = analyses.save(db, russian, making.parse_of(making.TEXT), found, making.vectors(2))
    text = "Oil\n\nAssad is buying oil from ISIL."
    english = making.add(db, text, language="en", published="2015-11-14", source="Reuters")
    accused = making.statement(text, "Assad is buying oil", making.AMERICA, targets=(making.SYRIA,), cue_class="accuse")
    (accusation,) = making.analyse(db, english, accused, seed=1)
    issues.assign(db, [denial, accusation], name="Нефть")
    (answered,) = pairs.add(db, [Pair(accusation, denial, "denies", 0.9, (Reason("shared", "нефть"),), "нефть")])
    (rejected,) = pairs.add(db, [Pair(accusation, warning, "opposes", 0.2, (), "санкции")])
    pairs.set_state(db, answered, "confirmed")
    pairs.set_state(db, rejected, "rejected")
    register.add_alias(db, "state:RU", "Кремль", "ru")  # decisions of a person since version 5
    gathering.collect(db, "К докладу", [russian])  # collections, tags, searches and reprints since version 6
    gathering.tag(db, [english], ["нефть"])
    gathering.save_search(db, "Без ответа", "is:unanswered")
    reprints.merge(db, [russian, english])
    issues.place(db, [warning], None, "Санкции")  # issues by a person since version 7
    with history.recording(db, "confirm_statement"):  # steps since version 3
        statements.set_state(db, denial, "confirmed")
    jobs.enqueue_analysis(db, [making.add(db, "Ещё не разобрано\n\nСлово.")])
    jobs.enqueue_files(db, ["/in/empty.txt", "/in/waiting.txt"])
    jobs.fail(db, jobs.take(db, jobs.IMPORT, 1)[0].id, EmptyFileError(name="empty.txt"))


def main() -> None:
    """Write the file of the present version, unless it is there."""
    target = GALLERY / f"version-{schema.VERSION}.counterpoint.xz"
    if target.exists():
        sys.exit(f"{target.name} is in the gallery already and stays as it is")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.counterpoint"
        with closing(opening.open_library(path)) as db:
            fill(db)
            access.rows(db, "VACUUM")
        target.write_bytes(lzma.compress(path.read_bytes()))


if __name__ == "__main__":
    main()
