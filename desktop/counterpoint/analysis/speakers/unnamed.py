"""Speakers without a name: groups, bodies, somebody's lawyers, and short forms of what was said in full before."""

from collections.abc import Sequence

from counterpoint.analysis import wording
from counterpoint.analysis.speakers import gazetteer, names, nearby, parties, pronouns
from counterpoint.analysis.speakers.actors import Person
from counterpoint.analysis.speakers.bodies import Organisation
from counterpoint.analysis.speakers.parties import Side, Sides
from counterpoint.analysis.speakers.pronouns import Salience
from counterpoint.analysis.speakers.scene import Scene
from counterpoint.analysis.speakers.voice import Voice, stem
from counterpoint.records.parse import Sentence, Word
from counterpoint.records.party import Party
from counterpoint.records.statement import Reason

_COUNTRY = frozenset({"country", "nation", "страна", "государство", "республика", "королевство"})
_OWNED = frozenset({"office", "ведомство", "аппарат", "канцелярия", "администрация", "пресс-служба", "правительство"})
_ANY_BODY = frozenset({"ведомство", "инстанция", "учреждение", "организация", "agency", "department", "organisation"})
_RECENT = 5  # speakers back in which «ведомство» finds the body that it stands for
_REACH = 8  # sentences back in which "the ministry" finds the state that it belongs to
_MEMORY = 12  # speakers back in which a short form finds the full one


def fuller(heard: Sequence[Voice], head: Word, stems: frozenset[str]) -> Voice | None:
    """Return the last unnamed speaker with the same head noun whose words include these, or that has this one word."""
    own = {names.fold(head.lemma), *names.stems(head.text)}
    for voice in reversed(heard[-_MEMORY:]):
        is_body = len(stems) == 1 and head.feature("Animacy") != "Anim"
        related = voice.head == stem(head) or (is_body and own & voice.stems)
        if voice.person is None and related and stems < voice.stems:
            return voice
    return None


