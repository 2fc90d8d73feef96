"""Judgements on the screen: a paragraph each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from attribune.cli.screen import clean_line, open_screen, style_text
from attribune.records import Attribution, Judgement, JudgementId
from attribune.records.judgement_words import shorten_id, write_words

if TYPE_CHECKING:
    from rich.text import Text

INDENT = 2
TAKEN_BACK = "taken back"
OVERRULED = "overruled by a newer one"


def print_judgements(
    judgements: Iterable[Judgement], *, idle: Mapping[JudgementId, str], read: Callable[[Attribution], str | None]
) -> None:
    """Print a paragraph a judgement: id, day, author, why it is ``idle`` if it is, and below it what was decided."""
    from rich.padding import Padding

    console = open_screen()
    for judgement in judgements:
        console.print(style_head(judgement, idle.get(judgement.id)))
        below = [style_text(write_words(judgement, read), "dim" if judgement.id in idle else "")]
        below += [style_text(judgement.note, "italic")] if judgement.note else []
        for line in below:
            console.print(Padding(line, (0, 0, 0, INDENT), expand=False))


def style_head(judgement: Judgement, idle: str | None) -> Text:
    """Return id, time and author on one line, and why it has no effect, if it has none."""
    from rich.text import Text

    moment = judgement.at[:16].replace("T", " ") + " UTC"
    author = clean_line(judgement.author or f"run {judgement.run_id}")
    back = "" if idle is None else (f" · {idle}", "yellow")
    return Text.assemble((shorten_id(judgement.id), "bold"), f" · {moment} · {author}", back, overflow="fold")
