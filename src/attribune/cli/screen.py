"""What reaches the terminal: text from outside is cleaned first, and nothing is ever cut."""

from __future__ import annotations

import re
import sys
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from attribune.records import Failure

SPACES = re.compile(r"\s+")
# Control characters, line and paragraph separators, lone surrogates: they steer a terminal or cannot be encoded. Of the
# format characters (Cf) only those that turn the direction of text around are dangerous; joiners are part of words.
HARMFUL = frozenset({"Cc", "Cs", "Zl", "Zp"})
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def clean_line(text: str) -> str:
    """Return ``text`` on one line, without anything that could steer a terminal or show it in another order."""
    return "".join(c if is_harmless(c) else REPLACEMENT for c in SPACES.sub(" ", text).strip())


def is_harmless(character: str) -> bool:
    """Tell whether a character may reach the terminal as it is."""
    return unicodedata.category(character) not in HARMFUL and character not in TURNING


def style_text(text: str, style: str = "") -> Text:
    """Return text from outside for a Rich console: cleaned, and never read as markup."""
    from rich.text import Text

    return Text(clean_line(text), style=style, overflow="fold")


def open_screen() -> Console:
    """Return the console on stdout; where that is no terminal, lines are 80 wide unless COLUMNS says otherwise."""
    from rich.console import Console

    class Screen(Console):
        """A console that lets a broken pipe through to the one place that knows what to do."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    spare_unencodable(sys.stdout)
    return Screen(highlight=False, markup=False, emoji=False)


def spare_unencodable(stream: object) -> None:
    """Let a character that the stream's charset lacks become a question mark rather than an error."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def count(number: int, noun: str) -> str:
    """Return ``number`` and ``noun``, in the singular or plural."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def print_failure(failure: Failure) -> None:
    """Print on stderr, as one line, what failed and why."""
    print_error(f"{failure.item}: {failure.reason} [{failure.stage}, {failure.code}]")


def print_error(message: str) -> None:
    """Print one line on stderr, however long."""
    spare_unencodable(sys.stderr)
    print(f"attribune: {clean_line(message)}", file=sys.stderr, flush=True)
