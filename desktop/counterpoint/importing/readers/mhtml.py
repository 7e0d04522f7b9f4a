"""Web pages saved whole as one file: .mhtml of Chromium, Edge and Opera, .mht of older browsers."""

from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

from counterpoint.errors import NoTextError
from counterpoint.importing.limits import MEGABYTE, read_bytes
from counterpoint.importing.raw import Raw
from counterpoint.importing.readers import html
from counterpoint.importing.readers.mail import bytes_of, header, message_of

LIMIT = 100 * MEGABYTE  # pictures stand in it as letters


def read(path: Path) -> Iterator[Raw]:
    """Yield the article of the page. Raises an InputError."""
    message = message_of(read_bytes(path, LIMIT), path)
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_type() in ("text/html", "application/xhtml+xml"):
            url = header(message, "Snapshot-Content-Location") or header(part, "Content-Location")
            address = url if url.startswith(("http://", "https://")) else None
            yield from html.of_page(path, bytes_of(part), part.get_content_charset(), address)
            return  # further pages are frames: advertisements, videos
    raise NoTextError(name=path.name, path=path)
