"""``attribune doctor``: whether everything is in order, and what to do where it is not."""

from __future__ import annotations

import sys

import typer

from attribune.cli.app import app
from attribune.cli.json_lines import write_line
from attribune.cli.options import JsonOption, LedgerOption, choose_ledger
from attribune.cli.screen import open_screen, style_text
from attribune.errors import ModelError

STYLES = {"ok": "green", "warning": "yellow", "error": "bold red"}


@app.command(
    "doctor", epilog="Examples: [bold]attribune doctor[/bold], [bold]attribune doctor --ledger news.db --json[/bold]."
)
def run_doctor(*, ledger: LedgerOption = None, json: JsonOption = False) -> None:
    """Check model, ledger, versions and disk, and say what to do about each finding.

    Exit code 3 if anything keeps Attribune from working.
    """
    from attribune.cli.checks import Check, Level, check_ledger, check_model, check_space, check_sqlite, check_versions
    from attribune.config import load_settings

    path = choose_ledger(ledger)
    checks: list[Check] = [
        *check_versions(),
        check_sqlite(),
        check_model(load_settings()),
        *check_ledger(path, named=ledger is not None),
        check_space(path),
    ]
    if json:
        for check in checks:
            write_line(sys.stdout, check.describe())
    else:
        print_checks([(check.level.value, check.subject, check.message, check.remedy) for check in checks])
    if any(check.level is Level.ERROR for check in checks):
        raise typer.Exit(ModelError.exit_code)


def print_checks(rows: list[tuple[str, str, str, str]]) -> None:
    """Print level, subject and message of each finding, and under it what to do."""
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(min_width=7)
    table.add_column(min_width=9)
    table.add_column(overflow="fold")
    for level, subject, message, remedy in rows:
        table.add_row(style_text(level, STYLES.get(level, "")), style_text(subject), style_text(message))
        if remedy:
            table.add_row("", "", style_text(f"→ {remedy}", "bold"))
    open_screen().print(table)
