"""JSON lines: one object a line, escaped where the stream cannot say it."""

from __future__ import annotations

import json
from typing import TextIO

Json = dict[str, object]


def write_line(out: TextIO, content: Json) -> None:
    """Write ``content`` as one line of valid JSON, escaped if the stream's charset cannot say it."""
    line = json.dumps(content, ensure_ascii=False)
    try:
        line.encode(out.encoding or "utf-8")
    except UnicodeEncodeError:
        line = json.dumps(content)
    out.write(line + "\n")


def describe_error(name: str | int, *, code: str, message: str) -> Json:
    """Return the line of an input that could not be read."""
    return {"name": name, "error": {"code": code, "message": message}}
