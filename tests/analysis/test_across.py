"""Claims and their answers in other articles, a third of them in the other language, among many unrelated statements.

The meanings are real ones, from the bundled encoder.
"""

import numpy as np
import pytest

from counterpoint.analysis.pairs import candidates, pairing
from counterpoint.analysis.pairs.candidates import Candidate
from counterpoint.language.encoder import encode
from counterpoint.records.pair import SUPPORTS
from counterpoint.records.party import Party
from counterpoint.records.statement import Statement
from counterpoint.records.text import Span

from .answers_across import NOTHING, PAIRS

Row = tuple[str, str, str, bool, str]
FIRST_ANSWER, FIRST_OTHER = 1_000, 10_000


def candidate(number: int, row: Row) -> Candidate:
    """A statement in an article of its own."""
    language, party, cue, denies, content = row
    kind = "state" if ":" not in party else "person" if party.startswith("person") else "organisation"
    key = party if ":" in party else f"state:{party}"
    statement = Statement(
        None,
        None,
        (Span(0, len(content)),),
        "indirect",
        "denial" if denies else "claim",
        cue,
        None,
        None,
        Party(key, party, kind),
        (),
        1.0,
    )
    return candidates.candidate(number, statement, content, language=language, article=number)


def meanings(statements: list[Candidate]) -> np.ndarray:
    return encode([statement.words for statement in statements])


@pytest.mark.models
def test_precision_and_recall_among_unrelated_statements() -> None:
    assert len(PAIRS) >= 40
    assert sum(claim[0] != answer[0] for claim, answer in PAIRS) * 3 >= len(PAIRS) - 6
    others = [candidate(FIRST_OTHER + i, row) for i, row in enumerate(NOTHING)]
    old = [candidate(i, claim) for i, (claim, _) in enumerate(PAIRS)] + others[::2]
    new = [candidate(FIRST_ANSWER + i, answer) for i, (_, answer) in enumerate(PAIRS)] + others[1::2]
    found = pairing.pair_across(new, meanings(new), old, meanings(old))
    pairs = [(pair.claim, pair.counterclaim) for pair in found if pair.relation != SUPPORTS]
    # The same story is told of four pairs in both languages: an answer to one answers the other.
    right = [claim for claim, answer in pairs if answer - FIRST_ANSWER in (claim, claim - 1, claim + 1)]
    recalled = {claim for claim, answer in pairs if answer - FIRST_ANSWER == claim}
    assert len(right) / len(pairs) >= 0.7
    assert len(recalled) / len(PAIRS) >= 0.6


@pytest.mark.models
def test_each_new_statement_is_compared_with_a_few_old_ones_however_many_there_are() -> None:
    claim, answer = (candidate(i, row) for i, row in enumerate(PAIRS[0]))
    few = [candidate(FIRST_OTHER + i, row) for i, row in enumerate(NOTHING[:40])]
    vectors = meanings([claim, *few])
    best = pairing.pair_across([answer], meanings([answer]), [claim, *few], vectors)
    many = [claim, *few * 50]
    again = pairing.pair_across([answer], meanings([answer]), many, np.vstack([vectors[:1], *[vectors[1:]] * 50]))
    assert [(pair.claim, pair.score) for pair in again] == [(pair.claim, pair.score) for pair in best]
