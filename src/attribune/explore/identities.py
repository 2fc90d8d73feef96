"""Who is who over the whole ledger, kept: the name of each speaker by how articles show them.

To compare all speakers takes seconds in a large ledger, so the names are kept beside the records. They are a derived
table: what is kept may be behind what was read or judged since (``are_ways_current``), and can be made anew any time.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from attribune.explore.distinct_names import KnownName, name_identities
from attribune.explore.shown import load_different
from attribune.ledger import Ledger
from attribune.ledger.identity_rows import (
    COMPARED,
    WayRows,
    read_mark,
    read_newest_mark,
    replace_ways,
    select_ways,
    write_mark,
)
from attribune.ledger.judgements import select_judgements
from attribune.records import Speaker
from attribune.records.ids import hash_content
from attribune.resolve.identity.clusters import identify_speakers
from attribune.resolve.identity.seen import SeenSpeaker


def hash_way(speaker: Speaker | SeenSpeaker) -> str:
    """Return the id of how an article shows a speaker: name, kind, aliases, roles and affiliation."""
    shown = (speaker.name, speaker.kind.value, speaker.aliases, speaker.roles, speaker.affiliation)
    return hash_content("way", shown)


def load_ways(connection: Connection) -> Mapping[str, KnownName]:
    """Return the kept names, by the hash of how an article shows who bears them; empty if none were made."""
    return {way: KnownName(*row) for way, row in select_ways(connection).items()}


def compute_ways(connection: Connection) -> Mapping[str, KnownName]:
    """Return the names as they are by all that the connection sees, comparing all speakers of the ledger."""
    seen = load_different(connection)
    judgements = select_judgements(connection, include_retracted=False)
    names = name_identities(identify_speakers(seen, judgements).speakers)
    return {hash_way(way): known for way, known in names.items()}


def are_ways_current(connection: Connection) -> bool:
    """Tell whether the kept names are those of all that was read and judged."""
    return read_mark(connection, COMPARED) == read_newest_mark(connection)


def refresh_ways(ledger: Ledger) -> None:
    """Compare all speakers anew and keep their names; nothing is computed while the ledger is held for writing.

    Raises:
        LedgerError: the ledger cannot be read or written.
    """
    with ledger.read() as connection:
        mark = read_newest_mark(connection)
        ways = list_rows(compute_ways(connection))
    with ledger.write() as connection:
        kept = select_ways(connection)
        changed = {way: row for way, row in ways.items() if kept.get(way) != row}
        replace_ways(connection, changed, gone=kept.keys() - ways.keys())
        write_mark(connection, COMPARED, mark)


def list_rows(ways: Mapping[str, KnownName]) -> WayRows:
    """Return names as they are kept."""
    return {way: (known.name, known.in_each_article) for way, known in ways.items()}
