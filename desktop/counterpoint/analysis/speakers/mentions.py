"""Where an article names people and organisations, and the titles that stand beside the names."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from counterpoint.analysis.speakers import gazetteer, names
from counterpoint.records.parse import Entity, Parse, Sentence, Word
from counterpoint.records.text import Span

_PERSON_ROLES = frozenset({"official", "leader", "voice", "member", "private"})
_QUOTES = frozenset("«»“”„\"'’‘`")
_TITLE_TAGS = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM"})
_TITLE_WIDTH = 12
_NEAR = 6  # words after a name that may describe it
_MOST_PARTS = 4  # of a name: what is longer has run into a headline
_JOINING = frozenset({"-", ".", "'s", "’s", "&"})
_LINKING = frozenset({"по", "при", "в", "of", "for", "to", "the"})
_BESIDE = ("appos", "flat")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text: words ``first`` to ``last`` (indexes from 0) of a sentence, and the words of its title."""

    sentence: int
    first: int
    last: int
    parts: tuple[Word, ...]
    title: tuple[Word, ...] = ()
    styled: bool = False  # "Mr" or the like stands before it

    @property
    def span(self) -> Span:
        """The name's place in the text, without its title."""
        return Span(self.parts[0].start, self.parts[-1].end)

    @property
    def title_case(self) -> str:
        """The case of the title's nouns that stand beside the name, empty without such a title."""
        before = [word for word in self.title if word.start < self.parts[0].start]
        first = next((word for word in before if word.upos == "NOUN" and word.feature("Case")), None)
        return first.feature("Case") if first else ""

    @property
    def case(self) -> str:
        """The grammatical case that the name stands in, empty where it shows none."""
        return next((case for part in reversed(self.parts) if (case := part.feature("Case"))), "")


def _indexes(sentence: Sentence, entity: Entity) -> list[int]:
    return [i for i, word in enumerate(sentence.words) if word.start < entity.end and entity.start < word.end]


def _is_name_part(word: Word) -> bool:
    text = word.text.strip("".join(_QUOTES))
    return bool(text) and text[:1].isupper() and word.upos != "PUNCT" and text not in ("’s", "'s")


def _chunks(sentence: Sentence, indexes: Sequence[int]) -> Iterator[list[int]]:
    """Yield the runs of name parts: a name ends at anything that is no part of one, as at a comma."""
    run: list[int] = []
    for i in indexes:
        word = sentence.words[i]
        if _is_name_part(word) and (not run or i == run[-1] + 1):
            run.append(i)
        elif word.text in (
            "-",
            "аль",
            "al",
            "бин",
            "bin",
            "de",
            "де",
            "van",
            "ван",
            "фон",
            "von",
            "der",
            "el",
            "эль",
            ".",
        ):
            if run:
                run.append(i)
        else:
            if run:
                yield run
            run = [i] if _is_name_part(word) else []
    if run:
        yield run


def _full_names(sentence: Sentence, taken: set[int]) -> Iterator[list[int]]:
    """Yield the names of people that the name finder missed: a given name with a surname that the tree joins to it."""
    words = sentence.words
    for i in range(len(words) - 1):
        first, second = words[i], words[i + 1]
        both = first.upos == second.upos == "PROPN" and _is_name_part(first) and _is_name_part(second)
        joined = second.relation == "flat" and second.head == first.id and not taken & {i, i + 1}
        given = names.given_name_gender(first.text) and not names.given_name_gender(second.text)
        if both and joined and given:
            yield [i, i + 1]


def _split_by_case(sentence: Sentence, run: list[int], language: str) -> Iterator[list[int]]:
    """Split a run of two people: after a word for who speaks for another, the other one comes first.

    So in «адвокат Савченко Марк Фейгин»; the second name begins with a given name.
    """
    before = sentence.words[run[0] - 1] if run[0] else None
    if language == "ru" and before and "voice" in gazetteer.roles(language).kinds(before):
        for at in range(1, len(run) - 1):
            if names.given_name_gender(sentence.words[run[at]].text):
                yield run[:at]
                run = run[at:]
                break
    yield run


def _is_honorific(word: Word) -> bool:
    return not names.words()["honorifics"].isdisjoint({names.fold(word.text), word.text.lower()})


