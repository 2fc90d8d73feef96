"""Settings: the only reader of environment variables and of ``attribune.toml``.

What is set nearer wins: an option of the command line, then an environment variable, then ``attribune.toml`` in the
working folder, then the default.

    ATTRIBUNE_LEDGER     ledger     the ledger's file                    attribune.db
    ATTRIBUNE_MODEL      model      a folder with a model                the model in the package
    ATTRIBUNE_THREADS    threads    threads of the model where one       1
                                    process reads, 1 to 256
    ATTRIBUNE_PROCESSES  processes  processes that share the reading,    one for each core that may be used, 8 at most
                                    1 to 256; each has one thread
    ATTRIBUNE_AUTHOR     author     whose judgements are recorded        the user's name on this computer
"""

from __future__ import annotations

import getpass
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from attribune.errors import UsageError

FILE_NAME = "attribune.toml"
PREFIX = "ATTRIBUNE_"
NAMES = ("ledger", "model", "threads", "processes", "author")
PATHS = ("ledger", "model")
MOST_AT_ONCE = 256
# Each holds a model, some 150 MB with all that goes with it.
MOST_UNASKED = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set once for all calls.

    Attributes:
        ledger: the ledger's file.
        model: folder of the model, none for the one in the package.
        threads: threads that the model may use where one process reads; no part of a run's identity.
        processes: processes that share the reading, none for as many as this computer has cores to use, 8 at most.
        author: whose judgements are recorded, none for the user of this computer.
    """

    ledger: Path = Path("attribune.db")
    model: Path | None = None
    threads: int = 1
    processes: int | None = None
    author: str | None = None


def load_settings(*, environ: Mapping[str, str] | None = None, folder: Path | None = None) -> Settings:
    """Return the settings of the environment (default: the process') and of ``folder`` (default: the working folder).

    Raises:
        UsageError: a value or a key that means nothing, or a settings file that cannot be read.
    """
    given = os.environ if environ is None else environ
    path = Path(FILE_NAME) if folder is None else folder / FILE_NAME
    values: dict[str, tuple[str, str]] = {k: (v, path.name) for k, v in read_settings_file(path).items()}
    for name in NAMES:
        if text := given.get(PREFIX + name.upper(), "").strip():
            values[name] = (text, PREFIX + name.upper())
    defaults = Settings()
    return Settings(
        ledger=Path(values["ledger"][0]) if "ledger" in values else defaults.ledger,
        model=Path(values["model"][0]) if "model" in values else None,
        threads=parse_count("threads", *values["threads"]) if "threads" in values else defaults.threads,
        processes=parse_count("processes", *values["processes"]) if "processes" in values else None,
        author=values["author"][0].strip() or None if "author" in values else None,
    )


def read_settings_file(path: Path) -> dict[str, str]:
    """Return the settings in ``path`` as text, none where there is no such file; paths in it start at its folder."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"cannot be read: {error}.", str(path), "Correct it or move it away.") from error
    values: dict[str, str] = {}
    for name, value in table.items():
        if name not in NAMES or isinstance(value, bool) or not isinstance(value, str | int):
            hint = "It may hold: " + ", ".join(NAMES) + "."
            raise UsageError(f"{name} = {value!r} is not a setting.", str(path), hint)
        values[name] = str(path.parent / str(value)) if name in PATHS else str(value)
    return values


def name_user() -> str | None:
    """Return the user's name on this computer, null where it has none."""
    try:
        return getpass.getuser().strip() or None
    except (KeyError, OSError, ImportError):
        # A user without an entry in the system's list, as in some containers.
        return None


def count_cores() -> int:
    """Return how many processes read at once where nobody says how many: one a core that may be used, 8 at most."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, MOST_UNASKED)


def parse_count(name: str, text: str, origin: str) -> int:
    """Return a number of threads or processes, or say where the wrong one came from."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= MOST_AT_ONCE):
        raise UsageError(f"{name} must be a number from 1 to {MOST_AT_ONCE}, not {text!r}.", origin)
    return int(text)
