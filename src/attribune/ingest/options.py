"""Options: what a caller may say about how inputs are to be read, the same for all inputs of a call."""

from __future__ import annotations

from dataclasses import dataclass

from attribune.errors import UsageError
from attribune.ingest.limits import DEFAULT_LIMITS, Limits

COLUMN_FIELDS = ("text", "title", "standfirst", "outlet", "author", "date", "url", "language", "name")


@dataclass(frozen=True, slots=True)
class Options:
    """How inputs are to be read.

    Attributes:
        limits: what is refused for its size.
        format: the format of all inputs that are named; null to tell it from each name and its first bytes.
        columns: for tables and JSON lines, which of their columns is which field: pairs of our field (``text``,
            ``title``, ``standfirst``, ``outlet``, ``author``, ``date``, ``url``, ``language``, ``name``) and column.
        allow_private: whether addresses of private networks and of this computer may be fetched.
    """

    limits: Limits = DEFAULT_LIMITS
    format: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    allow_private: bool = False

    def __post_init__(self) -> None:
        for field, column in self.columns:
            if field not in COLUMN_FIELDS:
                hint = "The fields are: " + ", ".join(COLUMN_FIELDS) + "."
                raise UsageError(f"columns name no field {field!r}.", hint=hint)
            if not column:
                raise UsageError(f"columns name no column for the field {field!r}.")


DEFAULT_OPTIONS = Options()
