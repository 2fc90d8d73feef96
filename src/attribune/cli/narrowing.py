"""Options that narrow what a verb shows or exports; all that is given must apply."""

from __future__ import annotations

from typing import Annotated

import typer

OutletOption = Annotated[str | None, typer.Option("--outlet", metavar="TEXT", help="Letters in the outlet's name.")]
SourceOption = Annotated[str | None, typer.Option("--source", metavar="TEXT", help="Letters in the source's words.")]
SpeakerOption = Annotated[
    str | None,
    typer.Option(
        "--speaker",
        metavar="NAME",
        help="A speaker's name, in any spelling, or letters of it: found under every name that is theirs. "
        "A country's name means its government.",
        show_default=False,
    ),
]
WordsOption = Annotated[
    str | None,
    typer.Option(
        "--words", metavar="WORDS", help="Words in what was said, all of them (for articles: in title or text)."
    ),
]
SinceOption = Annotated[str | None, typer.Option("--since", metavar="DAY", help="Published on this day or later.")]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="DAY", help="Published on this day or earlier.")]
AllOption = Annotated[bool, typer.Option("--all", help="Also attributions that somebody rejected.")]
