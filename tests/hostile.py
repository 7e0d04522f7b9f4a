"""PDF files made to do harm, written by hand: what no honest program writes."""


def pdf(*objects: str) -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is the catalogue."""
    body = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}"
    return body + f"{table}trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF".encode()


def stream(content: str, extra: str = "") -> str:
    """Return a stream object."""
    return f"<</Length {len(content)}{extra}>>\nstream\n{content}\nendstream"


def one_page(contents: str, resources: str, *others: str) -> bytes:
    """Return a PDF of one page with these contents; ``others`` are numbered from 5."""
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<<{resources}>>>>"
    tree = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return pdf("<</Type/Catalog/Pages 2 0 R>>", tree, page, stream(contents), *others)


def drawings_that_draw_each_other(depth: int = 24) -> bytes:
    """Return a PDF that keeps its reader busy for ever: each drawing draws the next one ten times."""
    form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
    forms = [
        stream("/X Do " * 10, f"{form}/Resources<</XObject<</X {number + 1} 0 R>>>>") for number in range(5, 5 + depth)
    ]
    return one_page("/X Do", "/XObject<</X 5 0 R>>", *forms, stream("BT /F 9 Tf (x) Tj ET", form))
