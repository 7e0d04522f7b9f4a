"""From the words of a source to the one who speaks: by name, title, pronoun, metonymy or document."""

from collections.abc import Sequence
from dataclasses import dataclass

from counterpoint.analysis import gazetteer, names, parties, pronouns, titles, wording
from counterpoint.analysis.actors import Person
from counterpoint.analysis.bodies import Organisation
from counterpoint.analysis.parties import Side
from counterpoint.analysis.pronouns import Pronoun, Salience
from counterpoint.analysis.scene import Scene
from counterpoint.records.attribution import Attribution
from counterpoint.records.parse import Sentence, Word
from counterpoint.records.party import Party
from counterpoint.records.statement import Reason

_CLOSE = 3  # sentences back in which a bare "the report" is still the last speaker's
_METONYMS = (gazetteer.NAME, gazetteer.CAPITAL, gazetteer.SEAT, gazetteer.BODY)
_INDEFINITE = frozenset(["a", "an", "another", "some", "other", "many", "several"])


@dataclass(frozen=True, slots=True)
class Voice:
    """One who speaks: canonical name and key, the party, and why. ``stems`` are those of an unnamed speaker's words."""

    name: str
    key: str
    party: Party
    reasons: tuple[Reason, ...]
    sentence: int
    person: Person | None = None
    plural: bool = False
    head: str = ""
    stems: frozenset[str] = frozenset()

    def because(self, reason: Reason, sentence: int) -> "Voice":
        """Return the same voice heard again, for another reason."""
        party_reason = self.reasons[-1:]
        return Voice(
            self.name,
            self.key,
            self.party,
            (reason, *party_reason),
            sentence,
            self.person,
            self.plural,
            self.head,
            self.stems,
        )


