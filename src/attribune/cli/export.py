"""``attribune export``: the record as others read it, whole and streamed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TextIO

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
from attribune.cli.options import LedgerOption, OutOption, choose_ledger
from attribune.cli.outputs import open_output
from attribune.cli.progress import Bar, open_bar
from attribune.cli.screen import count, print_error
from attribune.errors import UsageError
from attribune.export.csv_rows import What, write_csv
from attribune.export.json_lines import describe_exported

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attribune.explore.exports import ExportedArticle
    from attribune.explore.reviewing.reviewed import Reviews
    from attribune.ledger import Ledger

BYTE_ORDER_MARK = "\ufeff"
PartialOption = Annotated[
    bool, typer.Option("--partial", help="Training: also articles of which people judged only some attributions.")
]
ReviewersOption = Annotated[
    list[str] | None,
    typer.Option(
        "--reviewer",
        metavar="NAME",
        help="Training: what this person holds right; give it again for a second.",
        show_default=False,
    ),
]


class Format(StrEnum):
    """What is written."""

    JSONL = "jsonl"
    CSV = "csv"
    TRAINING = "training"


@app.command(
    "export",
    epilog="[bold]attribune export -o record.jsonl[/bold]  everything, one line an article\n\n"
    "[bold]attribune export --format csv --bom -o said.csv[/bold]  one row an attribution, for a spreadsheet\n\n"
    "[bold]attribune export --format csv --what dates --since 2031 -o dates.csv[/bold]  the dates in the articles\n\n"
    '[bold]attribune export --speaker "Kora Lévy" -o levy.jsonl[/bold]  what she said under every name\n\n'
    "[bold]attribune export --format training -o gold.jsonl[/bold]  what people hold right, to train a model with",
)
def run_export(
    *,
    form: Annotated[Format, typer.Option("--format", help="JSON lines, CSV, or training data.")] = Format.JSONL,
    what: Annotated[What | None, typer.Option("--what", help="What a row of CSV is; attributions if not said.")] = None,
    outlet: OutletOption = None,
    source: SourceOption = None,
    speaker: SpeakerOption = None,
    words: WordsOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    min_confidence: MinConfidenceOption = 0.0,
    export_all: AllOption = False,
    raw: Annotated[bool, typer.Option("--raw", help="CSV: no ' before what a spreadsheet takes for formulas.")] = False,
    bom: Annotated[bool, typer.Option("--bom", help="CSV: begin with a byte order mark, as Excel needs it.")] = False,
    partial: PartialOption = False,
    reviewers: ReviewersOption = None,
    ledger: LedgerOption = None,
    out: OutOption = None,
) -> None:
    """Export the record, whole: as JSON lines, one line an article, or as CSV.

    Without options everything is written. An option that narrows attributions leaves out articles without any.

    As training data, articles are written of which people judged every attribution, with those that they hold right.

    A DAY is YYYY-MM-DD, or a month YYYY-MM, or a year.
    """
    from attribune.explore import ArticleFilter, AttributionQuery
    from attribune.explore.exports import gather_articles
    from attribune.explore.reviewing.reviewed import Reviews
    from attribune.ledger import open_ledger

    of_csv, of_training = what is not None or raw or bom, partial or bool(reviewers)
    of_attributions = bool(source or speaker or words or min_confidence or export_all)
    check_options(form, of_csv=of_csv, of_training=of_training, of_attributions=of_attributions)
    query = AttributionQuery(
        outlet=outlet,
        source=source,
        speaker=speaker,
        words=words,
        min_confidence=min_confidence,
        include_rejected=export_all,
        published_from=since,
        published_to=until,
    )
    with open_ledger(choose_ledger(ledger), create=False) as opened, open_output(out) as output, open_bar() as bar:
        if form is Format.TRAINING:
            scope = ArticleFilter(outlet=outlet, published_from=since, published_to=until)
            asked = Reviews(articles=scope, reviewers=tuple(reviewers or ()), partial=partial)
            export_training(opened, asked, output, bar)
            return
        found = gather_articles(opened, query)
        if form is Format.JSONL:
            written = write_json_lines(output, found)
        else:
            output.write(BYTE_ORDER_MARK if bom else "")
            written = write_csv(output, found, what=what or What.ATTRIBUTIONS, guarded=not raw)
        articles, attributions = watch(written, bar)
    print_error(f"exported {count(articles, 'article')}, {count(attributions, 'attribution')}.")


def check_options(form: Format, *, of_csv: bool, of_training: bool, of_attributions: bool) -> None:
    """Raise ``UsageError`` if options were given that mean nothing for the form."""
    if of_csv and form is not Format.CSV:
        raise UsageError("--what, --raw and --bom are about CSV.", hint="Add --format csv.")
    if of_training and form is not Format.TRAINING:
        raise UsageError("--partial and --reviewer are about training data.", hint="Add --format training.")
    if of_attributions and form is Format.TRAINING:
        message = "training data holds whole articles, so they are narrowed by outlet and day alone."
        raise UsageError(message, hint="Leave out --source, --speaker, --words, --min-confidence and --all.")


def export_training(ledger: Ledger, asked: Reviews, output: TextIO, bar: Bar) -> None:
    """Write a line for each article that was reviewed."""
    from attribune.explore.reviewing.reviewed import gather_reviewed
    from attribune.export.training import describe_reviewed

    articles, relations = 0, 0
    for reviewed in gather_reviewed(ledger, asked):
        write_line(output, describe_reviewed(reviewed))
        articles, relations = articles + 1, relations + len(reviewed.annotations[0].held)
        bar.show(reviewed.article.id, done=articles, total=None)
    print_error(f"exported {count(articles, 'reviewed article')}, {count(relations, 'relation')}.")
    if not articles:
        print_error("an article is reviewed when each of its attributions was judged; --partial takes the others too.")


def write_json_lines(output: TextIO, found: Iterator[ExportedArticle]) -> Iterator[ExportedArticle]:
    """Write a line an article; yield each when it is written."""
    for exported in found:
        write_line(output, describe_exported(exported))
        yield exported


def watch(written: Iterator[ExportedArticle], bar: Bar) -> tuple[int, int]:
    """Return how many articles and attributions were written, and show it while it goes on."""
    articles, attributions = 0, 0
    for exported in written:
        articles, attributions = articles + 1, attributions + len(exported.readings)
        bar.show(exported.digest.name, done=articles, total=None)
    return articles, attributions
