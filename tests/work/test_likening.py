"""A sentence in one language finds what says the like in the other, also while something runs."""

from collections.abc import Generator, Iterator
from contextlib import closing
from multiprocessing import Pipe

import numpy as np
import pytest

from counterpoint.language import encoder, meaning
from counterpoint.library import analyses, likeness
from counterpoint.records.statement import Findings
from counterpoint.work import likening, protocol, worker
from counterpoint.work.workshop import Workshop
from library import making

ENGLISH = "Damascus\n\nAssad buys oil from the terrorists. The talks will go on in Vienna. Apples are cheap this year."
RUSSIAN = "Нефть\n\nАсад покупает нефть у боевиков. Переговоры продолжатся в Вене. Яблоки в этом году дёшевы."


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """Yield a workshop whose library holds three statements in each language."""
    with closing(Workshop.open(tmp_path_factory.mktemp("like") / "library.counterpoint")) as opened:
        for text, language in ((ENGLISH, "en"), (RUSSIAN, "ru")):
            article = making.add(opened.db, text, language=language)
            said = [sentence.strip() for sentence in text.partition("\n\n")[2].split(".")[:-1]]
            statements = tuple(making.statement(text, words) for words in said)
            vectors = meaning.in_place(encoder.encode(said), {}, [], language)
            analyses.save(opened.db, article, making.parse_of(text), Findings(statements, ()), vectors)
        yield opened


def found(workshop: Workshop, sentence: str, search: str = "") -> list[str]:
    """Return what says the like, the nearest first."""
    (answer,) = likening.find_like(workshop, protocol.FindLike(sentence))
    assert isinstance(answer, protocol.Found)
    assert list(answer.likeness) == sorted(answer.likeness, reverse=True)
    return [quote.words for quote in likeness.quotes(workshop.db, answer.statements, search)]


def test_both_languages_are_found_from_either(workshop: Workshop) -> None:
    both = {"Assad buys oil from the terrorists", "Асад покупает нефть у боевиков"}
    for sentence in ("The president of Syria purchases oil from ISIL", "Дамаск закупает нефть у террористов"):
        assert set(found(workshop, sentence)[:2]) == both


def test_fields_narrow_what_is_found(workshop: Workshop) -> None:
    assert found(workshop, "Apples do not cost much", "lang:ru") == ["Яблоки в этом году дёшевы"]


def test_nothing_says_the_like_of_something_else(workshop: Workshop) -> None:
    assert found(workshop, "Скрипач настроил инструмент перед концертом") == []


def test_a_question_is_answered_in_the_midst_of_a_job() -> None:
    ours, theirs = Pipe()

    def task(command: protocol.Command) -> Generator[protocol.Event]:
        if isinstance(command, protocol.FindLike):
            yield protocol.Found(command.sentence, (), ())
            return
        for step in range(3):
            yield protocol.Progress("analyse", step, 3)

    ours.send(protocol.AnalyseWaiting())
    ours.send(protocol.FindLike("a"))
    worker.Worker(theirs, task).serve(patience=0)
    told = []
    while ours.poll():
        told.append(type(ours.recv()).__name__)
    assert told == ["Progress", "Found", "Progress", "Progress", "Finished"]


def test_the_nearest_come_first_and_no_more_than_asked(workshop: Workshop) -> None:
    vector = workshop.neighbours.vectors([2])[0]
    near = workshop.neighbours.like(vector, 2, 0.0)
    assert near[0] == (2, pytest.approx(1, abs=1e-2))
    assert len(near) == 2
    assert workshop.neighbours.like(np.zeros(512, dtype=np.float32), 5, 0.1) == []
