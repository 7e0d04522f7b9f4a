"""Reads a PDF back with another program than the one that wrote it."""

from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from counterpoint.briefs.pdf import write
from counterpoint.records.brief import Brief


@dataclass(frozen=True)
class Readback:
    """What a reader's program finds in the file."""

    pages: tuple[str, ...]  # the text of each page, line by line
    outline: tuple[tuple[int, str, int], ...]  # level, title, page from 1
    metadata: dict[str, str]
    fonts: dict[str, bool]  # name: whether it is embedded
    bounds: tuple[float, float, float, float]  # left, bottom, right, top of everything drawn
    links: int

    @property
    def structure(self) -> str:
        """The outline, then each page's text: what a changed brief is compared by."""
        outline = [f"{'  ' * level}{title} → {page}" for level, title, page in self.outline]
        pages = [f"--- {number}\n{text}" for number, text in enumerate(self.pages, 1)]
        return "\n".join([*outline, *pages]) + "\n"

    @property
    def text(self) -> str:
        """All words, with single spaces."""
        return " ".join(" ".join(self.pages).split())


def written(brief: Brief, folder: Path) -> Readback:
    """Write the brief into the folder and read it back."""
    path = folder / "brief.pdf"
    for _ in write(brief, path):
        pass
    return read(path)


def read(path: Path) -> Readback:
    """Return what is in the file; raises PdfiumError when it cannot be read."""
    with pypdfium2.PdfDocument(path) as document:
        outline = tuple(
            (entry.level, entry.get_title(), entry.get_dest().get_index() + 1) for entry in document.get_toc()
        )
        texts, fonts, bounds, links = [], {}, [], 0
        for page in document:
            text_page = page.get_textpage()
            texts.append(text_page.get_text_bounded().replace("\r\n", "\n"))
            for item in page.get_objects():
                bounds.append(item.get_bounds())
                if isinstance(item, pypdfium2.PdfTextObj):
                    font = item.get_font()
                    fonts[font.get_base_name()] = font.is_embedded
            links += _links(page)
            text_page.close()
            page.close()
        edges = [min(column) for column in list(zip(*bounds, strict=True))[:2]]
        edges += [max(column) for column in list(zip(*bounds, strict=True))[2:]]
        return Readback(tuple(texts), outline, document.get_metadata_dict(), fonts, tuple(edges), links)


def _links(page: pypdfium2.PdfPage) -> int:
    """Return how many links of the page lead somewhere in the document."""
    annotations = (raw.FPDFPage_GetAnnot(page, place) for place in range(raw.FPDFPage_GetAnnotCount(page)))
    found = 0
    for annotation in annotations:
        link = raw.FPDFAnnot_GetLink(annotation)
        found += bool(link and raw.FPDFLink_GetDest(page.pdf, link))
        raw.FPDFPage_CloseAnnot(annotation)
    return found