def _without_honorifics(sentence: Sentence, run: list[int]) -> list[int]:
    while len(run) > 1 and _is_honorific(sentence.words[run[0]]):
        run = run[1:]
    while len(run) > 1 and not _is_name_part(sentence.words[run[-1]]):
        run = run[:-1]
    return run


def _case_fits(noun: Word, name: Word) -> bool:
    one, other = noun.feature("Case"), name.feature("Case")
    return not one or not other or one == other


def _role_nouns(sentence: Sentence, first: int, language: str) -> list[int]:
    """Return the indexes of the role nouns in the words right before a name, the nearest first."""
    roles, found = gazetteer.roles(language), []
    for at in range(first - 1, max(-1, first - _TITLE_WIDTH), -1):
        word = sentence.words[at]
        joins = word.text in _QUOTES or word.text in _JOINING or word.text.lower() in _LINKING
        if word.upos not in _TITLE_TAGS and not joins:
            break
        if word.upos in ("NOUN", "PROPN") and roles.kinds(word) & _PERSON_ROLES:
            found.append(at)
    return found


def _title_start(sentence: Sentence, first: int, language: str, *, nearest: bool) -> int:
    """Return where the title before a name begins: at its leftmost role noun and what modifies that.

    In Russian that noun has the case of the name, or the tree puts the name beside it: foreign names decline badly.
    With ``nearest`` only the nearest role noun counts, as for the president in «пресс-секретарь президента Икс Игрек».
    """
    words, found = sentence.words, _role_nouns(sentence, first, language)
    name = words[first]
    if nearest:
        found = found[:1] if len(found) > 1 else []  # a lone role noun is the next one's: «критик Икса Игрек»
    elif language == "ru":
        fitting = [at for at in found if _case_fits(words[at], name)]
        beside = [at for at in found if name.relation in _BESIDE and at < name.head <= first]
        found = fitting or beside[:1]
    if not found and name.relation == "appos" and 0 < name.head <= first:
        head = words[name.head - 1]  # "the ambassador to Kenya, Karl Vogt"
        found = [name.head - 1] if gazetteer.roles(language).kinds(head) & _PERSON_ROLES else []
    if not found and _is_set_off(words, first):
        found = _role_nouns(sentence, first - 1, language)
    if not found:
        return first
    return _with_modifiers(words, found[-1], language)


def _is_set_off(words: Sequence[Word], first: int) -> bool:
    """Tell whether a name stands between commas, as in "his minister of water, Seleshi Bekele, said"."""
    last = first
    while last + 1 < len(words) and words[last + 1].upos in ("PROPN", "X"):
        last += 1
    return first > 1 and words[first - 1].text == "," and last + 1 < len(words) and words[last + 1].text == ","


def _with_modifiers(words: Sequence[Word], start: int, language: str) -> int:
    while start > 0 and words[start - 1].upos in ("ADJ", "PROPN", "X", "NOUN"):
        if language == "ru" and (words[start - 1].upos == "NOUN" or not _case_fits(words[start], words[start - 1])):
            break
        start -= 1
    while start > 1 and words[start - 1].text in ("'s", "’s") and words[start - 2].upos == "PROPN":
        start -= 2
    while start > 1 and words[start - 1].text == "-" and words[start - 2].end == words[start].start - 1:
        start -= 2  # "Under-Secretary-General"
    return start


def _apposition(sentence: Sentence, last: int, language: str) -> tuple[Word, ...]:
    """Return the words of a title after the name of a person: ", the Ranking Member on Finance,"."""
    taken, roles = _set_off(sentence, last), gazetteer.roles(language)
    role = next((word for word in taken[:6] if roles.kinds(word) & _PERSON_ROLES), None)
    agrees = role is not None and (language != "ru" or _case_fits(role, sentence.words[last]))
    return taken if agrees else ()


