"""Bytes become text: byte order marks, UTF-8, UTF-16, UTF-32, and the old Russian encodings.

Everything is decided by what the bytes say, never by chance: the same bytes always give the same text.
"""

import codecs

from counterpoint.importing import old_encodings

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 26})  # 26 ends old DOS files
SAMPLE = 65_536


class BinaryError(ValueError):
    """The bytes are no text at all."""


class EncodingError(ValueError):
    """The bytes may be text, but no encoding makes words of them."""


def decode(data: bytes) -> str:
    """Return the text that ``data`` holds, line ends made ``\\n``.

    Raises BinaryError for data that is no text, EncodingError for text in an encoding that cannot be told.
    """
    text = _marked(data) or _widest(data) or _wide(data) or _utf8(data)
    if text is None:
        if is_binary(data):
            raise BinaryError
        text = old_encodings.decode(data)
    if text is None:
        raise EncodingError
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")


def is_binary(data: bytes) -> bool:
    """Tell whether ``data`` has the control characters that no text in a one-byte encoding has."""
    sample = data[:SAMPLE]
    return b"\0" in sample or len(sample) - len(sample.translate(None, CONTROLS)) > len(sample) / 500


def _marked(data: bytes) -> str | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
    return None


def _widest(data: bytes) -> str | None:
    """Decode UTF-32 without a mark: two of four bytes are 0, for all letters of living languages."""
    sample = data[: SAMPLE & ~3]
    if len(data) % 4 or b"\0" not in sample:
        return None
    for first, encoding in ((2, "utf-32-le"), (0, "utf-32-be")):
        if not any(sample[first::4]) and not any(sample[first + 1 :: 4]):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if _readable(text):
                return text
    return None


def _wide(data: bytes) -> str | None:
    """Decode UTF-16 without a mark: every other byte is 0 (Latin) or 4 (Cyrillic)."""
    sample = data[: SAMPLE & ~1]
    if len(data) % 2 or not (b"\0" in sample or b"\4" in sample):
        return None
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[first::2]
        if sum(byte in (0, 4) for byte in high) >= 0.85 * len(high):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if _readable(text):
                return text
    return None


def _readable(text: str) -> bool:
    sample = text[:SAMPLE]
    good = sum(character.isprintable() or character in "\n\r\t\f\xa0\xad" for character in sample)
    return good >= 0.99 * len(sample) and any(character.isalnum() for character in sample)


def _utf8(data: bytes) -> str | None:
    """Decode UTF-8, also when a few of many characters are damaged: those become U+FFFD, for all to see."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        whole = sum(character > "\x7f" for character in text) - text.count("\ufffd")
        if whole < 20 * text.count("\ufffd"):
            return None
    return None if is_binary(data) else text
