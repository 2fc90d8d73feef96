"""Articles as a person reads them: a heading, then a table of source, cue and content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribune.cli.screen import style_text
from attribune.records import Article, ArticleRecord, Extent, QuoteType, Reading

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

# Below this the model is more likely wrong than right: the reader is told. For the others a figure would only distract.
UNSURE = 0.5
NOBODY = "–"


def print_article(console: Console, record: ArticleRecord) -> None:
    """Print one article's heading and who said what in it."""
    console.print(style_heading(record.article))
    if record.readings:
        console.print(lay_out(record.article.text, record.readings))
    else:
        console.print(style_text("  No attributions found.", "dim"))
    console.print()


def style_heading(article: Article) -> Text:
    """Return outlet, date and title; what is unknown is said to be."""
    metadata = article.metadata
    heading = style_text(metadata.outlet or "outlet unknown", "bold" if metadata.outlet else "dim")
    heading.append(" · ", "dim").append_text(
        style_text(metadata.published or "no date", "" if metadata.published else "dim")
    )
    title = style_text(metadata.title, "bold") if metadata.title else style_text("no title", "dim")
    return heading.append(" · ", "dim").append_text(title)


def lay_out(text: str, readings: tuple[Reading, ...]) -> Table:
    """Return the table of ``readings`` in ``text``; long cells wrap between words, nothing is left out."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, show_edge=False, padding=(0, 1))
    table.add_column("Source", ratio=5, overflow="fold")
    table.add_column("Cue", ratio=3, overflow="fold")
    table.add_column("Content", ratio=12, overflow="fold")
    table.add_column("Quote", min_width=7, overflow="fold", style="dim")
    for reading in readings:
        said = reading.attribution
        table.add_row(
            style_extent(text, said.source),
            style_extent(text, said.cue),
            style_extent(text, said.content),
            describe_quote(reading),
        )
    return table


def style_extent(text: str, extent: Extent | None) -> Text:
    """Return the words of ``extent``, or a dash where there are none."""
    return style_text(NOBODY, "dim") if extent is None else style_text(extent.read(text))


def describe_quote(reading: Reading) -> str:
    """Return ``direct`` or ``mixed`` (indirect is the rule and stays blank), with ``?`` where the model is unsure."""
    word = "" if reading.quote_type is QuoteType.INDIRECT else reading.quote_type.value
    return f"{word}?" if reading.confidence < UNSURE else word
