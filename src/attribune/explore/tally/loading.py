"""The columns out of the ledger: the newest readings of all articles, in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection

from attribune.explore.decided import load_decided
from attribune.explore.tally.building import ArticleRow, Builder, Built, SaidRow
from attribune.explore.tally.changing import Changed, change_built
from attribune.explore.tally.columns import ArticleColumns, Mark, SaidColumns, Tally
from attribune.explore.tally.naming import NameWay, NameWays, name_each, name_speakers
from attribune.explore.tally.raw import select_raw
from attribune.ledger import Ledger

# Of the digests whose newest run was recorded after row ? of ``digest_runs``. Handed to the driver as they are: a
# quarter of a million rows are read, and wrapping each would take longer than the database does.
ARTICLES = """
SELECT current_runs.digest_id, articles.id, articles.start, articles."end", article_readings.title,
    article_readings.outlet, article_readings.author, article_readings.published, article_readings.url
FROM current_runs
JOIN articles ON articles.digest_id = current_runs.digest_id
JOIN article_readings ON article_readings.article_id = articles.id AND article_readings.run_id = current_runs.run_id
WHERE current_runs.seq > ?
ORDER BY current_runs.seq, article_readings.position
"""
SAID = """
SELECT attributions.article_id, attributions.id, attributions.seq, attributions.source, attributions.cue,
    attributions.content, readings.parent, readings.speaker, readings.speaker_kind, readings.speaker_aliases,
    readings.speaker_roles, readings.speaker_affiliation, readings.act, readings.quote_type, readings.source_role,
    readings.anonymous, readings.negated, readings.hedged, readings.declined, readings.confidence, readings.target
FROM current_runs
JOIN articles ON articles.digest_id = current_runs.digest_id
JOIN article_readings ON article_readings.article_id = articles.id AND article_readings.run_id = current_runs.run_id
JOIN attributions ON attributions.article_id = articles.id
JOIN readings ON readings.attribution_id = attributions.id AND readings.run_id = current_runs.run_id
WHERE current_runs.seq > ?
ORDER BY current_runs.seq, article_readings.position, readings.position
"""
# How often progress is told: every so many articles.
STEP = 100
Tell = Callable[[int, int], None]


def tell_nobody(_done: int, _total: int) -> None:
    """Hear of progress, and do nothing."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was loaded of the ledger: the readings as runs read them, the columns as they are shown, and their names."""

    built: Built
    tally: Tally
    name_ways: NameWays


def load_tally(ledger: Ledger, name_way: NameWay, *, tell: Tell = tell_nobody) -> Tally:
    """Return the columns of the ledger as it is now.

    Args:
        name_way: gives the name by which the ledger knows a speaker who is shown in a way.
        tell: is told how many articles were loaded, and how many there are.
    """
    with ledger.read() as connection:
        return load_columns(connection, name_each(name_way), tell=tell).tally


def load_columns(connection: Connection, name_ways: NameWays, *, tell: Tell = tell_nobody) -> Loaded:
    """Return the columns of the ledger as the connection sees it; see ``load_tally``."""
    mark = read_mark(connection)
    built = build_since(connection, 0, Builder(), tell=tell)
    changed = change_built(connection, built, load_decided(connection))
    return Loaded(built, assemble_tally(changed, mark=mark, name_ways=name_ways), name_ways)


def assemble_tally(changed: Changed, *, mark: Mark, name_ways: NameWays) -> Tally:
    """Return the columns with the names of the speakers."""
    built = changed.built
    known = name_ways(built.ways)
    speakers, speaker = name_speakers(known, built.said["way"], built.said["article"], built.ids)
    return Tally(
        mark=mark,
        articles=ArticleColumns(ids=built.ids, titles=built.titles, urls=built.urls, **built.articles),
        said=SaidColumns(speaker=speaker, verdict=changed.verdict, **built.said),
        digests=built.digests,
        outlets=built.outlets,
        authors=built.authors,
        speakers=speakers,
        ways=built.ways,
        known=known,
        targets=built.targets,
        decided=changed.decided,
    )


def build_since(connection: Connection, digest_run_seq: int, builder: Builder, *, tell: Tell = tell_nobody) -> Built:
    """Return what ``builder`` makes of the digests whose newest run was recorded after a row of ``digest_runs``."""
    total = 0 if tell is tell_nobody else count_articles(connection, digest_run_seq)
    with closing(select_raw(connection, SAID, (digest_run_seq,))) as said:
        groups = groupby(map(SaidRow._make, said), key=itemgetter(0))
        ahead = next(groups, None)
        for article, text in read_articles(connection, digest_run_seq):
            found: list[SaidRow] = []
            if ahead is not None and ahead[0] == article.id:
                found = list(ahead[1])
                ahead = next(groups, None)
            builder.add(article, text, found)
            if builder.articles % STEP == 0:
                tell(builder.articles, total)
    tell(builder.articles, total)
    return builder.build()


def count_articles(connection: Connection, digest_run_seq: int) -> int:
    """Return how many articles are in the digests whose newest run was recorded after a row of ``digest_runs``."""
    found = "SELECT count(*) FROM current_runs JOIN articles USING (digest_id) WHERE current_runs.seq > ?"
    return int(connection.exec_driver_sql(found, (digest_run_seq,)).scalar_one())


def read_mark(connection: Connection) -> Mark:
    """Return how far the ledger goes."""
    found = "SELECT (SELECT max(seq) FROM digest_runs), (SELECT max(seq) FROM judgements)"
    runs, judged = next(select_raw(connection, found, ()))
    return Mark(digest_run_seq=runs or 0, judgement_seq=judged or 0)


def read_articles(connection: Connection, digest_run_seq: int) -> Iterator[tuple[ArticleRow, str]]:
    """Yield the row and the text of each article; one digest's text is held at a time."""
    digest_id, text = "", ""
    for row in map(ArticleRow._make, select_raw(connection, ARTICLES, (digest_run_seq,))):
        if row.digest_id != digest_id:
            digest_id = row.digest_id
            ((text,),) = select_raw(connection, "SELECT text FROM digests WHERE id = ?", (digest_id,))
        yield row, text[row.start : row.end]
