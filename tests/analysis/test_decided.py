"""What a person decided about parties goes before what the analysis thinks."""

from counterpoint.analysis.speakers import decided
from counterpoint.records.party import Party, PartyMentions
from counterpoint.records.register import NOTHING, Affiliation, Register
from counterpoint.records.statement import Findings, Reason, Statement
from counterpoint.records.text import Span

TEXT = "The ministry said that all is well, Moscow said."
RUSSIA, MINISTRY, SYRIA = (
    Party("state:RU", "Russia", "state"),
    Party("org:ministry", "ministry", "organisation"),
    Party("state:SY", "Syria", "state"),
)
SAID = Statement(
    source=Span(0, 12),
    cue=Span(13, 17),
    content=(Span(18, 34),),
    kind="indirect",
    polarity="claim",
    cue_class="say",
    speaker="Maria Zakharova",
    speaker_key="person:zakharova",
    party=MINISTRY,
    targets=(RUSSIA, SYRIA),
    confidence=0.9,
)
FOUND = Findings((SAID,), (PartyMentions(MINISTRY, (Span(0, 12),)), PartyMentions(RUSSIA, (Span(36, 42),))))


def applied(register: Register, day: str | None = None) -> Statement:
    """Return the statement as the register has it."""
    (statement,) = decided.apply(FOUND, TEXT, register, day).statements
    return statement


def test_without_decisions_nothing_changes() -> None:
    assert decided.apply(FOUND, TEXT, NOTHING, None) == FOUND


def test_a_merged_party_speaks_and_is_named_as_the_one_that_was_kept() -> None:
    found = decided.apply(FOUND, TEXT, Register({}, {"org:ministry": RUSSIA}, {}), None)
    (statement,) = found.statements
    assert (statement.party, statement.targets) == (RUSSIA, (SYRIA,))
    assert statement.reasons == (Reason("register", "Russia"),)
    assert found.parties == (PartyMentions(RUSSIA, (Span(0, 12), Span(36, 42))),)


def test_an_alias_names_the_source_or_the_speaker() -> None:
    assert applied(Register({"the ministry": SYRIA}, {}, {})).party == SYRIA
    assert applied(Register({"maria zakharova": SYRIA}, {}, {})).party == SYRIA
    assert applied(Register({"zakharova": SYRIA}, {}, {})).party == MINISTRY


def test_an_affiliation_holds_in_its_time_and_goes_before_all_else() -> None:
    register = Register({"the ministry": RUSSIA}, {}, {"person:zakharova": (Affiliation(SYRIA, None, "2017-01-01"),)})
    assert applied(register, "2016-12-31").party == SYRIA
    assert applied(register, "2017-01-01").party == RUSSIA
    assert applied(register, None).party == RUSSIA
