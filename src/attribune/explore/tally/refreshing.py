"""The columns brought up to date: what was read since is added, what was read anew takes the place of what was."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import compress

import numpy as np
from sqlalchemy import Connection

from attribune.explore.decided import load_decided
from attribune.explore.tally.building import ARTICLE_NAMES, SAID_NAMES, Builder, Built, Numbers
from attribune.explore.tally.changing import change_built
from attribune.explore.tally.columns import NONE, Codes, Flags
from attribune.explore.tally.kept import Kept
from attribune.explore.tally.loading import Loaded, assemble_tally, build_since, read_mark
from attribune.explore.tally.naming import NameWays
from attribune.explore.tally.raw import select_raw


def refresh_columns(connection: Connection, before: Loaded, name_ways: NameWays) -> Loaded:
    """Return the columns of the ledger as the connection sees it; ``before`` itself stays as it is."""
    built, last = before.built, before.tally.mark.digest_run_seq
    mark = read_mark(connection)
    if mark.digest_run_seq > last:
        since = "SELECT digest_id FROM digest_runs WHERE seq > ?"
        again = {row[0] for row in select_raw(connection, since, (last,))}
        new = build_since(connection, last, Builder(built))
        built = join_built(leave_out(built, again), new)
    decided = before.tally.decided if mark == before.tally.mark else load_decided(connection)
    changed = change_built(connection, built, decided)
    if changed.built is before.built and not before.tally.decided.changes and name_ways == before.name_ways:
        # Nothing but verdicts: who speaks need not be found out again, which takes most of the time.
        said = replace(before.tally.said, verdict=changed.verdict)
        tally = replace(before.tally, mark=mark, said=said, decided=decided, kept=Kept())
        return Loaded(built, tally, name_ways)
    return Loaded(built, assemble_tally(changed, mark=mark, name_ways=name_ways), name_ways)


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
    return replace(
        built,
        ids=tuple(compress(built.ids, stays)),
        titles=tuple(compress(built.titles, stays)),
        urls=tuple(compress(built.urls, stays)),
        articles=kept,
        said=said,
        targets={int(rows[row]): words for row, words in built.targets.items() if said_stays[row]},
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
    return replace(
        new,
        ids=before.ids + new.ids,
        titles=before.titles + new.titles,
        urls=before.urls + new.urls,
        articles={name: np.concatenate((before.articles[name], articles[name])) for name in ARTICLE_NAMES},
        said={name: np.concatenate((before.said[name], said[name])) for name in SAID_NAMES},
        targets={**before.targets, **{rows + row: words for row, words in new.targets.items()}},
    )


def shift(columns: Mapping[str, Numbers], by: Mapping[str, int]) -> dict[str, Numbers]:
    """Return the columns with the places in some of them moved on; NONE stays."""
    return {
        name: np.where(column == NONE, NONE, column + by[name]).astype(column.dtype) if name in by else column
        for name, column in columns.items()
    }
