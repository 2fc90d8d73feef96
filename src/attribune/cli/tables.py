"""Articles as a person reads them: a heading, then a table of source, cue and content."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attribune.cli.rows import UNSURE, Row, build_row, nest_readings
from attribune.cli.screen import style_text
from attribune.records import ArticleRecord

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

__all__ = ["DOUBT_LEGEND", "UNSURE", "lay_out", "print_article", "style_heading"]

DOUBT_LEGEND = "? before a line: more likely wrong than right, by the model's own estimate."
NOBODY = "–"
NESTED = "↳ "
IS = "= "


def print_article(console: Console, record: ArticleRecord, *, left_out: int = 0) -> None:
    """Print one article's heading and who said what in it; ``left_out`` more were found that are less sure."""
    metadata, text = record.article.metadata, record.article.text
    console.print(style_heading(metadata.outlet, published=metadata.published, title=metadata.title))
    if record.readings:
        nested = nest_readings(record.readings)
        console.print(lay_out(build_row(reading, text, depth=depth) for reading, depth in nested))
    else:
        nothing = "No attributions found" if not left_out else f"Nothing sure enough; {left_out:,} found"
        console.print(style_text(f"{nothing}.", "dim"))
    console.print()


def style_heading(outlet: str | None, *, published: str | None, title: str | None) -> Text:
    """Return outlet, date and title on one line; what is unknown is said to be."""
    from rich.text import Text

    return Text.assemble(
        style_text(outlet, "bold") if outlet else style_text("outlet unknown", "dim"),
        (" · ", "dim"),
        style_text(published or "no date", "" if published else "dim"),
        (" · ", "dim"),
        style_text(title, "bold") if title else style_text("no title", "dim"),
    )


def lay_out(rows: Iterable[Row]) -> Table:
    """Return the table of ``rows``; long cells wrap between words, nothing is left out."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, show_edge=False, padding=(0, 1))
    table.add_column("", width=1, style="dim")
    table.add_column("Source", ratio=5, min_width=14, overflow="fold")
    table.add_column("Cue", ratio=4, min_width=14, overflow="fold")
    table.add_column("Content", ratio=11, overflow="fold")
    table.add_column("Quote", min_width=6, overflow="fold", style="dim")
    for row in rows:
        source = style_cell(row.source, below=IS + row.speaker if row.speaker else "", mark=NESTED * row.depth)
        table.add_row(row.doubt, source, style_cell(row.cue, below=row.act), style_text(row.content), row.quote)
    return table


def style_cell(words: str | None, *, below: str, mark: str = "") -> Text:
    """Return words of the text, and on a line ``below`` what they come to; ``mark`` shows how deep it is nested."""
    from rich.text import Text

    cell = style_text(words) if words else style_text(NOBODY, "dim")
    lines = [Text.assemble((mark, "dim"), cell), *([style_text(below, "cyan")] if below else [])]
    return Text("\n").join(lines)
