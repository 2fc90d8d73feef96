"""Who is meant by a name: the speakers of the ledger under all their names, and those of whom that is unsure.

Only speakers that share a spelling with the name are compared, and those that share one with them; so it scales with
the number of different names, not with that of articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, or_, select

from attribune.explore.spelt import Sought, read_sought
from attribune.ledger import Ledger
from attribune.ledger.judgements import select_judgements
from attribune.ledger.schema import article_readings, articles, attributions, current_runs, readings, speaker_keys
from attribune.records import Judgement, SpeakerKind, SpeakerName
from attribune.resolve.identity.clusters import identify_speakers
from attribune.resolve.identity.decisions import Contradiction
from attribune.resolve.identity.identities import Identity
from attribune.resolve.identity.joining import Unsure
from attribune.resolve.identity.seen import SeenSpeaker
from attribune.resolve.speakers.countries import find_country
from attribune.text.normalise import normalise_text

# How often names lead to further names: from what was asked for to its aliases, to theirs. More would be gossip.
ROUNDS = 3
# SQLite takes 32766 variables in a statement; a page of keys stays far below.
PAGE_KEYS = 5000
# And it takes a chain of a thousand conditions; beyond a few hundred, looking at every name is faster.
MAX_PATTERNS = 200


@dataclass(frozen=True, slots=True)
class MeantSpeakers:
    """Who is meant by a name.

    Attributes:
        speakers: those one of whose names or aliases is the name, sorted by name.
        unsure: pairs of names of which one is theirs.
        contradictions: judgements about their names that contradict each other.
    """

    speakers: tuple[Identity, ...]
    unsure: tuple[Unsure, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """All names, as they were read."""
        return frozenset(each.name for speaker in self.speakers for each in speaker.seen)

    @property
    def places(self) -> frozenset[tuple[str, str]]:
        """The articles in which they speak, each with the name that they have there."""
        return frozenset((each.place, each.name) for speaker in self.speakers for each in speaker.seen)


def find_speakers(ledger: Ledger, letters: str) -> MeantSpeakers:
    """Return who is meant by ``letters``: letters of a name, or a name in any spelling."""
    with ledger.read() as connection:
        return select_speakers(connection, letters)


def select_speakers(connection: Connection, letters: str) -> MeantSpeakers:
    """Return who is meant by ``letters``, as far as one connection sees."""
    sought = read_sought([letters], in_part=True)
    if sought is None:
        return MeantSpeakers(())
    judgements = select_judgements(connection, include_retracted=False)
    fresh, keys = find_keys(connection, sought), set[str]()
    former = read_sought(list_former_names(sought, judgements), in_part=False)
    fresh |= find_keys(connection, former) if former is not None else set()
    found: dict[tuple[str, str, SpeakerKind], SeenSpeaker] = {}
    for _ in range(ROUNDS):
        keys |= fresh
        new = {key: seen for key, seen in load_seen(connection, sorted(fresh)) if key not in found}
        found |= new
        further = read_sought(list_further_names(new.values(), judgements), in_part=False)
        fresh = (find_keys(connection, further) - keys) if further is not None else set()
        if not fresh:
            break
    identities = identify_speakers(found.values(), judgements)
    holding = tuple(one for one in identities.speakers if any(sought.means(name) for name in list_all_names(one)))
    speakers = keep_government(letters, holding) or holding
    names = {name for speaker in speakers for name in speaker.names}
    return MeantSpeakers(
        speakers,
        tuple(pair for pair in identities.unsure if pair.first in names or pair.second in names),
        tuple(each for each in identities.contradictions if any(is_about(pair, names) for pair in each.pairs)),
    )


def keep_government(letters: str, speakers: Iterable[Identity]) -> tuple[Identity, ...]:
    """Return the government of the country that ``letters`` name or stand for; nobody if they are not a country's.

    Else whoever asks for a country would get all whose names hold its letters, and could not ask for less.
    """
    country = find_country(normalise_text(letters).text)
    if country is None:
        return ()
    governments = (one for one in speakers if one.kind is SpeakerKind.GOVERNMENT)
    return tuple(one for one in governments if country in map(find_country, list_all_names(one)))


def list_former_names(sought: Sought, judgements: Iterable[Judgement]) -> list[str]:
    """Return the names that were read of those to whom a person gave a name that is meant."""
    renames = (each for each in judgements if isinstance(each.value, str) and sought.means(each.value))
    return sorted(subject.name for each in renames for subject in each.subjects if isinstance(subject, SpeakerName))


def list_all_names(speaker: Identity) -> Iterator[str]:
    """Yield all names and aliases of a speaker, and the one that is shown."""
    yield speaker.name
    for each in speaker.seen:
        yield each.name
        yield from each.aliases


def is_about(pair: Iterable[SpeakerName], names: set[str]) -> bool:
    """Tell whether one of a pair is among ``names``."""
    return any(name.name in names for name in pair)


def list_further_names(seen: Iterable[SeenSpeaker], judgements: Sequence[Judgement]) -> list[str]:
    """Return the names that lead on from ``seen``: their own, aliases, and those with which they were judged."""
    names = {name for each in seen for name in (each.name, *each.aliases)}
    for judgement in judgements:
        judged = {subject.name for subject in judgement.subjects if isinstance(subject, SpeakerName)}
        if judged & names:
            names |= judged
    return sorted(names)


def find_keys(connection: Connection, sought: Sought) -> set[str]:
    """Return the keys of the names that are meant; the database leaves out what cannot be."""
    found = select(speaker_keys.c.key).distinct()
    if len(sought.patterns) <= MAX_PATTERNS:
        found = found.where(or_(*(speaker_keys.c.key.like(pattern) for pattern in sought.patterns)))
    return {key for key in connection.execute(found).scalars() if sought.means(key)}


def load_seen(
    connection: Connection, keys: Sequence[str]
) -> Iterator[tuple[tuple[str, str, SpeakerKind], SeenSpeaker]]:
    """Yield the speakers that current readings name by one of ``keys``, by article, name and kind."""
    for start in range(0, len(keys), PAGE_KEYS):
        matching = select(speaker_keys.c.attribution_seq).where(speaker_keys.c.key.in_(keys[start : start + PAGE_KEYS]))
        found = (
            select(attributions.c.article_id, readings, article_readings.c.published)
            .select_from(attributions)
            .join(articles, articles.c.id == attributions.c.article_id)
            .join(current_runs, current_runs.c.digest_id == articles.c.digest_id)
            .join(
                readings,
                (readings.c.attribution_id == attributions.c.id) & (readings.c.run_id == current_runs.c.run_id),
            )
            .join(
                article_readings,
                (article_readings.c.article_id == articles.c.id) & (article_readings.c.run_id == current_runs.c.run_id),
            )
            .where(attributions.c.seq.in_(matching), readings.c.speaker_kind.is_not(None))
        )
        for row in connection.execute(found).mappings():
            seen = read_seen(row)
            yield (seen.place, seen.name, seen.kind), seen


def read_seen(row: RowMapping) -> SeenSpeaker:
    """Return the speaker of a reading."""
    return SeenSpeaker(
        row["speaker"],
        SpeakerKind(row["speaker_kind"]),
        row["article_id"],
        aliases=tuple(row["speaker_aliases"] or ()),
        roles=tuple(row["speaker_roles"] or ()),
        affiliation=row["speaker_affiliation"],
        day=row["published"],
    )
