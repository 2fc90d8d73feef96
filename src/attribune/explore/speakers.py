"""Who is meant by a name: the speakers of the ledger under all their names, and those of whom that is unsure.

Only speakers whose names hold the letters are compared, those who might be one with them, and those of whom that is
unsure; so it scales with the number of different names, not with that of articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Text, cast, select

from attribune.explore.kin import Kin
from attribune.explore.name_index import NameIndex, load_index
from attribune.explore.shown import PAGE_KEYS, load_named, read_words
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
from attribune.text.fold import fold_text
from attribune.text.normalise import normalise_text


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


def find_speakers(ledger: Ledger, letters: str, *, index: NameIndex | None = None) -> MeantSpeakers:
    """Return who is meant by ``letters``: letters of a name, or a name in any spelling.

    Args:
        index: of the ledger's names, where the caller has it at hand.
    """
    with ledger.read() as connection:
        return select_speakers(connection, letters, index=index)


def select_speakers(connection: Connection, letters: str, *, index: NameIndex | None = None) -> MeantSpeakers:
    """Return who is meant by ``letters``, as far as one connection sees."""
    sought = read_sought([letters], in_part=True)
    if sought is None:
        return MeantSpeakers(())
    judgements = select_judgements(connection, include_retracted=False)
    index = index or load_index(connection)
    keys = index.find_sought(sought)
    former = read_sought(list_former_names(sought, judgements), in_part=False)
    keys |= index.find_sought(former) if former is not None else set()
    if not keys:
        return MeantSpeakers(())
    kin = Kin(connection, index, judgements)
    # An alias may be a description ("the mayor"), by which nobody is found elsewhere: whose it is counts.
    kin.reach(keys.union(fold_text(each.name) for each in load_named(connection, keys)))
    names = {fold_text(each.name) for each in kin.reach(kin.list_doubtful())}
    found = {
        (seen.place, seen.name, seen.kind): seen
        for seen in load_seen(connection, sorted(names | keys))
        # Who is unnamed is nobody elsewhere, and meant only by letters.
        if seen.kind is SpeakerKind.UNNAMED or fold_text(seen.name) in names
    }
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


def load_seen(connection: Connection, keys: Sequence[str]) -> Iterator[SeenSpeaker]:
    """Yield the speakers that current readings name by one of ``keys``, in each of their articles."""
    for start in range(0, len(keys), PAGE_KEYS):
        matching = select(speaker_keys.c.attribution_seq).where(speaker_keys.c.key.in_(keys[start : start + PAGE_KEYS]))
        found = (
            select(
                readings.c.speaker,
                readings.c.speaker_kind,
                attributions.c.article_id,
                # As they are written: the same lists occur again and again.
                cast(readings.c.speaker_aliases, Text),
                cast(readings.c.speaker_roles, Text),
                readings.c.speaker_affiliation,
                article_readings.c.published,
            )
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
        for name, kind, place, aliases, roles, affiliation, day in connection.execute(found):
            yield SeenSpeaker(
                name,
                SpeakerKind(kind),
                place,
                aliases=read_words(aliases),
                roles=read_words(roles),
                affiliation=affiliation,
                day=day,
            )
