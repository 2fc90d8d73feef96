"""Records as JSON: a dataclass becomes an object of its fields, a code its word, an extent its pairs."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from attribune.records import Extent, Span


def show_value(value: Any) -> Any:
    """Return ``value`` as what JSON knows.

    Spans are ``[start, end]``, extents lists of such, days and times ISO, sets sorted, what is no number null.

    Raises:
        TypeError: it holds what has no such form.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Enum):
        return show_value(value.value)
    if isinstance(value, str | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return show_whole(value)


def show_whole(value: Any) -> Any:
    """Return a value that has parts as what JSON knows."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Extent):
        return value.to_pairs()
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: show_value(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(show_value(key)): show_value(item) for key, item in value.items()}
    if isinstance(value, Set):
        return sorted(show_value(item) for item in value)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [show_value(item) for item in value]
    # Numbers and arrays of numpy, which says what they are in Python.
    if hasattr(value, "tolist"):
        return show_value(value.tolist())
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def write_json(value: Any) -> bytes:
    """Return ``value`` as JSON in UTF-8; a lone surrogate, which UTF-8 cannot hold, becomes a question mark."""
    text = json.dumps(show_value(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")