class Unnamed:
    """Resolves speakers that go by no name of their own."""

    def __init__(self, scene: Scene, sides: Sides, salience: Salience) -> None:
        self._scene = scene
        self._sides = sides
        self._salience = salience
        self._roles = gazetteer.roles(scene.language)

    def voice(self, sentence: Sentence, words: Sequence[Word], head: Word, heard: Sequence[Voice]) -> Voice:
        """Return the speaker as the article puts it, with the party that its words tell."""
        stems = wording.content_stems(words)
        text = " ".join(word.text for word in words)
        if full := fuller(heard, head, stems):
            return full.because(Reason("short-form", text), sentence.index)
        if named := self._same_body(head, stems, heard):
            return named.because(Reason("short-form", text), sentence.index)
        if described := self._described(words, head):
            party = parties.of_organisation(described, self._scene.language)
            reasons = (Reason("description", text),)
            return Voice(described.name, described.key, party, reasons, sentence.index, head=stem(head), stems=stems)
        name, side = self._name_and_side(sentence, words, head, heard)
        return Voice(
            name,
            "group:" + names.plain_key(name),
            side.party,
            (Reason("as-written", text), side.reason),
            sentence.index,
            plural=head.feature("Number") == "Plur" or any(word.relation == "nummod" for word in words),
            office=bool(self._roles.kinds(head) & {"official", "leader"}),
            head=stem(head),
            stems=stems,
        )

    def _name_and_side(
        self, sentence: Sentence, words: Sequence[Word], head: Word, heard: Sequence[Voice]
    ) -> tuple[str, Side]:
        client = self._sides.client_of(words, head, sentence.index) or self._owner(sentence, words, head, heard)
        if client is None and (found := self._company(sentence, words, head)):
            return found.name, Side(found, Reason("short-form", head.text))
        if client:
            side = Side(self._sides.of(client).party, Reason("speaks-for", client.name))
            return self._of_client(head, client), side
        if names.fold(head.lemma) in _COUNTRY and heard and heard[-1].party.kind == "state":
            return heard[-1].party.name, Side(heard[-1].party, Reason("short-form", head.text))
        full = self._in_full(sentence, words, head)
        if full is None:
            name = wording.nominative(words, head, self._scene.language)
            return name, self._sides.of_phrase(words, head, name, sentence.index)
        where, phrase, noun = full
        name = wording.nominative(phrase, noun, self._scene.language)
        side = self._sides.of_phrase(phrase, noun, name, where)
        return name, Side(side.party, Reason("short-form", head.text))

    def _in_full(self, sentence: Sentence, words: Sequence[Word], head: Word) -> tuple[int, list[Word], Word] | None:
        """Return where a bare noun for a body was last written in full, the ministry as China's."""
        if not self._roles.kinds(head) & {"group", "voice"} or self._scene.matches_in(sentence.index, words):
            return None
        stems = wording.content_stems(words)
        if len(stems) != 1:
            return None
        for index in range(sentence.index, max(-1, sentence.index - _REACH), -1):
            earlier = self._scene.sentence(index)
            for noun in reversed(earlier.words):
                if noun.lemma != head.lemma or noun.start >= head.start:
                    continue
                phrase = [word for word in wording.subtree(earlier, noun, clauses=False) if word.upos != "PUNCT"]
                if self._scene.matches_in(index, phrase) and stems < wording.content_stems(phrase):
                    return index, phrase, noun
        return None

    def _owner(self, sentence: Sentence, words: Sequence[Word], head: Word, heard: Sequence[Voice]) -> Person | None:
        """Return the person of "her" in "her lawyers"."""
        if "voice" not in self._roles.kinds(head) and names.fold(head.lemma) not in _OWNED:
            return None
        for word in words:
            pronoun = pronouns.read(word) if word is not head and word.upos in ("DET", "PRON") else None
            if pronoun and pronoun.gender:
                last = heard[-1].person if heard else None
                return self._salience.best(word.start, sentence.index, pronoun.gender, speaker=last)
        return None

    def _company(self, sentence: Sentence, words: Sequence[Word], head: Word) -> Party | None:
        """Return the company that a bare "the company", or «американская корпорация», stands for."""
        is_bare = len(wording.content_stems(words)) == 1 or head.id == words[-1].id
        is_known = any(match.how != gazetteer.ADJECTIVE for match in self._scene.matches_in(sentence.index, words))
        is_plural = head.feature("Number") == "Plur" or words[0].text.lower() in ("a", "an", "another")
        if not self._roles.is_among("company", head) or not is_bare or is_known or is_plural:
            return None
        return nearby.company(self._scene, sentence.index, head)

    def _of_client(self, head: Word, client: Person) -> str:
        """Return how those who speak for somebody are called: «адвокаты Надежды Савченко», "Sanders campaign"."""
        noun = names.noun_nominative(head.text, head.upos, head.feats).lower()
        if self._scene.language == "ru":
            return f"{noun} {names.person_genitive(client.name, client.gender)}"
        return f"{client.name.split()[-1]} {noun}" if noun in ("campaign", "team") else f"{client.name}'s {noun}"

    @staticmethod
    def _same_body(head: Word, stems: frozenset[str], heard: Sequence[Voice]) -> Voice | None:
        """Return the body that spoke last for a bare word that any body goes by: «ведомство»."""
        if names.fold(head.lemma) not in _ANY_BODY or len(stems) > 1:
            return None
        bodies = (voice for voice in reversed(heard[-_RECENT:]) if voice.person is None and not voice.plural)
        return next((voice for voice in bodies if voice.party.kind in ("organisation", "state", "group")), None)

    def _described(self, words: Sequence[Word], head: Word) -> Organisation | None:
        """Return the organisation that the article describes with these words ("a rights group", "the union")."""
        nouns = frozenset(names.fold(word.lemma) for word in words if word.upos in ("NOUN", "PROPN"))
        if len(nouns) > 1:
            return next((o for o in self._scene.organisations.everyone if nouns <= o.described), None)
        is_bare = len(wording.content_stems(words)) == 1 and head.feature("Number") != "Plur"
        if not is_bare or words[0].text.lower() in ("a", "an", "another") or not self._roles.is_among("body", head):
            return None
        before = [
            (max(span.start for span in found.mentions if span.start < head.start), found)
            for found in self._scene.organisations.everyone
            if found.mentions[0].start < head.start and (nouns <= found.described or _has_in_name(found, head))
        ]
        return max(before, key=lambda pair: pair[0], default=(0, None))[1]


def _has_in_name(organisation: Organisation, noun: Word) -> bool:
    return any(names.same_word(part, noun.text) for part in organisation.name.split())
