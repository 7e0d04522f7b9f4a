"""All words of a brief, in Russian or English: numbers, dates, quotation marks and plurals by each language's rules."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from counterpoint.briefs.phrases import PHRASES, SMALL_NUMBERS
from counterpoint.records.brief import Brief, Reference, Summary

_LOCALES = {"ru": "ru_RU", "en": "en_GB"}
_QUOTES = {"ru": ("«", "»"), "en": ("“", "”")}
_LONG_DATE = {"ru": "d MMMM y 'года'", "en": "d MMMM y"}
_SHORT_DATE = {"ru": "dd.MM.y", "en": "d\xa0MMM\xa0y"}


class Words:
    """The words of one language, "ru" or "en"."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._phrases = PHRASES[language]
        self._locale = Locale.parse(_LOCALES[language])

    def say(self, key: str, **values: str) -> str:
        """Return a phrase that depends on no number."""
        phrase = self._phrases[key]
        if not isinstance(phrase, str):
            raise TypeError(f"the phrase {key!r} depends on a number")
        return phrase.format(**values)

    def count(self, key: str, number: int, *, spelled: bool = False, **values: str) -> str:
        """Return a phrase in the form that ``number`` asks for; ``spelled`` writes two to ten in letters."""
        forms = self._phrases[key]
        if isinstance(forms, str):
            raise TypeError(f"the phrase {key!r} depends on no number")
        form = forms.get(str(number)) or forms[self._locale.plural_form(number)]
        small = SMALL_NUMBERS[self.language]
        in_letters = spelled and 2 <= number <= len(small) + 1
        return form.format(n=small[number - 2] if in_letters else self.number(number), **values)

    def number(self, number: float) -> str:
        """Return a number with the language's separators."""
        return format_decimal(number, locale=self._locale)

    def share(self, share: float) -> str:
        """Return a share between 0 and 1 with two decimals."""
        return format_decimal(share, format="0.00", locale=self._locale)

    def quoted(self, text: str) -> str:
        """Return ``text`` in the language's quotation marks."""
        left, right = _QUOTES[self.language]
        return f"{left}{text}{right}"

    def listed(self, items: Sequence[str]) -> str:
        """Return "A, B and C"."""
        return format_list(items, locale=self._locale) if items else ""

    def long_date(self, day: date) -> str:
        """Return "14 ноября 2015 года" or "14 November 2015"."""
        return format_date(day, _LONG_DATE[self.language], locale=self._locale)

    def footer_date(self, day: date) -> str:
        """Return "14 ноября 2015" or "14 November 2015"."""
        return format_date(day, "d MMMM y", locale=self._locale)

    def short_date(self, published: str | None) -> str:
        """Return the day of an ISO 8601 date as "14.11.2015" or "14 Nov 2015"; empty where it cannot be read."""
        moment = _moment(published)
        return format_date(moment, _SHORT_DATE[self.language], locale=self._locale) if moment else ""

    def moment(self, published: str | None) -> str:
        """Return the short date with the time of day, where ``published`` has one."""
        moment = _moment(published)
        if not moment:
            return ""
        has_time = published is not None and len(published) > len("2015-11-14")
        return self.short_date(published) + (f", {moment:%H:%M}" if has_time else "")

    def period(self, first: date, last: date) -> str:
        """Return the days from ``first`` to ``last``, without saying month or year twice."""
        if first == last:
            return self.long_date(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self.long_date(last)}"
        start = format_date(first, "d MMMM", locale=self._locale) if first.year == last.year else self.long_date(first)
        return f"{start} – {self.long_date(last)}"

    def subtitle(self, first: date | None, last: date | None) -> str:
        """Return the line under the title: what this is, and of which days."""
        if first is None or last is None:
            return self.say("subject")
        return self.say("subtitle", period=self.period(first, last))

    def default_title(self, names: Sequence[str]) -> str:
        """Return a title for a brief that was given none."""
        if not 1 <= len(names) <= 3:
            return self.say("default_title")
        return self.say("default_title_names", names=self.listed(names))

    def summary(self, summary: Summary) -> str:
        """Return the figures of the brief as a paragraph."""
        if not summary.statements:
            return self.say("empty")
        return " ".join([self._found(summary), self._answered(summary), *self._contested(summary)])

    def _found(self, summary: Summary) -> str:
        values = {
            "articles": self.count("in_articles", summary.articles),
            "statements": self.count("found_statements", summary.statements),
            "parties": self.count("of_parties", summary.parties, spelled=True),
        }
        if not summary.outlets:
            return self.say("found", **values)
        return self.say("found_outlets", outlets=self.count("of_outlets", summary.outlets, spelled=True), **values)

    def _answered(self, summary: Summary) -> str:
        if not summary.unanswered:
            return self.say("all_answered")
        if not summary.answered:
            return self.say("none_answered")
        return self.say(
            "some_answered",
            answered=self.number(summary.answered),
            unanswered=self.count("left_unanswered", summary.unanswered),
        )

    def _contested(self, summary: Summary) -> list[str]:
        if not summary.contested:
            return []
        issues = self.listed([self.quoted(issue) for issue in summary.contested])
        return [self.count("contested", len(summary.contested), issues=issues)]

    def method(self, brief: Brief, circle: str) -> str:
        """Return how the brief was made and how far it can be trusted; ``circle`` is the mark of unconfirmed pairs."""
        summary = brief.summary
        sentences = [self.say("made_here")]
        if summary.pairs:
            sentences.append(self._review(summary, circle))
        if brief.accuracy:
            speaker, pair = self.share(brief.accuracy.speaker), self.share(brief.accuracy.pair)
            sentences.append(self.say("accuracy", speaker=speaker, pair=pair))
        sentences.append(self.say("as_said"))
        if summary.left_out:
            sentences.append(self.say("left_out", n=self.number(summary.left_out)))
        return " ".join(sentences)

    def _review(self, summary: Summary, circle: str) -> str:
        if summary.confirmed == summary.pairs:
            return self.say("reviewed")
        if not summary.confirmed:
            return self.say("unreviewed", circle=circle)
        pairs = self.count("of_pairs", summary.pairs)
        return self.say("partly_reviewed", confirmed=self.number(summary.confirmed), pairs=pairs, circle=circle)

    def sentences(self, reference: Reference) -> str:
        """Return which sentences of the article are quoted: "Sentences 5–7, 9."."""
        ranges = []
        numbered = enumerate(reference.sentences)
        for _, run in groupby(numbered, key=lambda pair: pair[1] - pair[0]):
            numbers = [number for _, number in run]
            ranges.append(str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}")
        form = 1 if len(reference.sentences) == 1 else 5
        return self.count("sentences", form, ranges=", ".join(ranges))


def _moment(published: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(published) if published else None
    except ValueError:
        return None
