"""Options that several verbs share, and what they mean where they are not given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from attribune.pipeline import Stages

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


def choose_ledger(given: Path | None) -> Path:
    """Return the ledger's file: the option's, or what the settings say."""
    from attribune.config import load_settings

    return load_settings().ledger if given is None else given


def load_chosen_stages() -> Stages:
    """Return the stages around the model that the settings name."""
    from attribune.config import load_settings
    from attribune.pipeline import load_stages

    settings = load_settings()
    return load_stages(settings.model, threads=settings.threads)
