"""Who speaks in each attribution of an article, for which party, and against whom."""

from collections.abc import Sequence
from dataclasses import replace

from counterpoint.analysis import wording
from counterpoint.analysis.attribution import mending
from counterpoint.analysis.lexicon import Lexicon
from counterpoint.analysis.speakers import denials, joint, parties, scene, targets
from counterpoint.analysis.speakers.parties import Sides
from counterpoint.analysis.speakers.scene import Scene
from counterpoint.analysis.speakers.voice import Voice
from counterpoint.analysis.speakers.voices import Resolver
from counterpoint.records.attribution import Attribution
from counterpoint.records.parse import Parse
from counterpoint.records.party import Party, PartyMentions
from counterpoint.records.statement import Findings, Reason, Statement
from counterpoint.records.text import Span

Spoken = tuple[Attribution, Voice | None]


def resolve(text: str, parse: Parse, attributions: Sequence[Attribution], lexicon: Lexicon) -> Findings:
    """Return the attributions as statements with speaker, party and targets, and the parties of the article.

    An attribution inside the words of another is left out where its speaker is of the same party.
    """
    stage = scene.build(text, mending.mended(parse, lexicon))
    sides = Sides(stage)
    voices, together = _voices(stage, sides, attributions)
    kept = [i for i, _ in enumerate(attributions) if not _is_echo(i, attributions, voices)]
    spoken = [each for i in kept for each in together.get(i) or [(attributions[i], voices[i])]]
    renamed = parties.domestic([(voice.party, voice.key) for _, voice in spoken if voice is not None], stage.language)
    named = targets.places(stage, sides)
    statements = denials.told(stage, [_statement(*each, renamed) for each in spoken], named)
    aims = targets.Targets(stage, sides, renamed).of_all([attribution for attribution, _ in spoken], statements)
    statements = [replace(statement, targets=aim) for statement, aim in zip(statements, aims, strict=True)]
    return Findings(tuple(statements), _mentions(statements, named))


def _voices(
    stage: Scene, sides: Sides, attributions: Sequence[Attribution]
) -> tuple[list[Voice | None], dict[int, list[Spoken]]]:
    """Return who speaks in each attribution, and each of the two parties where two speak together."""
    resolver = Resolver(stage, sides)
    voices: list[Voice | None] = [None] * len(attributions)
    together: dict[int, list[Spoken]] = {}
    for i in sorted(range(len(attributions)), key=lambda i: (attributions[i].start, i)):
        attribution = attributions[i]
        outer = voices[attribution.inside] if attribution.inside is not None else None
        earlier = voices[attribution.inherits] if attribution.inherits is not None else None
        if attribution.source is None and earlier is not None:
            voices[i] = earlier.because(Reason("continued"), attribution.sentence)
        else:
            each = [(part, resolver.voice(part, outer)) for part in joint.split(stage, attribution)]
            voices[i] = resolver.voice(attribution, outer) if len(each) > 1 else each[0][1]
            if _are_sides(each):
                together[i] = each
        voice = voices[i]
        if voice is not None and not _is_aside(stage, attribution, resolver.last):
            resolver.hear(voice, wording.sentence_at(stage.parse, max(span.end for span in attribution.content) - 1))
    return _introduced(voices), together


def _are_sides(spoken: Sequence[Spoken]) -> bool:
    """Tell whether those who speak together are known, and no two of them of one party."""
    keys = [voice.party.key for _, voice in spoken if voice]
    return 1 < len(spoken) == len(set(keys))


def _is_aside(stage: Scene, attribution: Attribution, last: Voice | None) -> bool:
    """Tell whether the one who speaks is only spoken of: in "rejected the claim by Dr Forson" others speak on."""
    if attribution.inside is not None:
        return True
    at = attribution.cue_word
    is_noun = at is not None and stage.sentence(at.sentence).word(at.word).upos in ("NOUN", "PROPN")
    return is_noun and last is not None and last.sentence == attribution.sentence


def _introduced(voices: Sequence[Voice | None]) -> list[Voice | None]:
    """Give an official who is named only after having spoken the name, and the name the official's party.

    "The deputy head of China's delegation said ...", then "... , Rear Admiral Guan Youfei told reporters".
    """
    named = list(voices)
    for i in range(1, len(named)):
        voice, before = named[i], named[i - 1]
        if voice is None or before is None or not _introduces(voice, before):
            continue
        known = replace(voice, party=before.party, reasons=(voice.reasons[0], Reason("introduced", before.name)))
        for j, other in enumerate(named):
            if other is not None and other.person is voice.person:
                named[j] = replace(known, reasons=(other.reasons[0], known.reasons[1]))
            elif other is not None and other.key == before.key and j < i:
                named[j] = replace(known, reasons=(Reason("introduced", before.name), *before.reasons[-1:]))
    return named


def _introduces(voice: Voice, before: Voice) -> bool:
    """Tell whether a person, first named here and of no party, is the unnamed official who spoke right before."""
    person = voice.person
    if person is None or voice.party.key != person.key or before.person or before.plural:
        return False
    first_named = min(mention.sentence for mention in person.mentions)
    official = bool(person.kinds & {"official", "leader"}) and before.office
    return official and first_named == voice.sentence and 0 < voice.sentence - before.sentence <= 2


def _is_echo(i: int, attributions: Sequence[Attribution], voices: Sequence[Voice | None]) -> bool:
    """Tell whether an attribution lies in the words of its own party."""
    around = attributions[i].inside
    if around is None:
        return False
    inner, outer = voices[i], voices[around]
    return inner is None or (outer is not None and inner.party.key == outer.party.key)


def _statement(attribution: Attribution, voice: Voice | None, renamed: dict[str, Party]) -> Statement:
    party = renamed.get(voice.party.key, voice.party) if voice else None
    return Statement(
        source=attribution.source,
        cue=attribution.cue,
        content=attribution.content,
        kind=attribution.kind,
        polarity=attribution.polarity,
        cue_class=attribution.cue_class,
        speaker=voice.name if voice else None,
        speaker_key=voice.key if voice else None,
        party=party,
        targets=(),
        confidence=attribution.confidence,
        reasons=attribution.reasons + (voice.reasons if voice else ()),
        role=voice.person.role if voice and voice.person else None,
    )


def _mentions(statements: Sequence[Statement], places: dict[str, set[Span]]) -> tuple[PartyMentions, ...]:
    """Return every party that speaks or is spoken of, with all the places that name it or its people."""
    found = {statement.party.key: statement.party for statement in statements if statement.party}
    for statement in statements:
        for party in statement.targets:
            found.setdefault(party.key, party)
        if statement.party and statement.source:
            places.setdefault(statement.party.key, set()).add(statement.source)
    return tuple(PartyMentions(party, tuple(sorted(places.get(key, ())))) for key, party in found.items())
