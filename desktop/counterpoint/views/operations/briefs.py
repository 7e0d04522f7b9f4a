"""The brief as a file and on paper."""


def export(panel, desk) -> None:
    pass


def print_(panel) -> None:
    pass
