"""Options that several verbs share, and what they mean where they are not given."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from attribune.errors import UsageError
from attribune.records.articles import ISO_DAY

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.pipeline import Stages
    from attribune.split.outlets import OutletMap

STANDARD_INPUT = "-"
READING = "How inputs are read"

InputsArgument = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders, addresses (https://…), or - for standard input.")
]
LedgerOption = Annotated[
    Path | None,
    typer.Option(
        "--ledger",
        metavar="FILE",
        help="The ledger's file: attribune.db, or as ATTRIBUNE_LEDGER says.",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON lines on stdout, and nothing else.")]
OutOption = Annotated[
    Path | None,
    typer.Option(
        "-o", "--out", metavar="OUT", help="Write to OUT, which appears when all is done.", show_default=False
    ),
]

FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="NAME",
        help="Take all inputs for this format: html, feed, mail, parquet, … Otherwise name and content tell.",
        show_default=False,
        rich_help_panel=READING,
    ),
]
ColumnsOption = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="FIELD=COLUMN,…",
        help="Which columns of tables and JSON lines hold what: text=body,title=headline,date=day.",
        show_default=False,
        rich_help_panel=READING,
    ),
]
AllowPrivateOption = Annotated[
    bool,
    typer.Option(
        "--allow-private",
        help="Fetch addresses of this computer and of private networks, too.",
        rich_help_panel=READING,
    ),
]
SinceDayOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="YYYY-MM-DD",
        help="Leave out what is dated before this day; what has no date is read.",
        show_default=False,
        rich_help_panel=READING,
    ),
]
OutletMapOption = Annotated[
    str | None,
    typer.Option(
        "--outlet-map",
        metavar="FILE",
        help="Names to record for outlets: CSV with the columns written (a name or a domain) and outlet.",
        show_default=False,
        rich_help_panel=READING,
    ),
]
ProcessesOption = Annotated[
    int | None,
    typer.Option(
        "--processes",
        metavar="N",
        min=1,
        max=256,
        help="Share the work among N processes; otherwise there is one for each core, 8 at most.",
        show_default=False,
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print only the summary, and what failed.")]


def choose_ledger(given: Path | None) -> Path:
    """Return the ledger's file: the option's, or what the settings say."""
    from attribune.config import load_settings

    return load_settings().ledger if given is None else given


def load_chosen_stages(
    *,
    outlets: OutletMap | None = None,
    columns: Sequence[tuple[str, str]] = (),
    since: str | None = None,
    threads: int | None = None,
) -> Stages:
    """Return the stages around the model that the settings name, with as many ``threads`` as they say if not told."""
    from attribune.config import load_settings
    from attribune.pipeline import load_stages

    settings = load_settings()
    chosen = settings.threads if threads is None else threads
    return load_stages(settings.model, threads=chosen, outlets=outlets, columns=columns, since=since)


def choose_processes(given: int | None) -> int:
    """Return how many processes share the work: as the option says, the settings, or the cores there are."""
    from attribune.config import count_cores, load_settings

    return given or load_settings().processes or count_cores()


def build_options(*, format: str | None, columns: str | None, allow_private: bool) -> Options:
    """Return what the options say about how inputs are to be read.

    Raises:
        UsageError: there is no such format or field.
    """
    from attribune.ingest import Options
    from attribune.ingest.formats import check_format

    if format is not None:
        check_format(format)
    return Options(format=format, columns=parse_columns(columns or ""), allow_private=allow_private)


def parse_columns(text: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs of ``field=column,...``; a column's name may hold anything but a comma."""
    pairs: dict[str, str] = {}
    for piece in filter(None, map(str.strip, text.split(","))):
        field, equals, column = piece.partition("=")
        if not equals:
            raise UsageError(f"{piece!r} names no column.", "--columns", "Write it as text=body,title=headline.")
        if field.strip() in pairs:
            raise UsageError(f"the field {field.strip()!r} is named twice.", "--columns")
        pairs[field.strip()] = column.strip()
    return tuple(pairs.items())


def check_inputs(paths: Sequence[str]) -> None:
    """Raise ``UsageError`` if standard input is to be read twice, since it is gone after the first time."""
    if sum(path == STANDARD_INPUT for path in paths) > 1:
        raise UsageError("standard input can be read only once.", STANDARD_INPUT, "Name it once.")


def check_day(day: str | None) -> str | None:
    """Return ``day``, an ISO day or none.

    Raises:
        UsageError: it is no day of the calendar.
    """
    from attribune.ingest.statements import is_in_calendar

    if day is not None and not (ISO_DAY.fullmatch(day) and is_in_calendar(day)):
        raise UsageError(f"{day!r} is no day.", "--since", "Write it as YYYY-MM-DD.")
    return day


def load_outlets(path: str | None) -> OutletMap | None:
    """Return the map of outlets in the file at ``path``, none without a path.

    Raises:
        UsageError: the file cannot be read, or contradicts itself.
    """
    if path is None:
        return None
    from attribune.ingest.outlet_files import read_outlet_pairs
    from attribune.split.outlets import build_outlets

    return build_outlets(read_outlet_pairs(path))
