"""From the words of a source to the one who speaks: by name, title, pronoun, metonymy or document."""

from counterpoint.analysis import wording
from counterpoint.analysis.speakers import documents, gazetteer, names, nearby, offices, parties, pronouns, titles
from counterpoint.analysis.speakers.actors import Person
from counterpoint.analysis.speakers.parties import Side, Sides
from counterpoint.analysis.speakers.pronouns import Pronoun, Salience
from counterpoint.analysis.speakers.scene import Scene
from counterpoint.analysis.speakers.unnamed import Unnamed, fuller
from counterpoint.analysis.speakers.voice import Voice, stem
from counterpoint.records.attribution import Attribution
from counterpoint.records.parse import Sentence, Word
from counterpoint.records.statement import Reason

_CLOSE = 3  # sentences back in which a bare "the report" is still the last speaker's
_METONYMS = (gazetteer.NAME, gazetteer.CAPITAL, gazetteer.SEAT, gazetteer.BODY)
_POSSESSIVE = ("'s", "’s", "'", "’")
_POINTING = frozenset({"этот", "тот", "this", "that"})
_STRESSING = frozenset({"сам", "самый"})  # «сама мэрия» is the city hall
_PEOPLE = frozenset({"человек", "мужчина", "женщина", "политик", "man", "woman", "person", "politician"})


