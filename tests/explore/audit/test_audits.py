"""What an audit counts, held against counting by hand, over any small ledger in columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from tests.explore.audit.tallies import NOTHING, build_tally, tallies

from attribune.explore.audit import By, audit_articles, slice_articles
from attribune.explore.audit.audits import Depth
from attribune.explore.audit.chosen import choose_articles
from attribune.explore.audit.sources import SOURCES
from attribune.explore.tally.columns import ACTS, KINDS, NONE, QUOTES, ROLES, VERDICTS, Tally
from attribune.explore.tally.selection import ALL, Selection

WHOLE = Depth(voices=None, cases=None)
KORA, VELL = "Kora Lévy", "Vell"


def tell_source(tally: Tally, row: int) -> str:
    if tally.said.anonymous[row]:
        return "anonymous"
    kind = tally.said.kind[row]
    return "untold" if kind == NONE else {"unnamed": "described"}.get(KINDS[kind], KINDS[kind])


def list_kept(tally: Tally) -> list[int]:
    return [row for row in range(tally.size) if tally.said.verdict[row] != VERDICTS.index("reject")]


def is_nested(tally: Tally, row: int, kept: list[int]) -> bool:
    at = tally.said.parent[row]
    while at != NONE:
        if at in kept:
            return True
        at = tally.said.parent[at]
    return False


def list_outer(tally: Tally) -> list[int]:
    kept = list_kept(tally)
    return [row for row in kept if not is_nested(tally, row, kept)]


@given(tallies())
@settings(max_examples=30, deadline=None)
def test_groups_count_each_attribution_once_and_no_word_twice(tally: Tally) -> None:
    audit, said = audit_articles(tally, ALL, NOTHING, depth=WHOLE), tally.said
    kept, outer = list_kept(tally), list_outer(tally)
    tellers: dict[str, Callable[[int], str]] = {
        "sources": lambda row: tell_source(tally, row),
        "roles": lambda row: "untold" if said.role[row] == NONE else ROLES[said.role[row]],
        "quotes": lambda row: QUOTES[said.quote[row]],
        "acts": lambda row: "untold" if said.act[row] == NONE else ACTS[said.act[row]],
    }
    for key, tell in tellers.items():
        groups = {group.name: group for group in getattr(audit, key)}
        counts, words = Counter(map(tell, kept)), Counter[str]()
        for row in outer:
            words[tell(row)] += int(said.words[row])
        for name, group in groups.items():
            there = {int(said.article[row]) for row in kept if tell(row) == name}
            assert (group.attributions, group.words, group.articles) == (counts[name], words[name], len(there))
            assert group.share == (counts[name] / len(kept) if kept else None)
        assert sum(group.words for group in groups.values()) == audit.extents.attributed_words


@given(tallies())
@settings(max_examples=30, deadline=None)
def test_voices_count_what_each_named_speaker_says(tally: Tally) -> None:
    audit, said = audit_articles(tally, ALL, NOTHING, depth=WHOLE), tally.said
    kept, outer = list_kept(tally), list_outer(tally)
    named = [row for row in kept if said.speaker[row] != NONE]
    counts = Counter(tally.speakers[said.speaker[row]] for row in named)
    assert {voice.name: voice.attributions for voice in audit.voices} == counts
    assert [voice.attributions for voice in audit.voices] == sorted(counts.values(), reverse=True)
    for voice in audit.voices:
        code = tally.speakers.index(voice.name)
        theirs = [row for row in kept if said.speaker[row] == code]
        assert voice.articles == len({int(said.article[row]) for row in theirs})
        assert voice.words == sum(int(said.words[row]) for row in theirs if row in outer)
        assert voice.kind == KINDS[said.kind[theirs[0]]]
    assert audit.concentration.speakers == len(counts)
    if counts:
        total = sum(counts.values())
        assert audit.concentration.share_of_few == sum(sorted(counts.values())[-5:]) / total
        assert audit.concentration.effective == pytest.approx(
            total**2 / sum(each * each for each in counts.values()), rel=1e-9
        )


@given(tallies())
@settings(max_examples=30, deadline=None)
def test_the_first_and_the_last_word_are_had_by_outermost_attributions(tally: Tally) -> None:
    audit, said = audit_articles(tally, ALL, NOTHING, depth=WHOLE), tally.said
    first, last = Counter[str](), Counter[str]()
    for article in set(said.article.tolist()):
        rows = sorted((int(said.start[row]), row) for row in list_outer(tally) if said.article[row] == article)
        if rows:
            first[tell_source(tally, rows[0][1])] += 1
            last[tell_source(tally, rows[-1][1])] += 1
    assert {each.name: each.first for each in audit.openings if each.first} == first
    assert {each.name: each.last for each in audit.openings if each.last} == last


@given(tallies())
@settings(max_examples=30, deadline=None)
def test_chains_begin_with_whom_the_article_itself_cites(tally: Tally) -> None:
    chains, outer = audit_articles(tally, ALL, NOTHING, depth=WHOLE).chains, list_outer(tally)
    ends = [row for row in outer if tally.said.ends_unnamed[row]]
    assert (chains.chains, chains.unnamed) == (len(outer), len(ends))
    assert set(chains.cases) == {int(tally.said.seq[row]) for row in ends}
    passed = [row for row in ends if tell_source(tally, row) not in ("anonymous", "described", "untold")]
    assert chains.passed_on == len(passed)


@given(tallies())
@settings(max_examples=30, deadline=None)
def test_slices_add_up_to_the_whole(tally: Tally) -> None:
    audit, chosen = audit_articles(tally, ALL, NOTHING), choose_articles(tally, ALL, NOTHING)
    for by in By:
        slices = slice_articles(chosen, by)
        assert sum(each.articles for each in slices) == audit.extents.articles
        assert sum(each.words for each in slices) == audit.extents.words
        assert sum(each.attributions for each in slices) == audit.extents.attributions
        assert sum(each.attributed_words for each in slices) == audit.extents.attributed_words
        assert sum(each.chains for each in slices) == audit.extents.outermost
        assert sum(each.unnamed_ends for each in slices) == audit.chains.unnamed
        assert len({each.name for each in slices}) == len(slices)


@given(tallies())
@settings(max_examples=30, deadline=None)
def test_an_outlet_s_slice_is_the_audit_of_that_outlet_alone(tally: Tally) -> None:
    for each in slice_articles(choose_articles(tally, ALL, NOTHING), By.OUTLET):
        if each.name is not None:
            audit = audit_articles(tally, Selection(outlet=(each.name,)), NOTHING)
            assert (each.articles, each.words) == (audit.extents.articles, audit.extents.words)
            assert each.attributed_words == audit.extents.attributed_words
            assert each.anonymous == audit.sources[SOURCES.index("anonymous")].attributions


def test_a_nested_attribution_counts_but_its_words_do_not() -> None:
    tally = build_tally([{"speaker": KORA, "words": 9}, {"speaker": VELL, "words": 4, "parent": 0}])
    extents = audit_articles(tally, ALL, NOTHING).extents
    assert (extents.attributions, extents.outermost, extents.attributed_words) == (2, 1, 9)


def test_what_is_nested_in_a_rejected_attribution_is_outermost() -> None:
    rows: list[dict[str, Any]] = [
        {"speaker": KORA, "words": 9, "verdict": "reject"},
        {"speaker": VELL, "words": 4, "parent": 0},
    ]
    extents = audit_articles(build_tally(rows), ALL, NOTHING).extents
    assert (extents.attributions, extents.attributed_words, extents.rejected) == (1, 4, 1)


def test_what_is_nested_in_a_nested_one_that_was_rejected_is_still_within_the_first() -> None:
    rows: list[dict[str, Any]] = [
        {"words": 9},
        {"words": 6, "parent": 0, "verdict": "reject"},
        {"words": 4, "parent": 1},
    ]
    assert audit_articles(build_tally(rows), ALL, NOTHING).extents.attributed_words == 9


def test_articles_in_which_nobody_speaks_count_as_articles() -> None:
    tally = build_tally([{"article": 0}], articles=2)
    extents = audit_articles(tally, ALL, NOTHING).extents
    assert (extents.articles, extents.silent) == (2, 1)


def test_a_narrowing_of_what_is_said_keeps_only_articles_that_hold_some() -> None:
    tally = build_tally([{"article": 0, "act": "deny"}, {"article": 1, "act": "assert"}], articles=3)
    extents = audit_articles(tally, Selection(act=("deny",)), NOTHING).extents
    assert (extents.articles, extents.silent, extents.attributions) == (1, 0, 1)


def test_an_empty_set_has_no_shares() -> None:
    audit = audit_articles(build_tally([], articles=0), ALL, NOTHING)
    assert audit.extents.share_attributed is None
    assert {group.share for group in audit.sources} == {None}
    assert audit.concentration.effective is None
    assert audit.extents.first_day is None


def test_counts_are_of_all_however_few_are_listed() -> None:
    tally = build_tally([{"speaker": name} for name in ("a", "b", "c", "c")])
    audit = audit_articles(tally, ALL, NOTHING, depth=Depth(voices=1, cases=0))
    assert [voice.name for voice in audit.voices] == ["c"]
    assert audit.concentration.speakers == 3


def test_of_articles_without_a_date_there_is_a_slice_of_its_own_at_the_end() -> None:
    tally = build_tally([], articles=3)
    tally = replace(tally, articles=replace(tally.articles, day=np.array([NONE, 738_000, NONE], dtype=np.int32)))
    names = [each.name for each in slice_articles(choose_articles(tally, ALL, NOTHING), By.YEAR)]
    assert names == ["2021", None]
