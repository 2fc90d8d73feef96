"""Extracting: gold documents through ``attribune extract``, as a user runs it, and back as what its contract has."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.quality.rows import require

# What the verb takes; everything else in a row of gold is kept from it.
GIVEN = ("name", "text", "date", "outlet")
Line = dict[str, Any]


def read_lines(path: Path) -> list[Line]:
    """Return the rows of a JSON-lines file.

    Raises:
        Absent: if it is not on this machine.
    """
    return [json.loads(line) for line in require(path).read_text("utf-8").splitlines() if line.strip()]


def run_extract(rows: Sequence[Line]) -> list[Line]:
    """Run ``attribune extract`` on gold documents and return its lines, one a document and in the same order."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        lines = ({key: row[key] for key in GIVEN if row.get(key) is not None} for row in rows)
        source.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
        subprocess.run([sys.executable, "-m", "attribune", "extract", str(source), "-o", str(target)], check=True)
        return read_lines(target)