class Resolver:
    """Resolves the sources of one article in text order and remembers who was heard."""

    def __init__(self, scene: Scene, sides: Sides) -> None:
        self._scene = scene
        self._sides = sides
        self._salience = Salience(scene)
        self._unnamed = Unnamed(scene, sides, self._salience)
        self._holders = offices.Holders(scene)
        self._roles = gazetteer.roles(scene.language)
        self._heard: list[Voice] = []
        self._until = 0  # sentence in which the last speaker ended

    @property
    def last(self) -> Voice | None:
        """The one who spoke last."""
        return self._heard[-1] if self._heard else None

    def hear(self, voice: Voice, until: int) -> None:
        """Remember that this one spoke, up to the sentence with the index ``until``."""
        self._heard.append(voice)
        self._until = max(voice.sentence, until)

    def voice(self, attribution: Attribution, outer: Voice | None) -> Voice | None:
        """Return who speaks in the attribution; ``outer`` is who reports it. None where nobody can be told."""
        if attribution.source is None or attribution.source_word is None:
            return self._again(self.last, Reason("continued"), attribution.sentence)
        sentence = self._scene.sentence(attribution.source_word.sentence)
        words = [sentence.words[i] for i in wording.indexes_of(sentence, attribution.source)]
        words = [word for word in words if word.lemma.lower() not in _STRESSING] or words
        head = sentence.word(attribution.source_word.word)
        if head not in words:
            words = words or [head]
            head = wording.head_of(words)
        return self._phrase(sentence, words, self._role_after(words, head), outer)

    def of_person(self, person: Person, sentence: int, reason: Reason) -> Voice:
        """Return the voice of a person of the article."""
        side = self._sides.of(person)
        return Voice(person.name, person.key, side.party, (reason, side.reason), sentence, person)

    @staticmethod
    def _again(voice: Voice | None, reason: Reason, sentence: int) -> Voice | None:
        return voice.because(reason, sentence) if voice else None

    def _role_after(self, words: list[Word], head: Word) -> Word:
        """Return the role noun that ends an English phrase, its head even where the tree has another."""
        last = words[-1]
        is_role = self._roles.kinds(last) & {"official", "leader", "member", "voice"} and last.upos in ("NOUN", "PROPN")
        simple = not any(word.upos in ("ADP", "VERB", "PRON") or word.text == "," for word in words[1:])
        return last if self._scene.language != "ru" and is_role and simple else head

    def _phrase(
        self, sentence: Sentence, words: list[Word], head: Word, outer: Voice | None, steps: int = 2
    ) -> Voice | None:
        pronoun = pronouns.read(head) if len(words) <= 2 or head.upos == "PRON" else None
        if pronoun and steps:
            return self._pronoun(sentence, head, pronoun, outer, steps)
        kinds = self._roles.kinds(head)
        if "document" in kinds and "group" not in kinds and steps:
            return self._document(sentence, words, head, outer, steps)
        if person := self._named(sentence, words, head):
            return self.of_person(person, sentence.index, Reason("name", person.name))
        return (
            self._metonym(sentence, words, head)
            or self._organisation(sentence, words, head)
            or self._demonstrative(sentence, words, head, outer)
            or self._titled(sentence, words, head)
            or self._unnamed.voice(sentence, words, head, self._heard)
        )

    def _named(self, sentence: Sentence, words: list[Word], head: Word) -> Person | None:
        """Return the person whom the phrase names as its own, not as a complement ("Sanders' lawyer")."""
        found = self._scene.people_in(sentence.index, words)
        for person, mention in found:
            if mention.first <= head.id - 1 <= mention.last:
                return person
        free = [p for p, m in found if not self._is_complement(sentence, sentence.words[m.first], m.last, head)]
        if not free:
            return None
        return free[-1] if self._scene.language == "ru" else free[0]

    def _is_complement(self, sentence: Sentence, first: Word, last: int, head: Word) -> bool:
        """Tell whether a name depends on the head as its owner or client, not as its apposition."""
        if first.relation == "appos" and first.head == head.id:
            return False
        before = sentence.words[first.id - 2] if first.id > 1 else None
        if before is not None and before.upos == "ADP":
            return True
        if self._scene.language == "ru":
            case, own = head.feature("Case"), first.feature("Case")
            return bool(case) and bool(own) and case != own
        after = sentence.words[last + 1] if last + 1 < len(sentence.words) else None
        if sentence.words[last].text.endswith("’") or (after is not None and after.text in _POSSESSIVE):
            return True
        between = sentence.words[head.id : first.id - 1]
        if any(word.upos == "ADP" for word in between) and between[-1].text != ",":
            return True  # "lawyers for both Donald and Ivana Trump"
        return last + 1 < head.id and head.upos in ("NOUN", "PROPN")

    def _pronoun(
        self, sentence: Sentence, word: Word, pronoun: Pronoun, outer: Voice | None, steps: int
    ) -> Voice | None:
        reason = Reason("pronoun", word.text)
        if pronoun.relative and (phrase := pronouns.antecedent(sentence, word)):
            return self._phrase(sentence, *phrase, outer, steps - 1)
        if pronoun.first:
            return self._again(outer or self.last, reason, sentence.index)
        if pronoun.thing and (found := self._taken_up(sentence, word)):
            return found.because(reason, sentence.index)
        if pronoun.plural or pronoun.thing:
            several = (voice for voice in reversed(self._heard[-6:]) if voice.plural or voice.person is None)
            return self._again(next(several, self.last), reason, sentence.index)
        if outer and (outer.person is None or pronouns.agrees(outer.person, pronoun.gender)):
            return outer.because(reason, sentence.index)
        last = self.last.person if self.last else None
        since = max(0, sentence.index - self._until)
        person = self._salience.best(word.start, sentence.index, pronoun.gender, speaker=last, since=since)
        if person:
            return self.of_person(person, sentence.index, reason)
        return self._again(self.last, reason, sentence.index)

    def _taken_up(self, sentence: Sentence, word: Word) -> Voice | None:
        """Return the state or organisation that an "it" takes up: the subject of its sentence or of the one before."""
        named = nearby.named(self._scene, sentence.index, word.start, reach=2)
        if named is None or (self.last and self.last.person is None and self._until >= sentence.index - 1):
            return None
        return Voice(named.name, named.key, named, (), sentence.index)

    def _document(
        self, sentence: Sentence, words: list[Word], head: Word, outer: Voice | None, steps: int
    ) -> Voice | None:
        """Return who issued a document; the last speaker where its words do not say."""
        reason, last = Reason("document", head.text), self.last
        near = last is not None and sentence.index - last.sentence <= _CLOSE
        issuer = documents.issuer(sentence, words, head)
        if issuer is None:
            return last.because(reason, sentence.index) if last and near else self._plain(sentence, words, head)
        inner = [w for w in wording.subtree(sentence, issuer, clauses=False) if w.upos != "PUNCT"]
        kept = [w for w in inner if w.id != head.id and w.text not in _POSSESSIVE]
        voice = self._phrase(sentence, kept or [issuer], issuer, outer, steps - 1)
        if voice and last and near and last.person is None and voice.stems and voice.stems <= last.stems:
            return last.because(reason, sentence.index)  # пресс-служба МВД Киргизии for МВД
        return self._again(voice, reason, sentence.index)

    def _plain(self, sentence: Sentence, words: list[Word], head: Word) -> Voice:
        return self._unnamed.voice(sentence, words, head, self._heard)

    def _metonym(self, sentence: Sentence, words: list[Word], head: Word) -> Voice | None:
        """Return the state or body that a name, a capital or a seat of government stands for."""
        for match in self._scene.matches_in(sentence.index, words):
            if not match.first <= head.id - 1 <= match.last or match.how not in _METONYMS:
                continue
            text = " ".join(word.text for word in sentence.words[match.first : match.last + 1])
            party = parties.of_known(match.known, self._scene.language)
            reason = Reason("metonymy" if match.how != gazetteer.NAME else "name", text)
            name = match.known.name(self._scene.language)
            stems = wording.content_stems(words)
            return Voice(name, match.known.key, party, (reason,), sentence.index, head=stem(head), stems=stems)
        return None

    def _organisation(self, sentence: Sentence, words: list[Word], head: Word) -> Voice | None:
        kinds = self._roles.kinds(head)
        found = self._scene.organisations_in(sentence.index, [head] if kinds else words)
        at_head = self._scene.organisations_in(sentence.index, [head])
        if not found or (kinds - {"group"} and head.upos != "PROPN"):
            return None
        organisation = (at_head or found)[0]
        stems = wording.content_stems(words)
        if "group" in kinds and (full := fuller(self._heard, head, stems)):
            return full.because(Reason("short-form", organisation.name), sentence.index)
        reason = Reason("organisation", organisation.name)
        side = Side(parties.of_organisation(organisation, self._scene.language), reason)
        if organisation.known is None:
            told = self._sides.of_phrase(words, head, organisation.name, sentence.index)
            side = told if told.party.kind == "state" else side
        reasons = (reason, side.reason) if side.reason != reason else (reason,)
        is_common = organisation.known is None and head.upos == "NOUN" and not words[0].text[:2].isupper()
        first, *others = organisation.name.split()
        is_common = is_common and not any(part[:1].isupper() for part in others)
        is_common = is_common and any(names.same_word(part, head.text) for part in (first, *others))
        return Voice(
            organisation.name[:1].lower() + organisation.name[1:] if is_common else organisation.name,
            organisation.key,
            side.party,
            reasons,
            sentence.index,
            head=stem(head),
            stems=stems,
        )

    def _demonstrative(self, sentence: Sentence, words: list[Word], head: Word, outer: Voice | None) -> Voice | None:
        """Return whom "this man" points at: the likeliest person other than the one who says it."""
        points = any(names.fold(word.lemma) in _POINTING for word in words if word.upos == "DET")
        if not points or names.fold(head.lemma) not in _PEOPLE or head.feature("Number") == "Plur":
            return None
        said_by = outer.person if outer else self.last.person if self.last else None
        person = self._salience.best(
            head.start, sentence.index, head.feature("Gender"), speaker=None, barred=lambda other: other is said_by
        )
        reason = Reason("pronoun", " ".join(word.text for word in words))
        return self.of_person(person, sentence.index, reason) if person else None

    def _titled(self, sentence: Sentence, words: list[Word], head: Word) -> Voice | None:
        """Return the person who holds the office that the phrase names, or the last speaker for a bare epithet."""
        reason = Reason("title", " ".join(word.text for word in words))
        if person := self._holders.named_by(sentence, words, head, self._heard):
            return self.of_person(person, sentence.index, reason)
        title, last = titles.read(words, self._scene.language), self.last
        since = max(0, sentence.index - self._until)
        if last and offices.is_last(last, title, head, words, self._scene.language, since=since):
            return last.because(reason, sentence.index)
        return None
