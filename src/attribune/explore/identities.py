"""Who is who over the whole ledger, kept: the name of each speaker by how articles show them.

To compare all speakers takes seconds in a large ledger, so the names are kept beside the records. They are a derived
table: what is kept may be behind what was read or judged since (``are_ways_current``), and can be made anew any time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from sqlalchemy import Connection

from attribune.explore.distinct_names import KnownName, name_identities
from attribune.explore.kin import Kin, list_judged
from attribune.explore.name_index import NameIndex, load_index
from attribune.explore.shown import load_different, name_way
from attribune.ledger import Ledger
from attribune.ledger.identity_rows import (
    ADJUSTED,
    COMPARED,
    WayRows,
    read_mark,
    read_newest_mark,
    replace_ways,
    select_later,
    select_ways,
    write_mark,
)
from attribune.ledger.judgements import select_judgements
from attribune.records import Judgement, JudgementKind, SpeakerKind
from attribune.records.ids import hash_content
from attribune.resolve.identity.clusters import list_identities
from attribune.resolve.identity.seen import SeenSpeaker, is_of_one_article
from attribune.text.fold import fold_text

# How often to compute again because somebody else judged meanwhile.
ATTEMPTS = 3
# How often names that change lead to others that share them.
ROUNDS = 4
# Under which names speakers are known who are shown by a name and kind.
Bearers = Mapping[tuple[str, str], Collection[KnownName]]


class ShownSpeaker(Protocol):
    """How an article shows a speaker: a ``Speaker``, a ``SeenSpeaker``, or whatever else says so."""

    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...
    @property
    def roles(self) -> tuple[str, ...]: ...
    @property
    def affiliation(self) -> str | None: ...


def hash_way(speaker: ShownSpeaker) -> str:
    """Return the id of how an article shows a speaker: name, kind, aliases, roles and affiliation."""
    shown = (speaker.name, str(speaker.kind), speaker.aliases, speaker.roles, speaker.affiliation)
    return hash_content("way", shown)


def load_ways(connection: Connection) -> Mapping[str, KnownName]:
    """Return the kept names, by the hash of how an article shows who bears them; empty if none were made."""
    return {way: KnownName(*row) for way, row in select_ways(connection).items()}


def compute_ways(connection: Connection) -> Mapping[str, KnownName]:
    """Return the names as they are by all that the connection sees, comparing all speakers of the ledger."""
    seen = load_different(connection)
    judgements = select_judgements(connection, include_retracted=False)
    names = name_identities(list_identities(seen, judgements))
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
        later = select_later(connection, mark)
    # What was judged meanwhile was kept already, and is not in what was compared.
    adjust_ways(ledger, later)


def adjust_ways(ledger: Ledger, judgements: Sequence[Judgement], *, index: NameIndex | None = None) -> None:
    """Keep what ``judgements``, which were just written, change: only whom their names touch is compared anew.

    Nothing happens where no names are kept yet. The mark stays: only to compare all speakers gives the exact whole.

    Args:
        judgements: of any kind; those that take others back, too.
        index: of the ledger's names, where the caller has it at hand.

    Raises:
        LedgerError: the ledger cannot be read or written.
    """
    for attempt in range(1, ATTEMPTS + 1):
        with ledger.read() as connection:
            if not judgements or read_mark(connection, COMPARED) is None:
                return
            mark, kept = read_newest_mark(connection), select_ways(connection)
            keys = list_touched(judgements, select_judgements(connection, include_retracted=True))
            if not keys:
                return
            ways = list_rows(name_touched(connection, keys, kept=kept, index=index or load_index(connection)))
        with ledger.write() as connection:
            # Whoever judged meanwhile keeps what follows from both; this would undo it.
            if read_newest_mark(connection).judgement_seq == mark.judgement_seq or attempt == ATTEMPTS:
                replace_ways(connection, {way: row for way, row in ways.items() if kept.get(way) != row})
                write_mark(connection, ADJUSTED, mark)
                return


def list_touched(judgements: Iterable[Judgement], every: Iterable[Judgement]) -> set[str]:
    """Return the folded names that ``judgements`` are about; those, too, of judgements that they take back."""
    by_id = {judgement.id: judgement for judgement in every}
    touched, open_judgements = set[str](), list(judgements)
    while open_judgements:
        judgement = open_judgements.pop()
        touched.update(list_judged(judgement))
        if judgement.kind is JudgementKind.RETRACT:
            open_judgements += [by_id[each] for each in judgement.subjects if isinstance(each, str) and each in by_id]
    return touched


def name_touched(
    connection: Connection, keys: Collection[str], *, kept: WayRows, index: NameIndex
) -> Mapping[str, KnownName]:
    """Return the names of all whom ``keys``, folded names, touch, and of those who share a name with one of them."""
    judgements, sharing = select_judgements(connection, include_retracted=False), set(keys)
    kin, folded = Kin(connection, index, judgements), {name: fold_text(name) for name, _ in kept.values()}
    for _ in range(ROUNDS):
        identities = list_identities(kin.reach(sharing), judgements)
        ways = {way: hash_way(way) for identity in identities for way in map(name_way, identity.seen)}
        own = set(ways.values())
        others = {folded[name] for way, (name, _) in kept.items() if way not in own}
        named = name_identities(identities, others)
        changed = {way for way, known in named.items() if kept.get(ways[way]) != (known.name, known.in_each_article)}
        former = {fold_text(strip_detail(kept[ways[way]][0])) for way in changed if ways[way] in kept}
        given = {fold_text(one.name) for one in identities if not changed.isdisjoint(map(name_way, one.seen))}
        if former | given <= sharing:
            break
        sharing |= former | given
    return {ways[way]: known for way, known in named.items()}


def strip_detail(name: str) -> str:
    """Return a name without what tells it apart from others, in brackets."""
    return name.rpartition(" (")[0] or name if name.endswith(")") else name


def find_bearers(named: Iterable[tuple[ShownSpeaker, KnownName]]) -> Bearers:
    """Return, by name and kind, under which names speakers are known who are shown so; for ``name_new_way``."""
    bearers: dict[tuple[str, str], set[KnownName]] = {}
    for speaker, known in named:
        bearers.setdefault((speaker.name, str(speaker.kind)), set()).add(known)
    return bearers


def name_new_way(speaker: ShownSpeaker, bearers: Bearers) -> KnownName:
    """Return what a speaker is called who was read after the names were kept.

    Who is known by just that name and kind, if that is one, unless the words are somebody else's in each article.
    """
    seen = SeenSpeaker(speaker.name, SpeakerKind(speaker.kind), "", speaker.aliases, speaker.roles, speaker.affiliation)
    known = () if is_of_one_article(seen) else bearers.get((speaker.name, str(speaker.kind)), ())
    return next(iter(known)) if len(known) == 1 else KnownName(speaker.name, in_each_article=True)


def list_rows(ways: Mapping[str, KnownName]) -> WayRows:
    """Return names as they are kept."""
    return {way: (known.name, known.in_each_article) for way, known in ways.items()}
