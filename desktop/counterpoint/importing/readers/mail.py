"""Letters: one in an .eml file, many in an mbox. Attached documents are read like files of their own."""

import os
import re
import tempfile
from collections.abc import Iterator
from datetime import datetime
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from counterpoint.errors import DamagedFileError, FileUnreadableError, InputError, NoTextError, TooLargeError
from counterpoint.importing.limits import MEGABYTE, check_article, check_size, in_words, read_bytes
from counterpoint.importing.raw import Found, Part, Raw
from counterpoint.importing.readers import html, txt

LIMIT = 50 * MEGABYTE  # of one letter, attachments too
MAILBOX = 4_000 * MEGABYTE
LINE = MEGABYTE
PARTS = 200
EARLIEST = 1970
_SEPARATOR = re.compile(rb"From \S+\s.*\d\d:\d\d.*\b\d{4}\b")  # not every line that begins with the word
# What the email package meets in letters that are not what they should be.
DAMAGE = (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError, AssertionError)


def read(path: Path) -> Iterator[Found]:
    """Yield the letter and what is attached to it. Raises an InputError."""
    yield from _letter(read_bytes(path, LIMIT), path)


def read_mailbox(path: Path) -> Iterator[Found]:
    """Yield every letter of an mbox, and what is attached; an error for each that cannot be read."""
    check_size(path, MAILBOX)
    for letter in _split(path):
        try:
            if isinstance(letter, InputError):
                raise letter
            yield from _letter(letter, path)
        except InputError as error:
            yield error


def message_of(data: bytes, path: Path) -> EmailMessage:
    """Return the letter, or the saved page, that ``data`` holds. Raises DamagedFileError."""
    try:
        message: EmailMessage = BytesParser(policy=policy.default).parsebytes(data)
        parts = sum(1 for _, _ in zip(message.walk(), range(PARTS + 1), strict=False))
    except DAMAGE as error:
        raise DamagedFileError(name=path.name, path=path, format="letter") from error
    if parts > PARTS or not message.keys():
        raise DamagedFileError(name=path.name, path=path, format="letter")
    return message


def bytes_of(part: EmailMessage) -> bytes:
    """Return the content of a part, its transfer encoding undone."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def header(message: EmailMessage, name: str) -> str:
    """Return a header's words, empty where there is none or it makes no sense."""
    try:
        return " ".join(str(message[name] or "").split())
    except DAMAGE:
        return ""


def _split(path: Path) -> Iterator[bytes | InputError]:
    """Yield the letters of a mailbox, read line by line: it may be far larger than the memory."""
    lines: list[bytes] = []
    size, blank = 0, True
    try:
        with path.open("rb") as mailbox:
            while line := mailbox.readline(LINE):
                if blank and _SEPARATOR.match(line):
                    if size:
                        yield _whole(lines, size, path)
                    lines, size = [], 0
                else:
                    size += len(line)
                    if size <= LIMIT:
                        lines.append(line.removeprefix(b">") if line.startswith((b">From ", b">>From ")) else line)
                blank = not line.strip()
    except OSError as error:
        cause = (error.strerror or str(error)).casefold()
        raise FileUnreadableError(name=path.name, path=path, cause=cause) from error
    if size:
        yield _whole(lines, size, path)


def _whole(lines: list[bytes], size: int, path: Path) -> bytes | InputError:
    if size > LIMIT:
        return TooLargeError(name=path.name, path=path, size=in_words(size), limit=in_words(LIMIT))
    return b"".join(lines)


def _letter(data: bytes, path: Path) -> Iterator[Found]:
    message = message_of(data, path)
    body = _body(message, path)
    if body is not None:
        yield body
    attached = False
    for part in _attached(message):
        attached = True
        yield from part
    if body is None and not attached:
        raise NoTextError(name=path.name, path=path)


def _body(message: EmailMessage, path: Path) -> Raw | None:
    """Return the letter's own words, from its web page where it has one."""
    parts: dict[str, EmailMessage] = {}
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_disposition() != "attachment":
            parts.setdefault(part.get_content_type(), part)
    raw = _of_page(parts.get("text/html"), path) or _of_text(parts.get("text/plain"), path)
    return None if raw is None else _with_headers(raw, message)


def _of_page(part: EmailMessage | None, path: Path) -> Raw | None:
    if part is None:
        return None
    try:
        return next(html.of_page(path, bytes_of(part), part.get_content_charset()), None)
    except NoTextError:
        return None


def _of_text(part: EmailMessage | None, path: Path) -> Raw | None:
    data = bytes_of(part) if part is not None else b""
    if part is None or not data.strip():
        return None
    try:
        text = data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):
        text = txt.text_of(path, data)
    if str(part.get_param("format", "")).casefold() == "flowed":
        text = text.replace(" \n", " ").replace(" \r\n", " ")
    check_article(text, path)
    return Raw(text)


def _with_headers(raw: Raw, message: EmailMessage) -> Raw:
    name, address = parseaddr(header(message, "From"))
    sent = _sent(message)
    return Raw(
        raw.text,
        title=header(message, "Subject") or raw.title,
        published=f"{sent:%Y-%m-%dT%H:%M}" if sent else raw.published,
        source=name or address or raw.source,
        url=raw.url,
    )


def _sent(message: EmailMessage) -> datetime | None:
    """Return when the letter was sent, None where it does not say or the time is no time of ours."""
    try:
        sent = parsedate_to_datetime(header(message, "Date"))
    except (ValueError, TypeError, OverflowError):
        return None
    return sent if sent.year > EARLIEST else None


def _attached(message: EmailMessage) -> Iterator[Iterator[Part]]:
    """Yield the attachments that have a name, and letters within the letter."""
    for part in message.walk():
        if part is message or not isinstance(part, EmailMessage):
            continue
        name = _name(part)
        if name and part.get_content_disposition() == "attachment":
            yield _laid_down(name, bytes_of(part), _sent(message))


def _name(part: EmailMessage) -> str:
    try:
        return Path((part.get_filename() or "").replace("\\", "/")).name
    except DAMAGE:
        return ""


def _laid_down(name: str, data: bytes, sent: datetime | None) -> Iterator[Part]:
    with tempfile.TemporaryDirectory(prefix="counterpoint-") as folder:
        path = Path(folder, "attachment").with_suffix(Path(name).suffix[:10])
        path.write_bytes(data)
        if sent is not None:
            os.utime(path, (sent.timestamp(), sent.timestamp()))
        yield Part(name, path)
