"""How long the texts of a brief may be. Words are only cut, and "…" tells where."""

LONGEST_PASSAGE = 600
LONGEST_TITLE = 160
LONGEST_NAME = 80


def cut(text: str, longest: int) -> str:
    """Return ``text`` in one line, cut between words with an ellipsis when it is longer than ``longest`` characters."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    head, _, _ = line[:longest].rpartition(" ")
    if len(head) < longest // 2:  # one endless word
        head = line[: longest - 1]
    return head.rstrip(" ,;:–—-") + " …"
