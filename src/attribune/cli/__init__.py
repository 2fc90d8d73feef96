"""The command line: one module a verb, each registered on the app by its import."""

from attribune.cli import doctor, export, extract, judge, read, serve, show, split, token, trace, watch
from attribune.cli.app import app

__all__ = [
    "app",
    "doctor",
    "export",
    "extract",
    "judge",
    "main",
    "read",
    "serve",
    "show",
    "split",
    "token",
    "trace",
    "watch",
]


def main() -> None:
    """Run the command line and exit with its code: 0 done, 1 some inputs failed, 2 wrong use, 3 cannot run."""
    app()
