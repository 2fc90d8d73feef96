"""Memory: what all processes of a session take together, sampled while they run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")
# The proportional set size shares out pages that several processes have, so that a sum counts each page once.
PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)
RSS = re.compile(r"^VmRSS:\s+(\d+) kB", re.MULTILINE)
# After the name in brackets: state, parent, process group, session.
SESSION = 3


def list_session(session: int, proc: Path = PROC) -> Iterator[Path]:
    """Yield the folders of the processes that belong to a session."""
    for folder in proc.glob("[0-9]*"):
        # It may end at any moment.
        stat = read_text(folder / "stat")
        fields = stat.rpartition(")")[2].split()
        if len(fields) > SESSION and int(fields[SESSION]) == session:
            yield folder


def measure_process(folder: Path) -> int:
    """Return the kilobytes that a process takes, its share of common pages only; zero if it is gone."""
    for file, pattern in (("smaps_rollup", PSS), ("status", RSS)):
        if found := pattern.search(read_text(folder / file)):
            return int(found[1])
    return 0


def measure_session(session: int, proc: Path = PROC) -> int:
    """Return the kilobytes that the processes of a session take together."""
    return sum(map(measure_process, list_session(session, proc)))


def read_text(path: Path) -> str:
    """Return a file's text; nothing if the process is gone or keeps it to itself."""
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""
