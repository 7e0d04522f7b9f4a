"""Every error that a user may meet. One sentence each, which names the thing and the cause.

The sentences are class attributes, so that the window can translate them; ``str(error)`` is the English one.
"""


class CounterpointError(Exception):
    """Base of the errors below. Anything else that is raised is a bug."""

    sentence = "Something went wrong: {cause}."

    def __init__(self, **values: object) -> None:
        self.values = {name: str(value) for name, value in values.items()}
        super().__init__(self.sentence.format(**self.values))

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error travel between processes."""
        return _rebuild, (type(self), self.values)


def _rebuild(kind: type[CounterpointError], values: dict[str, str]) -> CounterpointError:
    return kind(**values)


class InputError(CounterpointError):
    """The user's file cannot be used. The rest of the batch goes on."""

    sentence = "{name} cannot be imported."


class SurroundingsError(CounterpointError):
    """The computer stands in the way: disk, permission, a missing part."""

    sentence = "The computer stands in the way: {cause}."
