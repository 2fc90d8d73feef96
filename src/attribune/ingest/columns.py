"""Columns: which field of a table or a JSON line is which of ours, as a caller says or by its usual names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attribune.errors import MalformedInput

# Of each field its own word first, which always counts; then what other people call it.
NAMES: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "id"),
    "text": ("text", "body", "content", "article"),
    "title": ("title", "headline"),
    "standfirst": ("standfirst",),
    "outlet": ("outlet", "source", "publisher"),
    "author": ("author", "authors", "byline"),
    "date": ("date", "published", "publication_date"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
}
# A line that has a "text" is in our own form, in which all other keys are ignored.
OWN_NAMES: Mapping[str, tuple[str, ...]] = {
    **{field: (field,) for field in NAMES},
    "name": ("name", "id"),
    "author": ("author", "authors"),
}
SHOWN_COLUMNS = 30


def map_columns(present: Sequence[str], named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the column of each field of ours that a table with the columns ``present`` has.

    Args:
        present: the table's columns.
        named: pairs of our field and its column, as a caller says; they stand before the usual names.

    Raises:
        MalformedInput: a column that is named is not there, or no column is known to hold the text.
    """
    chosen = dict(named)
    for field, column in chosen.items():
        if column not in present:
            raise MalformedInput(f"there is no column {column!r} for the {field}.", hint=show_columns(present))
    by_lower = {column.strip().lower(): column for column in reversed(present)}
    taken = set(chosen.values())
    for field, names in NAMES.items():
        found = next((by_lower[name] for name in names if by_lower.get(name, "") not in ("", *taken)), None)
        if field not in chosen and found is not None:
            chosen[field] = found
            taken.add(found)
    if "text" not in chosen:
        raise MalformedInput("no column is known to hold the text.", hint=show_columns(present))
    return chosen


def pick_fields(row: Mapping[str, object], named: Iterable[tuple[str, str]]) -> dict[str, object]:
    """Return what a JSON line states under our names; its own column of a field that is named stands for it.

    Raises:
        MalformedInput: a column is named for the text, and the line has none of that name.
    """
    chosen = dict(named)
    text = chosen.get("text", "text")
    if text not in row and "text" in chosen:
        raise MalformedInput(f"there is no {text!r} for the text.", hint=show_columns(list(map(str, row))))
    names = OWN_NAMES if text in row else NAMES
    picked: dict[str, object] = {}
    for field, usual in names.items():
        for column in (chosen[field],) if field in chosen else usual:
            if holds_value(row.get(column)):
                picked[field] = row[column]
                break
    # A text that is no string is an error to tell, not a reason to look elsewhere.
    return picked | ({"text": row[text]} if text in row else {})


def holds_value(value: object) -> bool:
    """Tell whether ``value`` is more than a null or an empty string."""
    return value is not None and value != ""


def show_columns(present: Sequence[str]) -> str:
    """Return a sentence that names the columns there are."""
    shown = ", ".join(repr(column[:SHOWN_COLUMNS]) for column in present[:SHOWN_COLUMNS])
    more = f" and {len(present) - SHOWN_COLUMNS} more" if len(present) > SHOWN_COLUMNS else ""
    return f"There are: {shown or 'none'}{more}."
