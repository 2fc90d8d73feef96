"""Articles as a person reads them: a heading, then a table of source, cue and content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attribune.cli.screen import style_text
from attribune.export.shapes import read_words
from attribune.records import ArticleRecord, QuoteType, Reading

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

# Below this the model is more likely wrong than right: the reader is told. For the others a figure would only distract.
UNSURE = 0.5
DOUBT = "?"
DOUBT_LEGEND = "? before a line: more likely wrong than right, by the model's own estimate."
NOBODY = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """One attribution in words; source and cue may be missing. ``doubt`` marks one of which the model is unsure."""

    doubt: str
    source: str | None
    cue: str | None
    content: str
    quote: str


def print_article(console: Console, record: ArticleRecord, *, left_out: int = 0) -> None:
    """Print one article's heading and who said what in it; ``left_out`` more were found that are less sure."""
    metadata = record.article.metadata
    console.print(style_heading(metadata.outlet, published=metadata.published, title=metadata.title))
    if record.readings:
        console.print(lay_out(read_row(record.article.text, reading) for reading in record.readings))
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
        cells = (style_text(words) if words else style_text(NOBODY, "dim") for words in (row.source, row.cue))
        table.add_row(row.doubt, *cells, style_text(row.content), row.quote)
    return table


def build_row(reading: Reading, *, source: str | None, cue: str | None, content: str) -> Row:
    """Return a reading as a row, its attribution given in words."""
    return Row(mark_doubt(reading.confidence), source, cue, content, name_quote(reading.quote_type))


def read_row(text: str, reading: Reading) -> Row:
    """Return a reading of an attribution in ``text`` as a row."""
    said = reading.attribution
    return build_row(
        reading, source=read_words(text, said.source), cue=read_words(text, said.cue), content=said.content.read(text)
    )


def mark_doubt(confidence: float) -> str:
    """Return ``?`` where the model takes an attribution for more likely wrong than right."""
    return DOUBT if confidence < UNSURE else ""


def name_quote(quote_type: str) -> str:
    """Return ``direct`` or ``mixed``; indirect is the rule and stays blank."""
    return "" if quote_type == QuoteType.INDIRECT else quote_type