class Resolver:
    """Resolves the sources of one article in text order and remembers who was heard."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._salience = Salience(scene)
        self._roles = gazetteer.roles(scene.language)
        self._heard: list[Voice] = []

    @property
    def last(self) -> Voice | None:
        """The one who spoke last."""
        return self._heard[-1] if self._heard else None

    def hear(self, voice: Voice) -> None:
        """Remember that this one spoke."""
        self._heard.append(voice)

    def voice(self, attribution: Attribution, outer: Voice | None) -> Voice | None:
        """Return who speaks in the attribution; ``outer`` is who reports it. None where nobody can be told."""
        if attribution.source is None or attribution.source_word is None:
            return self.last.because(Reason("continued"), attribution.sentence) if self.last else None
        sentence = self._scene.sentence(attribution.source_word.sentence)
        words = [sentence.words[i] for i in wording.indexes_of(sentence, attribution.source)]
        head = sentence.word(attribution.source_word.word)
        if head not in words:
            words = words or [head]
            head = wording.head_of(words)
        return self._phrase(sentence, words, head, outer)

    def _phrase(
        self, sentence: Sentence, words: list[Word], head: Word, outer: Voice | None, steps: int = 2
    ) -> Voice | None:
        pronoun = pronouns.read(head) if len(words) <= 2 or head.upos == "PRON" else None
        if pronoun:
            return self._pronoun(sentence, head, pronoun, outer)
        if person := self._named(sentence, words, head):
            return self.of_person(person, sentence.index, Reason("name", person.name))
        if "document" in self._roles.kinds(head) and not self._is_group(head) and steps:
            return self._document(sentence, words, head, outer, steps)
        if voice := self._metonym(sentence, words, head):
            return voice
        if voice := self._organisation(sentence, words, head):
            return voice
        return self._titled(sentence, words, head) or self._unnamed(sentence, words, head)

    def _is_group(self, head: Word) -> bool:
        return "group" in self._roles.kinds(head)

    # by name

    def _named(self, sentence: Sentence, words: list[Word], head: Word) -> Person | None:
        """Return the person whom the phrase names as its own, not as a complement ("Sanders' lawyer")."""
        found = self._scene.people_in(sentence.index, words)
        for person, mention in found:
            if mention.first <= head.id - 1 <= mention.last:
                return person
        free = [
            person
            for person, mention in found
            if not self._is_complement(sentence, sentence.words[mention.first], mention.last, head)
        ]
        return free[-1] if free else None

    def _is_complement(self, sentence: Sentence, first: Word, last: int, head: Word) -> bool:
        """Tell whether a name depends on the head as its owner or client, not as its apposition."""
        before = sentence.words[first.id - 2] if first.id > 1 else None
        after = sentence.words[last + 1] if last + 1 < len(sentence.words) else None
        if self._scene.language == "ru":
            case, own = head.feature("Case"), first.feature("Case")
            apart = before is not None and before.upos == "ADP"
            return apart or (bool(case) and bool(own) and case != own)
        if after is not None and (after.text in ("'s", "’s", "'", "’") or sentence.words[last].text.endswith("’")):
            return True
        if before is not None and before.upos == "ADP":
            return True
        return last + 1 < head.id and first.id < head.id and head.upos in ("NOUN", "PROPN")

    def of_person(self, person: Person, sentence: int, reason: Reason) -> Voice:
        """Return the voice of a person of the article."""
        side = parties.side_of(person, self._scene)
        return Voice(person.name, person.key, side.party, (reason, side.reason), sentence, person)

    # by pronoun

    def _pronoun(self, sentence: Sentence, word: Word, pronoun: Pronoun, outer: Voice | None) -> Voice | None:
        reason = Reason("pronoun", word.text)
        if pronoun.relative and (antecedent := self._antecedent(sentence, word)):
            return self._phrase(sentence, *antecedent, outer)
        if pronoun.first:
            heard = outer or self.last
            return heard.because(reason, sentence.index) if heard else None
        if pronoun.plural:
            return self._plural(sentence, word, reason)
        if outer and (outer.person is None or pronouns.agrees(outer.person, pronoun.gender)):
            return outer.because(reason, sentence.index)
        last = self.last.person if self.last and sentence.index - self.last.sentence <= _CLOSE else None
        person = self._salience.best(word.start, sentence.index, pronoun.gender, speaker=last)
        if person:
            return self.of_person(person, sentence.index, reason)
        return self.last.because(reason, sentence.index) if self.last else None

    def _plural(self, sentence: Sentence, word: Word, reason: Reason) -> Voice | None:
        for voice in reversed(self._heard[-6:]):
            if voice.plural or voice.person is None:
                return voice.because(reason, sentence.index)
        return self.last.because(reason, sentence.index) if self.last else None

    def _antecedent(self, sentence: Sentence, word: Word) -> tuple[list[Word], Word] | None:
        """Return the phrase that a relative pronoun stands for: what its clause hangs on."""
        here, steps = word, 0
        while here.head and steps < 12:
            if here.deprel in ("acl:relcl", "acl") and here.head < word.id:
                head = sentence.word(here.head)
                kept = [w for w in wording.subtree(sentence, head, clauses=False) if w.id < word.id]
                return (kept or [head]), head
            here, steps = sentence.word(here.head), steps + 1
        before = [w for w in sentence.words[: word.id - 1] if w.upos in ("NOUN", "PROPN")]
        return ([before[-1]], before[-1]) if before else None

    # by document

    def _document(
        self, sentence: Sentence, words: list[Word], head: Word, outer: Voice | None, steps: int
    ) -> Voice | None:
        """Return who issued a document: its complement, the subject of the clause about it, or the last speaker."""
        issuer = self._issuer(sentence, words, head)
        if issuer is not None:
            inner = [w for w in wording.subtree(sentence, issuer, clauses=False) if w.upos != "PUNCT"] or [issuer]
            kept = [w for w in inner if w.id != head.id and w.text not in ("'s", "’s")]
            voice = self._phrase(sentence, kept, issuer, outer, steps - 1)
            if voice and self.last and self._speaks_for(self.last, voice, sentence.index):
                return self.last.because(Reason("document", head.text), sentence.index)
            return voice.because(Reason("document", head.text), sentence.index) if voice else None
        if self.last and sentence.index - self.last.sentence <= _CLOSE:
            return self.last.because(Reason("document", head.text), sentence.index)
        return self._unnamed(sentence, words, head)

    def _speaks_for(self, last: Voice, issuer: Voice, sentence: int) -> bool:
        """Tell whether the last speaker is the fuller name of an issuer (пресс-служба МВД Киргизии for МВД)."""
        near = sentence - last.sentence <= _CLOSE
        return near and last.person is None and bool(issuer.stems) and issuer.stems <= last.stems

    def _issuer(self, sentence: Sentence, words: list[Word], head: Word) -> Word | None:
        ids = {word.id for word in words}
        below = [w for w in sentence.words if w.head == head.id and w.upos in ("NOUN", "PROPN", "PRON", "X", "DET")]
        for child in below:
            owner = child.relation in ("nmod", "compound", "flat", "appos", "obl") or child.deprel == "nmod:poss"
            about = any(w.head == child.id and w.relation == "case" and w.lemma in _ABOUT for w in words)
            if owner and not about and child.id in ids and (child.upos != "DET" or pronouns.read(child)):
                return child
        for clause in (w for w in sentence.words if w.head == head.id and w.relation == "acl"):
            for child in (w for w in sentence.words if w.head == clause.id):
                is_agent = child.deprel in ("obl:agent", "nsubj") or (
                    child.relation == "obl" and any(w.head == child.id and w.text == "by" for w in sentence.words)
                )
                if is_agent and child.upos in ("NOUN", "PROPN") and child.start <= words[-1].end:
                    return child
        return None

    # by metonymy, as an organisation, by title

    def _metonym(self, sentence: Sentence, words: list[Word], head: Word) -> Voice | None:
        for match in self._scene.matches_in(sentence.index, words):
            covers = match.first <= head.id - 1 <= match.last
            if covers and match.how in _METONYMS:
                text = " ".join(word.text for word in sentence.words[match.first : match.last + 1])
                party = parties.of_known(match.known, self._scene.language)
                reason = Reason("metonymy" if match.how != gazetteer.NAME else "name", text)
                is_state = match.how in (gazetteer.NAME, gazetteer.CAPITAL) and match.known.kind == "state"
                name = party.name if is_state else match.known.name(self._scene.language)
                stems = wording.content_stems(words)
                return Voice(name, match.known.key, party, (reason,), sentence.index, head=_stem(head), stems=stems)
        return None

    def _organisation(self, sentence: Sentence, words: list[Word], head: Word) -> Voice | None:
        kinds = self._roles.kinds(head)
        found = self._scene.organisations_in(sentence.index, [head])
        if not found and not kinds:
            found = self._scene.organisations_in(sentence.index, words)[:1]
        if not found or (kinds - {"group"} and head.upos != "PROPN"):
            return None
        organisation = found[0]
        side = self._side_of_organisation(organisation, sentence, words, head)
        stems = wording.content_stems(words)
        reason = Reason("organisation", organisation.name)
        name = organisation.name
        if self._is_group(head) and (fuller := self._fuller(head, stems)):
            return fuller.because(Reason("short-form", name), sentence.index)
        return Voice(
            name, organisation.key, side.party, (reason, side.reason), sentence.index, head=_stem(head), stems=stems
        )

    def _side_of_organisation(
        self, organisation: Organisation, sentence: Sentence, words: list[Word], head: Word
    ) -> Side:
        if organisation.known is None:
            side = parties.side_of_phrase(words, head, organisation.name, self._scene, sentence.index)
            if side.party.kind == "state":
                return side
        party = parties.of_organisation(organisation, self._scene.language)
        return Side(party, Reason("organisation", organisation.name))

    def _titled(self, sentence: Sentence, words: list[Word], head: Word) -> Voice | None:
        """Return the person of the article who holds the office that the phrase names."""
        kinds = self._roles.kinds(head)
        plural = head.feature("Number") == "Plur"
        if plural or not kinds & {"official", "leader", "member", "private", "voice"}:
            return None
        if words[0].text.lower() in _INDEFINITE:
            return None
        title = titles.read(words, self._scene.language)
        fitting = [person for person in self._scene.people.everyone if self._holds(person, title, words, sentence)]
        reason = Reason("title", " ".join(word.text for word in words))
        if fitting:
            best = max(fitting, key=lambda person: self._office_score(person, title, head))
            return self.of_person(best, sentence.index, reason)
        if self.last and not title.state and not title.organisation and self._backwards(title, head, words):
            return self.last.because(reason, sentence.index)
        return None

    def _backwards(self, title: titles.Title, head: Word, words: list[Word]) -> bool:
        """Tell whether a bare epithet («политик», "the official", «собеседник агентства») is the last speaker."""
        last = self.last
        if last is None or len(words) > 3:
            return False
        if head.lemma.lower() == "собеседник":
            return True
        definite = self._scene.language == "ru" or words[0].text.lower() == "the"
        if not definite or last.plural:
            return False
        if last.person is None:
            return last.head == _stem(head) or bool(title.offices & {"spokesman"} and "voice" in title.head)
        return not last.person.kinds or bool(last.person.kinds & title.kinds & {"official", "leader", "member"})

    def _holds(self, person: Person, title: titles.Title, words: list[Word], sentence: Sentence) -> bool:
        if not person.offices & title.offices:
            own = {w.lemma.lower() for t in person.titles for w in t.words if w.upos in ("NOUN", "PROPN")}
            roles = {w.lemma.lower() for w in words if self._roles.kinds(w) and w.upos in ("NOUN", "PROPN")}
            if not roles & own:
                return False
        states = person.states
        if title.state and states and title.state not in states:
            return False
        organisations = {o.key for o in self._scene.organisations_in(sentence.index, words)}
        theirs = {
            organisation.key
            for mention in person.mentions
            for organisation in self._scene.organisations_in(mention.sentence, mention.title)
        }
        return not organisations or not theirs or bool(organisations & theirs) or bool(title.state)

    def _office_score(self, person: Person, title: titles.Title, head: Word) -> tuple[int, int, int]:
        states = person.states
        shared = len(person.offices & title.offices)
        specific = sum(office not in ("minister", "leader") for office in person.offices & title.offices)
        state = 2 if title.state and title.state in states else 0
        recent = max((m.span.start for m in person.mentions if m.span.start < head.start), default=-1)
        spoke = sum(voice.person is person for voice in self._heard[-4:])
        return (state + specific, shared if spoke else 0, recent)

    # unnamed

    def _fuller(self, head: Word, stems: frozenset[str]) -> Voice | None:
        """Return the last unnamed speaker with the same head noun whose words include these."""
        for voice in reversed(self._heard[-12:]):
            if voice.person is None and voice.head == _stem(head) and stems < voice.stems:
                return voice
        return None

    def _unnamed(self, sentence: Sentence, words: list[Word], head: Word) -> Voice:
        stems = wording.content_stems(words)
        text = " ".join(word.text for word in words)
        if fuller := self._fuller(head, stems):
            return fuller.because(Reason("short-form", text), sentence.index)
        name = wording.nominative(words, head, self._scene.language)
        described = self._described(words)
        if described:
            party = parties.of_organisation(described, self._scene.language)
            return Voice(
                described.name, described.key, party, (Reason("description", text),), sentence.index, head=_stem(head)
            )
        side = parties.side_of_phrase(words, head, name, self._scene, sentence.index)
        plural = head.feature("Number") == "Plur" or "NumType=Card" in head.feats
        return Voice(
            name,
            "group:" + names.plain_key(name),
            side.party,
            (Reason("as-written", text), side.reason),
            sentence.index,
            plural=plural,
            head=_stem(head),
            stems=stems,
        )

    def _described(self, words: Sequence[Word]) -> Organisation | None:
        """Return the organisation that the article describes with these words ("a rights group")."""
        nouns = frozenset(names.fold(word.lemma) for word in words if word.upos in ("NOUN", "PROPN"))
        if len(nouns) < 2:
            return None
        return next((o for o in self._scene.organisations.everyone if nouns <= o.described), None)


_ABOUT = frozenset({"о", "об", "про", "about", "on", "against", "по", "to", "for", "в", "на"})


def _stem(word: Word) -> str:
    return min(names.stems(word.lemma), default="")
