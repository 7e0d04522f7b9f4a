"""What speaks for and against two statements answering each other, each as a number between 0 and about 1."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from counterpoint.analysis.pairs.candidates import Candidate, word_lists
from counterpoint.analysis.speakers import gazetteer, names

_BLAME = frozenset({"accuse", "criticise", "criticize", "complain", "call", "warn", "threaten"})
_WISH = frozenset({"demand", "propose", "urge", "order", "ask", "call-for", "intend", "promise"})
_EXCLUSIVE = 3  # as many statements of an article at most share a word that says what a few of them speak about
_AGREEMENT = frozenset({"agree", "support", "confirm", "welcome", "rejoice"})
_ALIKE = 0.1  # likeness of meanings in their places below which two statements have nothing in common


@dataclass(frozen=True, slots=True)
class Quarrel:
    """How often each party of an article aims at each other, how many statements it has, and how many share a stem."""

    aims: dict[tuple[str, str], int]
    statements: dict[str, int]
    stems: dict[str, int]

    def between(self, one: str, other: str) -> float:
        """Return how much the two parties aim at each other: 0 for never, 1 for always."""
        aimed = self.aims.get((one, other), 0) + self.aims.get((other, one), 0)
        return min(1.0, aimed / max(1, self.statements.get(one, 0) + self.statements.get(other, 0)) * 2)


def quarrel(candidates: Sequence[Candidate]) -> Quarrel:
    """Return who aims at whom in the statements of one article."""
    aims: Counter[tuple[str, str]] = Counter()
    for candidate in candidates:
        aims.update((candidate.party, target.key) for target in candidate.statement.targets)
    stems = Counter(stem for candidate in candidates for stem in candidate.stems)
    return Quarrel(dict(aims), dict(Counter(candidate.party for candidate in candidates)), dict(stems))


def aims_at(one: Candidate, party: str) -> bool:
    """Tell whether a statement is aimed at the party, or names it."""
    return any(target.key == party for target in one.statement.targets) or party in one.names


def overlap(claim: Candidate, answer: Candidate) -> float:
    """Return how much of the shorter statement's content words the other one shares."""
    shorter = min(len(claim.stems), len(answer.stems))
    if not shorter or claim.language != answer.language:
        return 0.0
    shared = len(claim.stems & answer.stems)
    return shared / math.sqrt(shorter * max(len(claim.stems), len(answer.stems)))


def shared_names(claim: Candidate, answer: Candidate) -> frozenset[str]:
    """Return the names that both statements speak of, the two parties themselves left out."""
    return (claim.names & answer.names) - {claim.party, answer.party}


def _exclusive(claim: Candidate, answer: Candidate, counts: dict[str, int]) -> float:
    """Return how many words the two share that hardly any other statement of the article has, 1 for two or more."""
    shared = sum(1 for stem in claim.stems & answer.stems if counts.get(stem, 0) <= _EXCLUSIVE)
    return min(2, shared) / 2


@dataclass(frozen=True, slots=True)
class Place:
    """How two statements of one article stand to each other.

    ``gap`` counts the statements of other parties than the claim's between the two, ``replies`` those of the answer's
    party, ``paragraphs`` the steps from one's paragraph to the other's. ``likeness`` is that of what they mean in their
    places, ``nearer`` counts the statements of other parties that are nearer so to the answer than the claim is.
    """

    quarrel: Quarrel
    gap: int
    replies: int
    paragraphs: int
    likeness: float
    nearer: int


def features(claim: Candidate, answer: Candidate, similarity: float, place: Place | None) -> dict[str, float]:
    """Return the evidence that ``answer`` answers ``claim``; ``place`` is None for statements of two articles."""
    kind, reply = claim.statement.cue_class, answer.statement.cue_class
    common = overlap(claim, answer)
    aimed = aims_at(answer, claim.party)
    near = math.exp(-place.gap / 3) if place else 0.0
    targeted = aims_at(claim, answer.party)
    heat = place.quarrel.between(claim.party, answer.party) if place else 0.0
    inside = place is not None and (
        answer.statement.contains(claim.statement) or claim.statement.contains(answer.statement)
    )
    return {
        "similarity": max(0.0, similarity),
        "exclusive": _exclusive(claim, answer, place.quarrel.stems) if place else 0.0,
        "first-reply": float(place is not None and place.replies == 0),
        "wish-denied": float(answer.denies and kind in _WISH),
        "overlap": common,
        "names": min(2, len(shared_names(claim, answer))) / 2,
        "inside-denial": float(inside and answer.denies),
        "inside-report": float(inside and not answer.denies),
        "denial": float(answer.denies),
        "denial-near": float(answer.denies) * near,
        "denial-of-words": float(answer.denies and answer.refers) * near,
        "negation": float(claim.negated != answer.negated) * max(0.0, similarity),
        "affirms": float(claim.negated and answer.affirms),
        "answers-target": float(aimed),
        "mutual": float(aimed and targeted),
        "targeted": float(targeted),
        "answer-form": float(answer.answers),
        "near": near,
        "same-sentence": float(place is not None and claim.sentence == answer.sentence and not inside),
        "same-claim": float(similarity > 0.55 and claim.denies == answer.denies and claim.negated == answer.negated),
        "comment": float(claim.comments or answer.comments),
        "blame": float(kind in _BLAME),
        "blame-targeted": float(kind in _BLAME and targeted),
        "blame-back": float(reply in _BLAME and aimed),
        "agreement": float(reply in _AGREEMENT),
        "quarrel-similarity": heat * max(0.0, similarity),
        "quoted": float(answer.statement.kind != "indirect"),
        "alike-in-place": max(0.0, place.likeness) if place else 0.0,
        "nearest-claim": math.exp(-place.nearer / 2) if place and place.likeness > _ALIKE else 0.0,
        "paragraph": math.exp(-place.paragraphs / 2) if place else 0.0,
        "outlet": float(is_outlet(claim) or is_outlet(answer)),
    }


def is_outlet(candidate: Candidate) -> bool:
    """Tell whether a news outlet speaks: it reports, and is seldom a side."""
    party = candidate.statement.party
    if party is None or party.kind not in ("organisation", "group"):
        return False
    known = gazetteer.organisations().get(party.key.removeprefix("org:"))
    if known is not None:
        return known.kind == "outlet"
    return any(names.fold(word) in word_lists()["outlets"] for word in party.name.split())
