"""A PDF read in a process of its own, which is stopped when it takes too much memory or time."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from dataclasses import astuple

from attribune.errors import InputError, InputTimeout, InputTooLarge, MalformedInput
from attribune.ingest.pages.lines import MOST_SECONDS, Line, read_lines

MOST_MEMORY_BYTES = 2_000_000_000
ERRORS = {each.code: each for each in (InputTimeout, InputTooLarge, MalformedInput)}
OUT_OF_MEMORY = 70


def read_apart(content: bytes, *, timeout_s: float = MOST_SECONDS) -> list[Line]:
    """Return the lines of the document ``content`` as ``read_lines`` does.

    Raises:
        InputTimeout: it takes too long.
        InputTooLarge: it takes too much memory, or breaks another limit.
        MalformedInput: it is damaged.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "attribune.ingest.pages.apart"],
            input=content,
            capture_output=True,
            timeout=timeout_s,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        message = f"reading it took more than {timeout_s:.0f} seconds."
        raise InputTimeout(message, hint="Cut it in parts.") from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        # pdfium ends the process when it cannot have memory.
        message = f"reading it takes more than {MOST_MEMORY_BYTES:,} bytes of memory, or cannot be done."
        raise InputTooLarge(message, hint="It may be damaged; print it to a new PDF.") from error
    if error_found := answer.get("error"):
        raise ERRORS.get(error_found["code"], MalformedInput)(error_found["message"], hint=error_found["hint"])
    return [Line(*line) for line in answer["lines"]]


def main() -> None:
    """Read a document from standard input and write its lines as JSON."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    answer: dict[str, object]
    try:
        answer = {"lines": [astuple(line) for line in read_lines(sys.stdin.buffer.read())]}
    except InputError as error:
        answer = {"error": {"code": error.code, "message": error.message, "hint": error.hint}}
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
