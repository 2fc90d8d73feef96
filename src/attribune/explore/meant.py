"""Whose words are meant by letters of a name: as attributions were read, and as people corrected them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, RowMapping, or_, select

from attribune.explore.decided import Decided
from attribune.explore.speakers import select_speakers
from attribune.explore.spelt import read_sought
from attribune.ledger.schema import attributions, readings, speaker_keys
from attribune.records import AttributionId
from attribune.text.fold import fold_text


@dataclass(frozen=True, slots=True)
class Meant:
    """Whose words are looked for.

    Attributes:
        names: all names of who is meant, as they were read.
        places: the articles in which they speak, each with the name that they have there.
        named: attributions whose speaker a person named so, by a mention or other words for the source.
        others: those of which a person said so that it is somebody else.
    """

    names: frozenset[str]
    places: frozenset[tuple[str, str]]
    named: frozenset[AttributionId] = frozenset()
    others: frozenset[AttributionId] = frozenset()

    def includes(self, row: RowMapping) -> bool:
        """Tell whether the speaker of a row is meant; in another article the same name may be another's."""
        if row["id"] in self.named:
            return True
        return row["id"] not in self.others and (row["article_id"], row["speaker"]) in self.places


def find_meant(connection: Connection, letters: str, decided: Decided) -> Meant:
    """Return whose words are looked for by ``letters`` of a name."""
    speakers, sought = select_speakers(connection, letters), read_sought([letters], in_part=True)
    named, others = set[AttributionId](), set[AttributionId]()
    for key, change in decided.changes.items():
        if change.names_another:
            shown = None if change.shown.speaker is None else decided.renames.show(change.shown.speaker).name
            is_meant = shown is not None and sought is not None and sought.means(shown)
            (named if is_meant else others).add(key)
    return Meant(speakers.names, speakers.places, frozenset(named), frozenset(others))


def is_said_by(meant: Meant) -> ColumnElement[bool]:
    """Hold for what any run ascribes to one of the names of ``meant``, and for what a person did."""
    keys = sorted({fold_text(name) for name in meant.names})
    matching = select(speaker_keys.c.attribution_seq).where(speaker_keys.c.key.in_(keys))
    read = attributions.c.seq.in_(matching) & readings.c.speaker.in_(sorted(meant.names))
    # Most often nobody named a mention; an alternative would keep the index from answering.
    return or_(read, attributions.c.id.in_(sorted(meant.named))) if meant.named else read
