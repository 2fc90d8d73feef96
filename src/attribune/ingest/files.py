"""Files as the system gives them: opened only if they are regular files, shown by a name that can be printed."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from attribune.errors import UnreadableInput
from attribune.text.normalise import normalise_text

# How Python hands over the bytes of a file name that it cannot decode (PEP 383).
ESCAPED_BYTE = re.compile(r"[\udc80-\udcff]")
KINDS = (
    (stat.S_ISDIR, "it is a folder, not a file."),
    (stat.S_ISFIFO, "it is a pipe, not a file."),
    (stat.S_ISSOCK, "it is a socket, not a file."),
    (stat.S_ISCHR, "it is a device, not a file."),
    (stat.S_ISBLK, "it is a device, not a file."),
)


def show_path(path: str) -> str:
    """Return ``path`` as text that can be printed and kept; bytes of it that are not UTF-8 are shown as ``\\xNN``."""
    shown = ESCAPED_BYTE.sub(lambda match: f"\\x{ord(match.group()) - 0xDC00:02x}", path)
    return normalise_text(shown).text


@contextmanager
def open_regular(path: str) -> Iterator[BinaryIO]:
    """Open the file at ``path`` for reading bytes.

    Raises:
        UnreadableInput: missing, not a regular file, a broken or looping link, no permission, an I/O error.
    """
    with explain_faults(path):
        # Asked before opening: opening a pipe waits for its writer, and opening a device can act on it.
        mode = find_mode(path)
        if stat.S_ISDIR(mode):
            # A folder in a folder comes here because it could not be listed, so that reason is given first.
            os.scandir(path).close()
        for is_kind, message in KINDS:
            if is_kind(mode):
                raise UnreadableInput(message, item=show_path(path), hint="Name a file, or save its content as one.")
        stream = open(path, "rb")  # noqa: SIM115 - closed below, outside of what explains the opening's faults
    with stream:
        yield stream


def find_mode(path: str) -> int:
    """Return the mode of the file at ``path``; a path with a NUL character is refused before the system sees it."""
    try:
        return os.stat(path).st_mode
    except ValueError as error:
        raise UnreadableInput(f"the path cannot be used: {error}.", item=show_path(path)) from error


@contextmanager
def explain_faults(path: str) -> Iterator[None]:
    """Turn what the system raises about ``path`` into ``UnreadableInput``."""
    item = show_path(path)
    try:
        yield
    except FileNotFoundError as error:
        if os.path.islink(path):
            raise UnreadableInput("the link points to nothing.", item=item) from error
        raise UnreadableInput("there is no such file.", item=item, hint="Check the path.") from error
    except PermissionError as error:
        raise UnreadableInput("permission denied.", item=item, hint="Check who may read it.") from error
    except OSError as error:
        raise UnreadableInput(f"{error.strerror or error}.", item=item) from error
