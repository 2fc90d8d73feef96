"""Labels of fields ("LENGTH: 512 words") as databases write them, in the languages of their users."""

from __future__ import annotations

import re
from dataclasses import dataclass

LABEL = re.compile(r"([^\W\d_][\w'’/()&. -]{0,44}?)\s*[:：](?:\s+|$)")
COPYRIGHT = re.compile(
    r"(?:\(?\s*(?:copyright\b|\(c\)|©)|.{0,80}\ball rights reserved\b|alle rechte vorbehalten|tous droits réservés)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a row: what it names, and how many raw characters it takes."""

    field: str
    length: int


def build_table(lines: str) -> dict[str, str]:
    """Return a table of labels from lines of ``field: label, label, ...``; the field names itself too."""
    table: dict[str, str] = {}
    for line in filter(None, map(str.strip, lines.splitlines())):
        name, _, labels = line.partition(":")
        table |= dict.fromkeys((label.strip() for label in labels.split(",")), name)
    return table


def read_label(raw: str, table: dict[str, str]) -> Label | None:
    """Return the label of ``table`` that ``raw`` starts with, null if it starts with none."""
    match = LABEL.match(raw)
    name = table.get(" ".join(match.group(1).lower().split())) if match else None
    return Label(name, match.end()) if match and name else None


def is_copyright(words: str) -> bool:
    """Tell whether ``words`` say who holds the rights, as the line of a database does."""
    return len(words) <= 400 and COPYRIGHT.match(words) is not None
