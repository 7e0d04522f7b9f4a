"""Everything that the worker makes of one article."""

from dataclasses import dataclass

from counterpoint.records.article import Draft
from counterpoint.records.pair import Pair
from counterpoint.records.parse import Parse
from counterpoint.records.statement import Findings


@dataclass(frozen=True, slots=True)
class Analysis:
    """A draft with its parse, its statements and the pairs among them; ``Pair`` holds indexes into ``statements``."""

    draft: Draft
    parse: Parse
    findings: Findings
    pairs: tuple[Pair, ...]
