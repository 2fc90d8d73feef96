"""What people decided, in the columns: verdicts, and rows that are shown otherwise than they were read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from sqlalchemy import Connection

from attribune.explore.decided import Decided
from attribune.explore.tally.building import Built, Coder
from attribune.explore.tally.columns import KINDS, NONE, QUOTES, VERDICTS, Codes, Way
from attribune.explore.tally.raw import select_raw
from attribune.records import AttributionId, Reading, Speaker

PAGE_IDS = 500
# What other words or another speaker may change.
CHANGED = ("way", "kind", "quote", "parent", "start", "words")


@dataclass(frozen=True, slots=True)
class Changed:
    """Columns with what was decided; ``verdict`` is the code of each row."""

    built: Built
    verdict: Codes
    decided: Decided


def change_built(connection: Connection, built: Built, decided: Decided) -> Changed:
    """Return the columns as they are shown; ``built`` itself stays as it was read."""
    verdict = np.full(len(built.said["seq"]), NONE, dtype=np.int32)
    rows = find_rows_of(connection, built.said["seq"], {*decided.verdicts, *decided.changes})
    for key, kind in decided.verdicts.items():
        if key in rows:
            verdict[rows[key]] = VERDICTS.index(kind.value)
    changes = {rows[key]: change.shown for key, change in decided.changes.items() if key in rows}
    if changes:
        built = show_changes(connection, built, changes, rows)
    return Changed(built, verdict, decided)


def show_changes(
    connection: Connection, built: Built, changes: dict[int, Reading], rows: dict[AttributionId, int]
) -> Built:
    """Return the columns with the rows of ``changes`` as the readings show them."""
    said = {**built.said, **{name: built.said[name].copy() for name in CHANGED}}
    ways = Coder({way: code for code, way in enumerate(built.ways)})
    parents = {each.parent for each in changes.values() if each.parent is not None}
    rows = rows | find_rows_of(connection, built.said["seq"], parents - rows.keys())
    for row, reading in changes.items():
        content, speaker = reading.attribution.content, reading.speaker
        said["way"][row] = NONE if speaker is None else ways.code(describe_way(speaker))
        said["kind"][row] = NONE if speaker is None else KINDS.index(speaker.kind.value)
        said["quote"][row] = QUOTES.index(reading.quote_type.value)
        said["parent"][row] = NONE if reading.parent is None else rows.get(reading.parent, NONE)
        extents = (reading.attribution.source, reading.attribution.cue, content)
        said["start"][row] = min(each.start for each in extents if each is not None)
        article = said["article"][row]
        said["words"][row] = count_words(connection, built.ids[article], reading)
    return replace(built, said=said, ways=ways.values)


def describe_way(speaker: Speaker) -> Way:
    """Return the way in which a reading shows a speaker."""
    return Way(speaker.name, speaker.kind.value, speaker.aliases, speaker.roles, speaker.affiliation)


def count_words(connection: Connection, article_id: str, reading: Reading) -> int:
    """Return how many words, between white space, the content has."""
    found = (
        'SELECT substr(digests.text, articles.start + 1, articles."end" - articles.start) '
        "FROM articles JOIN digests ON digests.id = articles.digest_id WHERE articles.id = ?"
    )
    ((text,),) = select_raw(connection, found, (article_id,))
    return sum(len(text[span.start : span.end].split()) for span in reading.attribution.content)


def find_rows_of(connection: Connection, seq: Codes, ids: Iterable[AttributionId]) -> dict[AttributionId, int]:
    """Return the row of each attribution that has one."""
    wanted = list(ids)
    if not wanted:
        return {}
    order, rows = np.argsort(seq, kind="stable"), dict[AttributionId, int]()
    for number, said in find_numbers(connection, wanted):
        place = int(np.searchsorted(seq, number, sorter=order))
        if place < len(seq) and seq[order[place]] == number:
            rows[said] = int(order[place])
    return rows


def find_numbers(connection: Connection, ids: list[AttributionId]) -> Iterator[tuple[int, AttributionId]]:
    """Yield the number in the ledger of each attribution that is there, with its id."""
    for start in range(0, len(ids), PAGE_IDS):
        page = tuple(ids[start : start + PAGE_IDS])
        places = ", ".join("?" * len(page))
        yield from select_raw(connection, f"SELECT seq, id FROM attributions WHERE id IN ({places})", page)
