"""How articles show the speakers of the ledger: each way once, with how many articles show them so.

The database counts, so memory grows with the number of different speakers, not with that of articles. A lone name or a
description, which stands for somebody else in each article, is kept once as well: which article it is from is added
when it is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from sqlalchemy import Connection, Text, cast, func, select

from attribune.ledger.schema import articles, attributions, current_runs, readings, speaker_keys
from attribune.records import SpeakerKind
from attribune.resolve.identity.seen import SeenSpeaker, is_of_one_article
from attribune.text.fold import fold_text

# SQLite takes 32766 variables in a statement; a page of keys stays far below.
PAGE_KEYS = 5000
# A way, its first article and its last: equal where there is one.
Shown = tuple[SeenSpeaker, str]


def load_different(connection: Connection) -> list[SeenSpeaker]:
    """Return the named speakers of current readings, each way in which they are shown once, with its first article.

    Where the article counts there are two of a way, of two articles, so that it shows whether they are one.
    """
    return list(part_ways(merge_ways(stream_ways(connection, None))))


def load_named(connection: Connection, keys: Collection[str]) -> list[SeenSpeaker]:
    """Return those of the same speakers whose folded names are among ``keys``, or one of whose aliases is.

    Of the latter only some articles may be counted: to have all, ask for their names.
    """
    ordered, found = sorted(keys), list[Shown]()
    for start in range(0, len(ordered), PAGE_KEYS):
        page = ordered[start : start + PAGE_KEYS]
        of_page = set(page)
        # A way is wholly in the page of its name, and may be found again in that of an alias.
        found += [
            each
            for each in stream_ways(connection, page)
            if (key := fold_text(each[0].name)) in of_page or key not in keys
        ]
    return list(part_ways(merge_ways(found)))


def stream_ways(connection: Connection, keys: Collection[str] | None) -> Iterator[Shown]:
    """Yield the ways in which current readings show named speakers, with the first article and the last.

    Args:
        keys: folded names and aliases, not more than ``PAGE_KEYS``; null for all.
    """
    way = (
        readings.c.speaker,
        readings.c.speaker_kind,
        cast(readings.c.speaker_aliases, Text),
        cast(readings.c.speaker_roles, Text),
        readings.c.speaker_affiliation,
    )
    place = attributions.c.article_id
    found = (
        select(*way, func.count(place.distinct()), func.min(place), func.max(place))
        .select_from(current_runs)
        .join(articles, articles.c.digest_id == current_runs.c.digest_id)
        .join(attributions, attributions.c.article_id == articles.c.id)
        .join(readings, (readings.c.attribution_id == attributions.c.id) & (readings.c.run_id == current_runs.c.run_id))
        .where(readings.c.speaker_kind.is_not(None), readings.c.speaker_kind != SpeakerKind.UNNAMED.value)
        .group_by(*way)
    )
    if keys is not None:
        matching = select(speaker_keys.c.attribution_seq).where(speaker_keys.c.key.in_(keys))
        found = found.where(attributions.c.seq.in_(matching))
    for name, kind, aliases, roles, affiliation, count, first, last in connection.execute(found):
        seen = SeenSpeaker(
            name,
            SpeakerKind(kind),
            first,
            aliases=read_words(aliases),
            roles=read_words(roles),
            affiliation=affiliation,
            articles=count,
        )
        yield seen, last


@lru_cache(maxsize=4096)
def read_words(words: str | None) -> tuple[str, ...]:
    """Return a list of words as the database keeps it: most are empty, and many occur again and again."""
    return () if words is None or words in ("[]", "null") else tuple(json.loads(words))


def merge_ways(found: Iterable[Shown]) -> Iterator[Shown]:
    """Yield each way once: the database takes no aliases for another thing than an empty list of them."""
    merged: dict[SeenSpeaker, Shown] = {}
    for seen, last in found:
        way = name_way(seen)
        other, last_of_other = merged.get(way, (seen, last))
        if other is not seen:
            count, first = seen.articles + other.articles, min(seen.place, other.place)
            seen, last = replace(seen, place=first, articles=count), max(last, last_of_other)
        merged[way] = (seen, last)
    yield from merged.values()


def part_ways(found: Iterable[Shown]) -> Iterator[SeenSpeaker]:
    """Yield the ways as speakers, one of another article beside them where the article counts."""
    for seen, last in found:
        if last != seen.place and is_of_one_article(seen):
            yield replace(seen, place=last, articles=1)
            yield replace(seen, articles=seen.articles - 1)
        else:
            yield seen


def name_way(seen: SeenSpeaker) -> SeenSpeaker:
    """Return how an article shows a speaker, without which articles do."""
    return SeenSpeaker(seen.name, seen.kind, "", seen.aliases, seen.roles, seen.affiliation)
