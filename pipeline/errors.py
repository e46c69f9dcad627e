"""What can go wrong, by what the caller can do about it."""


class DealwireError(Exception):
    """Base of all errors that are shown to a user as one line. `hint` says what to do next."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class Rejected(DealwireError):
    """One article cannot be used: the run goes on, the article is listed with `stage` and reason."""

    def __init__(self, stage: str, reason: str) -> None:
        super().__init__(reason)
        self.stage = stage
        self.reason = reason


class UsageError(DealwireError):
    """The command was used wrongly: exit code 2."""


class Busy(DealwireError):
    """Another run holds the output folder: exit code 4."""


class LexiconError(DealwireError):
    """A lexicon file does not say what it should: names the file and the entry."""
