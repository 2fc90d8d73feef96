"""The app that verbs register on, and the one place where an error becomes a line and an exit code."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import attribune
from attribune.cli.screen import print_error
from attribune.errors import AttribuneError, LedgerError

INTERRUPTED = 130
BROKEN_PIPE = 141
KEEPING_VERBS = ("judge", "read", "watch")


class Verbs(TyperGroup):
    """A group of verbs whose errors end as one line on stderr and an exit code, never as a traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run the verb that was asked for."""
        try:
            return super().invoke(ctx)
        except AttribuneError as error:
            show_traceback(ctx)
            print_error(str(error))
            raise typer.Exit(error.exit_code) from error
        except BrokenPipeError as error:
            # The reader of our output has left, as `| head` does. Point stdout elsewhere, or Python complains at exit.
            silence_stdout()
            raise typer.Exit(BROKEN_PIPE) from error
        except OSError as error:
            show_traceback(ctx)
            print_error(f"{error.filename or 'input or output'}: {error.strerror or error}.")
            raise typer.Exit(LedgerError.exit_code) from error
        except KeyboardInterrupt as error:
            kept = "what was recorded stays, and the same command goes on from there"
            print_error(f"stopped; {kept if ctx.invoked_subcommand in KEEPING_VERBS else 'nothing was kept'}.")
            raise typer.Exit(INTERRUPTED) from error
        except Exception as error:
            if is_of_parser(error):
                raise
            show_traceback(ctx)
            print_error(f"a fault in Attribune itself: {type(error).__name__}: {error}. --debug shows where it arose.")
            raise typer.Exit(AttribuneError.exit_code) from error


def is_of_parser(error: Exception) -> bool:
    """Tell whether an exception is how Typer says that the call is wrong, or that it ends here."""
    # Typer carries its own copy of Click in some versions and not in others, so the class cannot be named.
    return type(error).__module__.partition(".")[0] in ("typer", "click")


app = typer.Typer(
    cls=Verbs,
    name="attribune",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def show_traceback(ctx: Any) -> None:
    """Print the traceback of the error at hand if ``--debug`` was given."""
    if ctx.params.get("debug"):
        traceback.print_exc()


def silence_stdout() -> None:
    """Send what is still to be written to nowhere."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        # A stdout that is no file, as under test: there is nothing to silence.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 (open until the process ends)


def print_version(value: bool) -> None:  # noqa: FBT001 (Typer calls it with the option's value)
    """Print the version and stop, if it was asked for."""
    if value:
        typer.echo(f"attribune {attribune.__version__}")
        raise typer.Exit


@app.callback(
    epilog="Start with [bold]attribune read examples/digest.txt[/bold], then [bold]attribune show[/bold].\n\n"
    "Exit codes: 0 all done, 1 some inputs failed (and were recorded), 2 wrong use, 3 cannot run."
)
def prepare(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="On an error, show where in the code it arose.")] = False,
) -> None:
    """Keep the record of who said what in the news, and on whose word we have it."""
    if debug:
        logging.basicConfig(level=logging.DEBUG, format="%(name)s: %(message)s")
