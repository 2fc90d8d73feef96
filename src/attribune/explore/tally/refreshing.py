"""The columns brought up to date: what was read since is added, what was read anew takes the place of what was."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import compress

import numpy as np

from attribune.explore.tally.building import ARTICLE_NAMES, SAID_NAMES, Builder, Built, Numbers
from attribune.explore.tally.columns import NONE, Codes, Flags, Tally
from attribune.explore.tally.loading import assemble_tally, build_since, load_verdicts, read_mark, select_raw
from attribune.explore.tally.naming import NameWay, name_ways
from attribune.ledger import Ledger


def refresh_tally(ledger: Ledger, tally: Tally, name_way: NameWay, *, are_names_kept: bool) -> Tally:
    """Return the columns of the ledger as it is now; ``tally`` itself stays as it is.

    Args:
        are_names_kept: whether the ways that ``tally`` has keep their names, so that only new ones are asked for.
    """
    with ledger.read() as connection:
        mark = read_mark(connection)
        built, verdict = describe_built(tally), tally.said.verdict
        if mark.digest_run_seq > tally.mark.digest_run_seq:
            since = "SELECT digest_id FROM digest_runs WHERE seq > ?"
            again = {row[0] for row in select_raw(connection, since, (tally.mark.digest_run_seq,))}
            new = build_since(connection, tally.mark.digest_run_seq, Builder(tally))
            built = join_built(leave_out(built, again), new)
        if mark != tally.mark:
            verdict = load_verdicts(connection, built.said["seq"])
    if are_names_kept:
        known = (*tally.known, *name_ways(built.ways[len(tally.known) :], name_way))
    else:
        known = name_ways(built.ways, name_way)
    return assemble_tally(built, mark=mark, verdict=verdict, known=known)


def describe_built(tally: Tally) -> Built:
    """Return what was built of the ledger for ``tally``."""
    return Built(
        ids=tally.articles.ids,
        titles=tally.articles.titles,
        urls=tally.articles.urls,
        articles={name: getattr(tally.articles, name) for name in ARTICLE_NAMES},
        said={name: getattr(tally.said, name) for name in SAID_NAMES},
        targets=tally.targets,
        digests=tally.digests,
        outlets=tally.outlets,
        authors=tally.authors,
        ways=tally.ways,
    )


def leave_out(built: Built, digests: Collection[str]) -> Built:
    """Return ``built`` without the rows of ``digests``; codes stay as they are."""
    gone = [code for code, digest in enumerate(built.digests) if digest in digests]
    stays = ~np.isin(built.articles["digest"], gone)
    if stays.all():
        return built
    said_stays: Flags = stays[built.said["article"]]
    # Where each row moves to; behind the last the number of all.
    articles, rows = count_before(stays), count_before(said_stays)
    said = {name: column[said_stays] for name, column in built.said.items()}
    said["article"] = articles[said["article"]]
    said["parent"] = move_parents(said["parent"], rows)
    kept = {name: column[stays] for name, column in built.articles.items()}
    kept["first"] = rows[kept["first"]]
    return Built(
        ids=tuple(compress(built.ids, stays)),
        titles=tuple(compress(built.titles, stays)),
        urls=tuple(compress(built.urls, stays)),
        articles=kept,
        said=said,
        targets={int(rows[row]): words for row, words in built.targets.items() if said_stays[row]},
        digests=built.digests,
        outlets=built.outlets,
        authors=built.authors,
        ways=built.ways,
    )


def count_before(stays: Flags) -> Codes:
    """Return how many stay before each place; shape: (places + 1,)."""
    return np.concatenate(([0], np.cumsum(stays))).astype(np.int32)


def move_parents(parent: Codes, rows: Codes) -> Codes:
    """Return the parents by where their rows moved to; the last of ``rows`` is never a parent's."""
    return np.where(parent == NONE, NONE, rows[parent]).astype(np.int32)


def join_built(before: Built, new: Built) -> Built:
    """Return both, one after the other; the codes of ``new`` go on from those of ``before``."""
    places, rows = len(before.ids), len(before.said["seq"])
    articles = shift(new.articles, {"first": rows})
    said = shift(new.said, {"article": places, "parent": rows})
    return Built(
        ids=before.ids + new.ids,
        titles=before.titles + new.titles,
        urls=before.urls + new.urls,
        articles={name: np.concatenate((before.articles[name], articles[name])) for name in ARTICLE_NAMES},
        said={name: np.concatenate((before.said[name], said[name])) for name in SAID_NAMES},
        targets={**before.targets, **{rows + row: words for row, words in new.targets.items()}},
        digests=new.digests,
        outlets=new.outlets,
        authors=new.authors,
        ways=new.ways,
    )


def shift(columns: Mapping[str, Numbers], by: Mapping[str, int]) -> dict[str, Numbers]:
    """Return the columns with the places in some of them moved on; NONE stays."""
    return {
        name: np.where(column == NONE, NONE, column + by[name]).astype(column.dtype) if name in by else column
        for name, column in columns.items()
    }
