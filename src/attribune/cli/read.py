"""``attribune read``: the main job. Reads digests, records who said what, and prints it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from attribune.cli.app import app
from attribune.cli.confidence import MinConfidenceOption, keep_sure
from attribune.cli.json_lines import write_line
from attribune.cli.options import (
    AllowPrivateOption,
    ColumnsOption,
    FormatOption,
    InputsArgument,
    JsonOption,
    LedgerOption,
    OutletMapOption,
    ProcessesOption,
    QuietOption,
    SinceDayOption,
    build_options,
    check_day,
    check_inputs,
    choose_ledger,
    choose_processes,
    load_chosen_stages,
    load_outlets,
)
from attribune.cli.progress import open_reading_bar
from attribune.cli.screen import (
    clean_line,
    count,
    open_screen,
    print_error,
    print_failure,
    spare_unencodable,
    style_text,
)
from attribune.cli.tables import DOUBT_LEGEND, UNSURE, print_article
from attribune.errors import InputError, UsageError
from attribune.export.shapes import describe_article

if TYPE_CHECKING:
    from attribune.ledger import Ledger
    from attribune.pipeline import Outcome
    from attribune.records import ArticleRecord, RunId


@dataclass(frozen=True, slots=True)
class Tally:
    """How much has been read and added so far."""

    digests: int = 0
    articles: int = 0
    attributions: int = 0
    shown: int = 0
    added_articles: int = 0
    added_attributions: int = 0
    added_readings: int = 0
    failures: int = 0
    left_out: int = 0

    def count(self, outcome: Outcome, *, shown: int) -> Tally:
        """Return the tally with one more outcome, of which ``shown`` attributions are sure enough to be printed."""
        return Tally(
            digests=self.digests + (outcome.record is not None or outcome.was_done),
            articles=self.articles + outcome.articles,
            attributions=self.attributions + outcome.attributions,
            shown=self.shown + shown,
            added_articles=self.added_articles + outcome.added_articles,
            added_attributions=self.added_attributions + outcome.added_attributions,
            added_readings=self.added_readings + outcome.added_readings,
            failures=self.failures + len(outcome.failures),
            left_out=self.left_out + outcome.is_left_out,
        )


@app.command(
    "read",
    epilog="[bold]attribune read digest.txt[/bold]  one file, recorded in attribune.db\n\n"
    "[bold]attribune read clips/ --ledger news.db[/bold]  a folder, recorded in a ledger of your choice\n\n"
    "[bold]attribune read https://quay.example/news/1 page.html feed.xml mails.mbox[/bold]  whatever there is\n\n"
    "[bold]attribune read table.parquet --columns text=body,title=headline[/bold]  a table and its columns\n\n"
    "[bold]attribune read digest.txt --json | jq .title[/bold]  the records, one line an article\n\n"
    "Reading the same thing again adds nothing. An interrupted reading is completed by the same command.",
)
def run_read(
    *,
    paths: InputsArgument,
    ledger: LedgerOption = None,
    no_ledger: Annotated[bool, typer.Option("--no-ledger", help="Only print; record nothing.")] = False,
    json: JsonOption = False,
    min_confidence: MinConfidenceOption = 0.0,
    format: FormatOption = None,
    columns: ColumnsOption = None,
    since: SinceDayOption = None,
    outlet_map: OutletMapOption = None,
    allow_private: AllowPrivateOption = False,
    processes: ProcessesOption = None,
    quiet: QuietOption = False,
) -> None:
    """Read news digests: cut them into articles, find who said what, record it and print it.

    Everything is recorded; --min-confidence and --quiet only thin out what is printed.
    """
    if json and quiet:
        raise UsageError("--json and --quiet contradict each other.")
    if no_ledger and ledger is not None:
        raise UsageError("--ledger and --no-ledger contradict each other.")
    from attribune.pipeline import Workforce, measure_paths, read_into

    check_inputs(paths)
    options = build_options(format=format, columns=columns, allow_private=allow_private)
    outlets, day = load_outlets(outlet_map), check_day(since)
    load = partial(load_chosen_stages, outlets=outlets, columns=options.columns, since=day)
    stages = load()
    path = None if no_ledger else choose_ledger(ledger)
    tally = Tally()
    with open_if_kept(path) as opened, open_reading_bar(lambda: measure_paths(paths)) as bar:
        outcomes = read_into(
            opened,
            paths,
            stages,
            watch=lambda at: bar.show(at.name, done=at.done, total=at.total),
            options=options,
            force=Workforce(partial(load, threads=1), choose_processes(processes)),
            loads_known=not quiet,
        )
        # However the loop ends, what is finished by then is recorded.
        with closing(outcomes):
            for outcome in outcomes:
                sure = [] if quiet else list_sure(outcome, min_confidence)
                shown = outcome.attributions if quiet else sum(len(article.readings) for article in sure)
                tally = tally.count(outcome, shown=shown)
                bar.count(outcome)
                if sure or outcome.failures:
                    with bar.step_aside():
                        print_lines(outcome, sure, run_id=stages.run.id) if json else print_outcome(outcome, sure)
                        for failure in outcome.failures:
                            print_failure(failure)
    # What was not printed needs no legend.
    least = 1.0 if quiet else min_confidence
    print_summary(tally, path, min_confidence=least, out=sys.stderr if json else sys.stdout)
    if tally.failures:
        raise typer.Exit(InputError.exit_code)


@contextmanager
def open_if_kept(path: Path | None) -> Iterator[Ledger | None]:
    """Open the ledger for as long as the block runs, or none."""
    if path is None:
        yield None
        return
    from attribune.ledger import open_ledger

    with open_ledger(path) as ledger:
        yield ledger


def list_sure(outcome: Outcome, min_confidence: float) -> list[ArticleRecord]:
    """Return the articles of an outcome, each with what is sure enough to be printed."""
    articles = outcome.record.articles if outcome.record is not None else ()
    return [replace(article, readings=keep_sure(article.readings, min_confidence)) for article in articles]


def print_lines(outcome: Outcome, sure: list[ArticleRecord], *, run_id: RunId) -> None:
    """Print the articles of an outcome as JSON lines."""
    if outcome.record is not None:
        for article in sure:
            write_line(sys.stdout, describe_article(outcome.record.digest, article, run_id))
        sys.stdout.flush()


def print_outcome(outcome: Outcome, sure: list[ArticleRecord]) -> None:
    """Print the articles of an outcome with who said what in them."""
    if outcome.record is None or not sure:
        return
    console = open_screen()
    console.print(style_text(outcome.name + (" (read before)" if outcome.was_done else ""), "dim"))
    console.print()
    for article, kept in zip(outcome.record.articles, sure, strict=True):
        print_article(console, kept, left_out=len(article.readings) - len(kept.readings))


def print_summary(tally: Tally, ledger: Path | None, *, min_confidence: float = 0.0, out: TextIO) -> None:
    """Print how much was read, and how much of it was new to the ledger."""
    # Where no article was printed before, as after failures alone, nothing has prepared the stream yet.
    spare_unencodable(out)
    counts = ((tally.digests, "digest"), (tally.articles, "article"), (tally.attributions, "attribution"))
    read = ", ".join(count(number, noun) for number, noun in counts)
    if tally.shown and min_confidence < UNSURE and out is sys.stdout:
        print(DOUBT_LEGEND, file=out)
    left_out = f" ({tally.shown:,} shown)" if tally.shown < tally.attributions else ""
    print(f"{read}{left_out}. {clean_line(describe_added(tally, ledger))}", file=out)
    if tally.left_out:
        print(f"Left out: {count(tally.left_out, 'digest')} from before the day of --since.", file=out)
    if tally.failures:
        kept = "recorded in the ledger" if ledger is not None else "shown above"
        print_error(f"{count(tally.failures, 'input')} failed; the reasons are {kept}.")


def describe_added(tally: Tally, ledger: Path | None) -> str:
    """Return what was new to the ledger, in words."""
    if ledger is None:
        return "Nothing was recorded (--no-ledger)."
    if tally.added_articles or tally.added_attributions:
        added = f"{count(tally.added_articles, 'article')}, {count(tally.added_attributions, 'attribution')}"
        return f"Added to {ledger}: {added}."
    if tally.added_readings:
        return f"Added to {ledger}: {count(tally.added_readings, 'new reading')} of what it held."
    return f"Nothing new: {ledger} held all of it." if tally.digests else f"Nothing new for {ledger}."
