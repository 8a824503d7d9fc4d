"""Errors that a user can do something about; each message says what happened, to what, and what to do."""


class OnrecordError(Exception):
    """Base of all errors whose message is meant for the user."""


class InputError(OnrecordError):
    """Say that something foreign could not be taken in."""

    def __init__(self, name: str, reason: str) -> None:
        """Name the file, line or field that is at fault, and the reason."""
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class ArchiveError(OnrecordError):
    """Say that the archive could not be opened, read or written."""


class PipelineError(OnrecordError):
    """Say that the language pipeline is missing or broken."""


class ExtractionError(OnrecordError):
    """Say why there are no facts of an article."""


class LanguageError(ExtractionError):
    """Say that a text is in another language than the one whose rules there are."""

    def __init__(self, language: str) -> None:
        """Name the language by its ISO 639-1 code."""
        super().__init__(f"language {language}")
        self.language = language
