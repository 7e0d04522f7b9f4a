"""From blocks to pages: what stands where, before anything is drawn.

Blocks are ReportLab flowables, but the pages are filled here and not by its document template: so a page knows the
number of all pages and the contents know theirs after one pass, progress can be told, and column heads come back on
every page that a table goes on to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reportlab.platypus import Flowable

from counterpoint.briefs import styles


@dataclass(frozen=True, slots=True)
class Item:
    """A block and where it may stand.

    ``before`` is the space above it, none at the head of a page. ``keep`` holds it together with the next item.
    ``heads`` are the column heads that a page shows above the first of such items. ``running`` is what the page's
    upper right corner says from here on. ``room`` is how much of a page must be free for it, else a new one begins.
    """

    block: Flowable
    before: float = 0
    keep: bool = False
    heads: Flowable | None = None
    running: str = ""
    room: float = 0


@dataclass(slots=True)
class Page:
    """Blocks with the distance of their upper edge from the top of the frame."""

    running: str = ""
    blocks: list[tuple[Flowable, float]] = field(default_factory=list)
    heads: Flowable | None = None
    filled: float = 0


def height_of(block: Flowable) -> float:
    """Return how high the block is in the full width of a page."""
    return float(block.wrap(styles.WIDTH, styles.HEIGHT)[1])


class Pages:
    """Pages that are filled one item after the other."""

    def __init__(self) -> None:
        self.pages = [Page()]
        self._held: list[Item] = []
        self._running = ""

    def fill(self, items: Iterable[Item]) -> Iterator[None]:
        """Place the items, yielding after each."""
        for item in items:
            self._held.append(item)
            if not item.keep:
                self._place_held()
            yield
        self._place_held()

    def _place_held(self) -> None:
        held, self._held = self._held, []
        if held and self._page.blocks and self._needed(held) > self._room:
            self._turn()
        for item in held:
            self._running = item.running or self._running
            self._place(item)

    def _needed(self, held: list[Item]) -> float:
        """Return how much room the items ask for: all but the last whole, of the last its first lines."""
        *kept, last = held
        least: float = getattr(last.block, "least", 0) or height_of(last.block)
        heads: float = height_of(last.heads) if last.heads and last.heads is not self._page.heads else 0
        needed = sum(item.before + height_of(item.block) for item in kept) + last.before + heads + least
        return max(needed, max(item.room for item in held))

    @property
    def _page(self) -> Page:
        return self.pages[-1]

    @property
    def _room(self) -> float:
        return styles.HEIGHT - self._page.filled

    def _turn(self) -> None:
        self.pages.append(Page(running=self._running))

    def _place(self, item: Item) -> None:
        block = item.block
        self._page.filled += item.before if self._page.blocks else 0
        while True:
            self._show_heads(item.heads)
            height = height_of(block)
            if height <= self._room:
                self._put(block, height)
                return
            pieces = block.split(styles.WIDTH, self._room)
            if len(pieces) > 1:
                first, block = pieces[0], pieces[1]
                self._put(first, height_of(first))
            elif self._is_fresh:  # higher than a page and nowhere to cut: better over the edge than lost
                self._put(block, height)
                return
            self._turn()

    @property
    def _is_fresh(self) -> bool:
        return not [block for block, _ in self._page.blocks if block is not self._page.heads]

    def _show_heads(self, heads: Flowable | None) -> None:
        if heads and heads is not self._page.heads:
            self._page.heads = heads
            self._put(heads, height_of(heads))

    def _put(self, block: Flowable, height: float) -> None:
        if not self._page.blocks:
            self._page.running = self._running
        self._page.blocks.append((block, self._page.filled))
        self._page.filled += height
