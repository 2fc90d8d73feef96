"""Where a verb writes: stdout, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from attribune.errors import UsageError


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """Yield stdout, or a file beside ``path`` that takes its name when the block ends well and is removed otherwise.

    What is no plain file, such as a link or a device, is written through as it is.

    Raises:
        UsageError: ``path`` is a folder, or its folder is not there.
    """
    if path is None:
        yield sys.stdout
        sys.stdout.flush()
        return
    if path.is_dir():
        raise UsageError("is a folder; name a file to write to.", str(path))
    if not path.parent.is_dir():
        raise UsageError(f"there is no folder {path.parent}.", str(path), "Make it first.")
    if path.is_symlink() or (path.exists() and not path.is_file()):
        # A link, a device or a pipe must not be replaced by a file: /dev/stdout would be gone for everyone.
        with path.open("w", encoding="utf-8") as device:
            yield device
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