def _set_off(sentence: Sentence, last: int) -> tuple[Word, ...]:
    """Return the words that a comma, a dash or a bracket sets off after a name, up to the next one or a clause."""
    words = sentence.words
    if last + 2 >= len(words) or words[last + 1].text not in (",", "(", "—", "–"):
        return ()
    taken: list[Word] = []
    for word in words[last + 2 : last + 2 + _TITLE_WIDTH]:
        is_clause = word.upos in ("VERB", "AUX", "PRON", "SCONJ") and "VerbForm=Part" not in word.feats
        is_clause = is_clause and word.relation != "amod"  # "the Ranking Member"
        is_clause = is_clause and not (word.upos == "PRON" and word.feature("Poss") == "Yes" and taken)
        is_verb = word.upos == "VERB" and word.relation != "amod"
        if word.text in (",", ")", ";", ".", "—", "–") or is_clause or (not taken and is_verb):
            break
        taken.append(word)
    return tuple(taken)


def _mention(sentence: Sentence, run: list[int], language: str, *, followed: bool = False) -> Mention:
    """Return the mention of a run of words; ``followed`` tells that another name comes right after it."""
    first, last = run[0], run[-1]
    start = _title_start(sentence, first, language, nearest=followed)
    title = sentence.words[start:first] + _apposition(sentence, last, language)
    parts = tuple(sentence.words[i] for i in run if _is_name_part(sentence.words[i]) or len(run) > 2)
    before = sentence.words[first - 1] if first else None
    styled = before is not None and names.fold(before.text) in names.words()["personal"]
    return Mention(sentence.index, first, last, parts, tuple(title), styled)


def people(parse: Parse) -> list[Mention]:
    """Return the names of people that the name finder saw, in text order."""
    found, organisations_only = [], _organisations_only(parse)
    full = (entity.text.split() for s in parse.sentences for entity in s.entities if entity.type == "PER")
    surnames = frozenset(stem for words in full if len(words) > 1 for stem in names.stems(words[-1]))
    for sentence in parse.sentences:
        runs = [
            _without_honorifics(sentence, run)
            for entity in sentence.entities
            if entity.type == "PER" and not (" " in entity.text and names.fold(entity.text) in organisations_only)
            for chunk in _chunks(sentence, _indexes(sentence, entity))
            for run in _split_by_case(sentence, chunk, parse.language)
        ]
        taken = {i for entity in sentence.entities for i in _indexes(sentence, entity) if entity.type != "LOC"}
        runs = sorted([_cut(sentence, run) for run in runs] + list(_full_names(sentence, taken)))
        starts = {run[0] for run in runs}
        for run in runs:
            mention = _mention(sentence, run, parse.language, followed=run[-1] + 1 in starts)
            alone = len(mention.parts) == 1 and not mention.title and not mention.styled
            is_organisation = alone and names.fold(mention.parts[0].text) in organisations_only
            is_calling = alone and mention.first == 0 and _is_calling(mention.parts[0], surnames)
            if not is_organisation and not is_calling and not _is_no_person(mention, parse.language):
                found.append(mention)
    return found


def _cut(sentence: Sentence, run: list[int]) -> list[int]:
    """Return the first parts of a name that has run into a headline, particles not counted."""
    parts = [i for i in run if _is_name_part(sentence.words[i])]
    return run if len(parts) <= _MOST_PARTS else run[: run.index(parts[_MOST_PARTS])]


def _organisations_only(parse: Parse) -> frozenset[str]:
    """Return the names that are an organisation's, whatever the name finder takes them for now and then.

    They are those that the article describes as one, first words of an organisation's longer name, and single words
    that are taken for an organisation more often than for a person, or that "its" takes up.
    """
    described = {names.fold(e.text) for s in parse.sentences for e in s.entities if _is_described(s, e, parse.language)}
    seen: Counter[str] = Counter()
    people, first_words = set(gazetteer.people()), set()
    for sentence, following in zip_longest(parse.sentences, parse.sentences[1:]):
        for entity in sentence.entities:
            name = names.fold(entity.text)
            is_organisation = entity.type == "ORG" or name in described
            if " " in entity.text and is_organisation:
                first_words.add(name.split()[0])
            elif " " in entity.text and entity.type == "PER":
                people.update(names.fold(part) for part in entity.text.split())
            elif entity.type in ("PER", "ORG"):
                is_thing = is_organisation or _has_its(sentence, entity, following)
                seen[name] += 1 if is_thing else -1
    often = {word for word, balance in seen.items() if balance > 0 or (balance == 0 and word not in people)}
    return frozenset(described | often | (first_words & seen.keys()) - people)


