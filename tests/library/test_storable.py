"""Half letters and names of any bytes do not stop an import."""

from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from counterpoint import errors
from counterpoint.library import articles, jobs, storable
from library import making

ANY = st.text(st.characters(codec=None) | st.sampled_from("%0DC8ABÿ"))


@given(name=ANY)
def test_the_name_of_a_file_comes_back(name: str) -> None:
    storable.path(name).encode()
    assert storable.path_of(storable.path(name)) == name


@given(written=ANY)
def test_text_keeps_its_length(written: str) -> None:
    stored = storable.text(written)
    stored.encode()
    assert len(stored) == len(written)


def test_a_file_with_a_name_of_another_encoding(db: Database) -> None:
    name = "/in/\udccb\udce0\udce2 100%.txt"  # what Python makes of «Лав» in cp1251
    jobs.enqueue_files(db, [name])
    (job,) = jobs.take(db, jobs.IMPORT, 1)
    assert job.path == name
    jobs.recover(db)
    jobs.take(db, jobs.IMPORT, 1)
    (lost,) = jobs.recover(db)
    assert lost.path == name
    assert name in str(errors.named(lost.error, lost.values))
    article, _ = articles.add(db, making.draft(path=name), "d")
    assert articles.get(db, article).path == name


def test_half_letters_in_a_text(db: Database) -> None:
    text = "За\ud800головок\n\nСлово о нефти \udc00."
    article, _ = articles.add(db, making.draft(text, title="За\ud800", author="\ud800", source="\udfff"), "d")
    stored = articles.get(db, article)
    assert (len(stored.text), stored.title, stored.author) == (len(text), "За\ufffd", "\ufffd")
    assert articles.count(db, "нефть") == 1
