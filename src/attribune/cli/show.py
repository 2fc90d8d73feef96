"""``attribune show``: what the ledger holds, as articles or as attributions."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from attribune.cli.app import app
from attribune.cli.confidence import MinConfidenceOption
from attribune.cli.json_lines import write_line
from attribune.cli.narrowing import (
    AllOption,
    OutletOption,
    SinceOption,
    SourceOption,
    SpeakerOption,
    UntilOption,
    WordsOption,
)
from attribune.cli.options import JsonOption, LedgerOption, choose_ledger
from attribune.cli.rows import Row, build_row, nest_readings
from attribune.cli.screen import count, open_screen, print_error, style_text
from attribune.cli.speakers import print_meant
from attribune.cli.tables import DOUBT_LEGEND, UNSURE, lay_out, style_heading
from attribune.errors import UsageError
from attribune.export.shapes import describe_found, describe_listed
from attribune.records import JudgementKind
from attribune.records.judgement_words import shorten_id

if TYPE_CHECKING:
    from attribune.explore import AttributionQuery, FoundAttribution
    from attribune.ledger import Ledger

REJECTED = "x"
REJECTED_LEGEND = "x before a line: rejected by a judgement."


class What(StrEnum):
    """What to list."""

    ARTICLES = "articles"
    ATTRIBUTIONS = "attributions"


@app.command(
    "show",
    epilog="[bold]attribune show[/bold]  all articles\n\n"
    "[bold]attribune show --source mayor --words bridge[/bold]  what any mayor said about a bridge\n\n"
    '[bold]attribune show --speaker "Kora Lévy"[/bold]  what she said under every name\n\n'
    "[bold]attribune show --words '\"winter closure\" ferr*'[/bold]  a phrase, and words that begin so\n\n"
    "[bold]attribune show articles --outlet gazette --json[/bold]  articles of one outlet, as JSON lines",
)
def run_show(
    *,
    what: Annotated[
        What | None,
        typer.Argument(
            metavar="WHAT",
            help="What to list; attributions if an option narrows them.",
        ),
    ] = None,
    outlet: OutletOption = None,
    source: SourceOption = None,
    speaker: SpeakerOption = None,
    words: WordsOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    limit: Annotated[int | None, typer.Option(metavar="N", help="Show at most N.")] = None,
    min_confidence: MinConfidenceOption = 0.0,
    show_all: AllOption = False,
    ids: Annotated[bool, typer.Option("--ids", help="With each attribution its id, for `judge` and `trace`.")] = False,
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """Show what the ledger holds: articles, or who said what in them.

    Without options it lists the articles. Case and accents make no difference.

    A DAY is YYYY-MM-DD, or a month YYYY-MM, or a year.
    """
    from attribune.explore import AttributionQuery
    from attribune.ledger import open_ledger

    query = AttributionQuery(
        outlet=outlet,
        source=source,
        speaker=speaker,
        words=words,
        min_confidence=min_confidence,
        include_rejected=show_all,
        published_from=since,
        published_to=until,
        limit=limit,
    )
    chosen = choose_what(what, query, ids=ids)
    with open_ledger(choose_ledger(ledger), create=False) as opened:
        if chosen is What.ARTICLES:
            shown = show_articles(opened, query, json=json)
        else:
            shown = show_attributions(opened, query, json=json, ids=ids)
        if not shown:
            print_error(hint_at_nothing(opened, query))


def choose_what(what: What | None, query: AttributionQuery, *, ids: bool) -> What:
    """Return what to list: as asked, else attributions if anything narrows them.

    Raises:
        UsageError: articles are asked for, and an option is about attributions.
    """
    of_attributions = {
        "--source": query.source is not None,
        "--speaker": query.speaker is not None,
        "--min-confidence": query.min_confidence > 0,
        "--all": query.include_rejected,
        "--ids": ids,
    }
    given = [option for option, is_given in of_attributions.items() if is_given]
    of_both = (query.outlet, query.words, query.published_from, query.published_to)
    narrowed = bool(given) or any(value is not None for value in of_both)
    chosen = what or (What.ATTRIBUTIONS if narrowed else What.ARTICLES)
    if chosen is What.ARTICLES and given:
        raise UsageError(f"{given[0]} is about attributions, not articles.")
    return chosen


def show_articles(ledger: Ledger, query: AttributionQuery, *, json: bool) -> int:
    """Print one line an article as they come, by what ``query`` says of articles; return how many."""
    from attribune.explore import ArticleFilter, list_articles

    chosen = ArticleFilter(
        outlet=query.outlet,
        words=query.words,
        published_from=query.published_from,
        published_to=query.published_to,
        limit=query.limit,
    )
    console, shown = open_screen(), 0
    for listed in list_articles(ledger, filter=chosen):
        shown += 1
        if json:
            write_line(sys.stdout, describe_listed(listed))
            continue
        line = style_heading(listed.outlet, published=listed.published, title=listed.title)
        line.append(f" · {count(listed.attributions, 'attribution')}", "dim")
        console.print(line.append(f" · {listed.excerpt}" if listed.excerpt else "", "dim"))
    if shown and not json:
        console.print(style_text(f"{count(shown, 'article')}."), new_line_start=True)
    return shown


def show_attributions(ledger: Ledger, query: AttributionQuery, *, json: bool, ids: bool) -> int:
    """Print attributions article by article as they come; return how many."""
    from attribune.explore import KnownSpeakers, find_attributions
    from attribune.explore.pages import HeldPages

    # A table shows who was read; only data that leaves has to tell the same speaker by one name.
    known, pages = KnownSpeakers(ledger) if json else None, HeldPages(ledger)
    console, shown, articles = open_screen(), 0, 0
    if query.speaker is not None and not json:
        print_meant(ledger, query.speaker)
    for _, group in itertools.groupby(
        find_attributions(ledger, query, known=known), key=lambda found: found.article_id
    ):
        founds = list(group)
        shown, articles = shown + len(founds), articles + 1
        if json:
            for found in founds:
                write_line(sys.stdout, describe_found(found, pages.locate(found)))
            continue
        first = founds[0]
        console.print(style_heading(first.outlet, published=first.published, title=first.title))
        console.print(lay_out(write_rows(founds, ids=ids)))
        console.print()
    if shown and not json:
        if query.min_confidence < UNSURE:
            console.print(style_text(DOUBT_LEGEND, "dim"))
        if query.include_rejected:
            console.print(style_text(REJECTED_LEGEND, "dim"))
        console.print(style_text(f"{count(shown, 'attribution')} in {count(articles, 'article')}."))
    return shown


def write_rows(founds: Sequence[FoundAttribution], *, ids: bool) -> Iterator[Row]:
    """Yield attributions of one article as rows, marked if they are rejected, with their ids if those are wanted."""
    by_id = {found.attribution_id: found for found in founds}
    for reading, depth in nest_readings([found.reading for found in founds]):
        found = by_id[reading.attribution.id]
        row = build_row(reading, found.article_text, depth=depth)
        content = f"{row.content} [{shorten_id(found.attribution_id)}]" if ids else row.content
        rejected = found.verdict is JudgementKind.REJECT
        yield replace(row, content=content, doubt=REJECTED if rejected else row.doubt)


def hint_at_nothing(ledger: Ledger, query: AttributionQuery) -> str:
    """Return why nothing may have been found, and what to try."""
    from attribune.explore import ArticleFilter, list_articles
    from attribune.explore.named import list_near, quote_names

    if next(list_articles(ledger, filter=ArticleFilter(limit=1)), None) is None:
        return f"{ledger.path} holds no articles yet. `attribune read PATH` fills it."
    near = [] if query.speaker is None else list_near(ledger, query.speaker)
    if near:
        return f"nobody who is called so says anything that fits. Names like it: {quote_names(near)}."
    hint = "nothing found. All that is given must apply: leave something out, or end a word in * for all that begin so."
    dated = query.published_from is not None or query.published_to is not None
    return f"{hint} Articles without a date are on no day." if dated else hint