def _is_described(sentence: Sentence, entity: Entity, language: str) -> bool:
    """Tell whether a name is followed by "which", or stands beside a noun for a body: "the club, Sporting Ribeira,"."""
    indexes = _indexes(sentence, entity) if entity.type in ("PER", "LOC") else []
    name = [sentence.words[i] for i in indexes]
    if not name or gazetteer.matches(name, language) or names.given_name_gender(name[0].text):
        return False
    words, first, last = sentence.words, indexes[0], indexes[-1]
    if [word.text for word in words[last + 1 : last + 3]] == [",", "which"]:
        return entity.type == "PER"
    roles = gazetteer.roles(language)
    after = [word for word in _set_off(sentence, last)[:_NEAR] if word.upos == "NOUN" and word.relation == "appos"]
    before = (
        [words[first - 2]] if first > 1 and words[first - 1].text == "," and words[first - 2].upos == "NOUN" else []
    )
    if any(roles.kinds(word) & _PERSON_ROLES for word in (*after, *before)):
        return False
    return any(roles.is_among(kind, word) for kind in ("company", "body") for word in (*after[:1], *before))


def _has_its(sentence: Sentence, entity: Entity, following: Sentence | None) -> bool:
    """Tell whether “its” takes up a name: before any other name of the sentence, or at the head of the next one."""
    for word in sentence.words:
        if word.start >= entity.end and (word.upos == "PROPN" or word.text == "its"):
            return word.text == "its"
    return following is not None and bool(following.words) and following.words[0].text in ("Its", "It")


def _is_no_person(mention: Mention, language: str) -> bool:
    """Tell whether the name finder took a place or a form of address ("Mr Speaker") for a person."""
    if all(_is_honorific(part) for part in mention.parts):
        return not mention.styled
    if len(mention.parts) == 1 and not mention.styled and gazetteer.roles(language).kinds(mention.parts[0]):
        return True  # "Lawmaker" in a headline
    places = gazetteer.matches(mention.parts, language)
    return bool(places) and places[0].first == 0 and places[0].last == len(mention.parts) - 1


def _is_calling(word: Word, surnames: frozenset[str]) -> bool:
    """Tell whether a word that begins a sentence is a Russian noun for people, not a name: «Ихтиолог»."""
    return names.is_common_noun(word.text) and names.stems(word.text).isdisjoint(surnames)


def other_names(parse: Parse) -> list[Mention]:
    """Return single capitalised names that are no entity of a person: some are surnames that were missed."""
    found = []
    for sentence in parse.sentences:
        taken = {i for entity in sentence.entities if entity.type == "PER" for i in _indexes(sentence, entity)}
        for i, word in enumerate(sentence.words):
            if i not in taken and word.upos in ("PROPN", "X") and _is_name_part(word):
                found.append(_mention(sentence, [i], parse.language))
    return found


def organisations(parse: Parse) -> list[Mention]:
    """Return the organisations that the name finder saw, in text order, without quotation marks around them."""
    found, only = [], _organisations_only(parse)
    for sentence in parse.sentences:
        for entity in sentence.entities:
            is_one = entity.type in ("ORG", "MISC", "NORP") or names.fold(entity.text) in only
            indexes = _indexes(sentence, entity) if is_one else []
            while indexes and sentence.words[indexes[0]].text in _QUOTES:
                indexes = indexes[1:]
            while indexes and sentence.words[indexes[-1]].upos in ("PUNCT", "PART"):
                indexes = indexes[:-1]
            if indexes:
                words = tuple(sentence.words[i] for i in indexes)
                after = _set_off(sentence, _past_bracket(sentence, indexes[-1]))
                found.append(Mention(sentence.index, indexes[0], indexes[-1], words, after))
    return found


def _past_bracket(sentence: Sentence, last: int) -> int:
    """Return the index of the closing bracket where a bracket with one word follows, else ``last``."""
    words = sentence.words
    if last + 3 < len(words) and words[last + 1].text == "(" and words[last + 3].text == ")":
        return last + 3
    return last
