"""``attribune judge``: what a person decides about speakers and attributions; added, listed, taken back, exchanged."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from attribune.cli.app import app
from attribune.cli.deciding import Signature, choose_names, decide, judge_attribution, judge_pair
from attribune.cli.json_lines import write_line
from attribune.cli.judgement_words import OVERRULED, TAKEN_BACK, print_judgements
from attribune.cli.options import JsonOption, LedgerOption, OutOption, choose_ledger
from attribune.cli.screen import count, print_error, print_failure
from attribune.errors import InputError, UsageError
from attribune.records import JudgementKind

judge = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="rich",
    epilog='[bold]attribune judge same "K. Lévy" "Kora Lévy"[/bold]  one person under two names\n\n'
    "[bold]attribune judge reject att-5f0c1a2b --note 'a caption'[/bold]  leave an attribution out\n\n"
    "[bold]attribune judge list[/bold]  what was decided, and the ids to take it back by",
    help="Decide what the machine cannot: who is the same speaker, what is wrong.\n\nA judgement is kept for good, "
    "also when a newer model reads the same articles again. The newest one wins; each can be taken back.",
)
app.add_typer(judge, name="judge")

NameArgument = Annotated[str, typer.Argument(metavar="A", help="A speaker's name, or any other that an article gives.")]
OtherArgument = Annotated[str, typer.Argument(metavar="B", help="The other speaker's name.")]
IdArgument = Annotated[
    str,
    typer.Argument(metavar="ID", help="The attribution's id, or its beginning; `attribune show --ids` prints it."),
]
NoteOption = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why, in your words.")]
AuthorOption = Annotated[
    str | None,
    typer.Option(
        "--author",
        metavar="NAME",
        help="Who decides: your user name, or as ATTRIBUNE_AUTHOR says.",
        show_default=False,
    ),
]


@judge.command("same", epilog='Example: [bold]attribune judge same "K. Lévy" "Kora Lévy"[/bold].')
def run_same(
    a: NameArgument,
    b: OtherArgument,
    *,
    note: NoteOption = None,
    author: AuthorOption = None,
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """A and B are one speaker: all that either said belongs together."""
    judge_pair(JudgementKind.SAME, (a, b), Signature(author, note, ledger, json))


@judge.command("different", epilog='Example: [bold]attribune judge different "Lévy" "Kora Lévy"[/bold].')
def run_different(
    a: NameArgument,
    b: OtherArgument,
    *,
    note: NoteOption = None,
    author: AuthorOption = None,
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """A and B are two speakers, whatever their names look like."""
    judge_pair(JudgementKind.DIFFERENT, (a, b), Signature(author, note, ledger, json))


@judge.command("unsure", epilog='Example: [bold]attribune judge unsure "Lévy" "Kora Lévy"[/bold].')
def run_unsure(
    a: NameArgument,
    b: OtherArgument,
    *,
    note: NoteOption = None,
    author: AuthorOption = None,
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """Nobody can tell whether A and B are one speaker: they are not taken together."""
    judge_pair(JudgementKind.UNSURE, (a, b), Signature(author, note, ledger, json))


@judge.command("rename", epilog='Example: [bold]attribune judge rename "Kora Levy" "Kora Lévy"[/bold].')
def run_rename(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The speaker's name as it is now.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The name to show instead.")],
    *,
    note: NoteOption = None,
    author: AuthorOption = None,
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """Show a speaker under another name; the old one still finds them."""
    from attribune.explore.deciding.decisions import Decision
    from attribune.ledger import open_ledger

    if not new.strip():
        raise UsageError("a speaker needs a name.", "NEW")
    with open_ledger(choose_ledger(ledger), create=False) as opened:
        (name,) = choose_names(opened, (old,))
        decide(opened, Decision(JudgementKind.RENAME, (name,), new), Signature(author, note, ledger, json))


@judge.command("reject", epilog="Example: [bold]attribune judge reject att-5f0c1a2b --note 'a caption'[/bold].")
def run_reject(
    attribution: IdArgument,
    *,
    note: NoteOption = None,
    author: AuthorOption = None,
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """An attribution is wrong: leave it out of what is shown, in this run and in newer ones."""
    judge_attribution(JudgementKind.REJECT, attribution, Signature(author, note, ledger, json))


@judge.command("accept", epilog="Example: [bold]attribune judge accept att-5f0c1a2b[/bold].")
def run_accept(
    attribution: IdArgument,
    *,
    note: NoteOption = None,
    author: AuthorOption = None,
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """An attribution is right; it is shown again if somebody rejected it before."""
    judge_attribution(JudgementKind.ACCEPT, attribution, Signature(author, note, ledger, json))


@judge.command("take-back", epilog="Example: [bold]attribune judge take-back jud-1c9e03aa[/bold].")
def run_take_back(
    judgement: Annotated[
        str,
        typer.Argument(metavar="ID", help="The judgement's id, or its beginning; `attribune judge list` prints it."),
    ],
    *,
    note: NoteOption = None,
    author: AuthorOption = None,
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """A judgement no longer counts. It stays on record; taking back the taking back makes it count again."""
    from attribune.explore.beginnings import choose_judgement
    from attribune.explore.deciding.decisions import Decision
    from attribune.ledger import open_ledger

    with open_ledger(choose_ledger(ledger), create=False) as opened:
        found = choose_judgement(opened.load_judgements(include_retracted=True), judgement)
        decide(opened, Decision(JudgementKind.RETRACT, (found.id,)), Signature(author, note, ledger, json))


@judge.command("list", epilog="Example: [bold]attribune judge list --all --json[/bold].")
def run_list(
    *,
    show_all: Annotated[bool, typer.Option("--all", help="Also what was taken back.")] = False,
    ledger: LedgerOption = None,
    json: JsonOption = False,
) -> None:
    """List what was decided, the oldest first."""
    from attribune.explore.beginnings import read_words
    from attribune.ledger import open_ledger
    from attribune.ledger.judgement_rows import describe_judgement
    from attribune.ledger.standing import find_overruled, keep_live

    with open_ledger(choose_ledger(ledger), create=False) as opened, opened.read() as connection:
        everything = opened.load_judgements(include_retracted=True)
        counting = keep_live(everything)
        live, overruled = {each.id for each in counting}, find_overruled(counting)
        shown = [each for each in everything if show_all or each.id in live]
        if json:
            for each in shown:
                state = {"taken_back": each.id not in live, "overruled": each.id in overruled}
                write_line(sys.stdout, {**describe_judgement(each), **state})
            return
        marks = {each.id: TAKEN_BACK if each.id not in live else OVERRULED for each in shown}
        idle = {key: mark for key, mark in marks.items() if key not in live or key in overruled}
        print_judgements(shown, idle=idle, read=lambda said: read_words(connection, said))
    if not shown:
        print_error("no judgements yet. `attribune judge --help` says how to decide something.")


@judge.command("export", epilog="Example: [bold]attribune judge export -o judgements.jsonl[/bold].")
def run_export(*, out: OutOption = None, ledger: LedgerOption = None) -> None:
    """Write all judgements as JSON lines, those that were taken back too, for `attribune judge import` elsewhere."""
    from attribune.cli.outputs import open_output
    from attribune.ledger import open_ledger
    from attribune.ledger.judgement_rows import describe_judgement

    with open_ledger(choose_ledger(ledger), create=False) as opened, open_output(out) as stream:
        for judgement in opened.load_judgements(include_retracted=True):
            write_line(stream, describe_judgement(judgement))


@judge.command("import", epilog="Example: [bold]attribune judge import judgements.jsonl[/bold].")
def run_import(
    file: Annotated[str, typer.Argument(metavar="FILE", help="JSON lines, as `attribune judge export` writes them.")],
    *,
    ledger: LedgerOption = None,
) -> None:
    """Add judgements from a file; those that are here already add nothing. Bad lines are named, the others go in."""
    from attribune.cli.judgement_lines import import_lines
    from attribune.ledger import open_ledger

    with open_ledger(choose_ledger(ledger), create=False) as opened:
        tally = import_lines(opened, file, tell=print_failure)
    known = f", {tally.known:,} known" if tally.known else ""
    print(f"{count(tally.added, 'new judgement')}{known}.")
    if tally.failed:
        print_error(f"{count(tally.failed, 'line')} could not be read; the reasons are shown above.")
        raise typer.Exit(InputError.exit_code)
