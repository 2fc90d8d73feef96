"""Counts of facets: exact, and each under what is chosen in the other fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribune.explore import ArticleFilter, AttributionQuery, FoundAttribution, find_attributions, list_articles
from attribune.explore.tally.columns import ACTS, KINDS, Tally
from attribune.explore.tally.facets import Count, count_facets
from attribune.explore.tally.finding import find_rows
from attribune.explore.tally.selection import Selection, select_rows
from attribune.ledger import Ledger

VALUES: dict[str, Callable[[FoundAttribution], str | None]] = {
    "outlet": lambda each: each.outlet,
    "speaker": lambda each: name_speaker(each),
    "kind": lambda each: each.reading.speaker.kind.value if each.reading.speaker else None,
    "act": lambda each: each.reading.speech.act.value if each.reading.speech else None,
    "quote": lambda each: each.quote_type.value,
    "role": lambda each: each.reading.source_role.value if each.reading.source_role else None,
    "anonymous": lambda each: "true" if each.reading.anonymity else "false",
}
SELECTIONS = st.builds(
    Selection,
    words=st.sampled_from((None, "ferry", "the bridge", "bri*", "…")),
    title=st.sampled_from((None, "ferry", "closes")),
    speaker=st.sampled_from(((), ("Kora Lévy",), ("kora levy", "Tarn"), ("nobody",))),
    outlet=st.sampled_from(((), ("Tarn Echo",), ("Évening Lamp", "Tarn Echo"))),
    kind=st.sampled_from(((), ("person",), ("person", "group"))),
    act=st.sampled_from(((), ("deny",), ("deny", "assert"))),
    quote=st.sampled_from(((), ("direct",))),
    role=st.sampled_from(((), ("official",))),
    anonymous=st.sampled_from((None, True, False)),
    published_from=st.sampled_from((None, "2031-07-06", "2031-08", "2032")),
    published_to=st.sampled_from((None, "2031-07-31", "2031-08", "2031")),
    min_confidence=st.sampled_from((0.0, 0.5, 0.9)),
)


def name_speaker(found: FoundAttribution) -> str | None:
    speaker = found.reading.speaker
    return None if speaker is None or speaker.kind == "unnamed" else speaker.name


def find_by_brute_force(ledger: Ledger, selection: Selection, *, without: Iterable[str]) -> list[FoundAttribution]:
    """Return what the ledger itself finds, each condition looked at by hand; words go through the index."""
    left = {name: None if name.startswith("published") or name == "anonymous" else () for name in without}
    asked = replace(selection, **left)  # type: ignore[arg-type]
    ids = None if asked.title is None else find_articles(ledger, asked.title)
    query = AttributionQuery(words=asked.words, published_from=asked.published_from, published_to=asked.published_to)
    found = find_attributions(ledger, replace(query, min_confidence=asked.min_confidence))
    return [
        each
        for each in found
        if (ids is None or each.article_id in ids) and all(fits(each, name, getattr(asked, name)) for name in VALUES)
    ]


def find_articles(ledger: Ledger, words: str) -> set[str]:
    return {each.article_id for each in list_articles(ledger, filter=ArticleFilter(words=words))}


def fits(found: FoundAttribution, name: str, wanted: object) -> bool:
    value = VALUES[name](found)
    if wanted in (None, ()):
        return True
    if isinstance(wanted, bool):
        return value == str(wanted).lower()
    assert isinstance(wanted, tuple)
    return value in wanted or (name == "speaker" and value == "Kora Lévy" and "kora levy" in wanted)


@settings(max_examples=60, deadline=None)
@given(selection=SELECTIONS)
def test_counts_stay_right_under_any_selection(varied: Ledger, tally: Tally, selection: Selection) -> None:
    facets = count_facets(tally, selection, find_rows(varied, tally), most=100)
    meant = find_by_brute_force(varied, selection, without=())
    assert facets.total == len(meant)
    assert facets.articles == len({each.article_id for each in meant})
    assert facets.speakers == len({name_speaker(each) for each in meant} - {None})
    for name, value in VALUES.items():
        others = find_by_brute_force(varied, selection, without=(name,))
        expected = Counter(value(each) for each in others)
        counted = {each.value: each.count for each in facets.fields[name].values if each.count}
        assert counted == {key: count for key, count in expected.items() if key is not None}, name
    others = find_by_brute_force(varied, selection, without=("published_from", "published_to"))
    months = Counter(None if each.published is None else each.published[:7] for each in others)
    assert {each.value: each.count for each in facets.months} == {key: n for key, n in months.items() if key}
    assert facets.undated == months[None]


@settings(max_examples=60, deadline=None)
@given(selection=SELECTIONS)
def test_the_rows_are_those_that_the_ledger_finds(varied: Ledger, tally: Tally, selection: Selection) -> None:
    chosen = select_rows(tally, selection, find_rows(varied, tally))
    meant = find_by_brute_force(varied, selection, without=())
    assert int(chosen.sum()) == len(meant)


def test_what_is_chosen_is_listed_even_if_nothing_is_left_of_it(varied: Ledger, tally: Tally) -> None:
    selection = Selection(outlet=("Tarn Echo", "The Nowhere Post"), words="…")
    facets = count_facets(tally, selection, find_rows(varied, tally))
    assert facets.fields["outlet"].values == (Count("Tarn Echo", 0, True), Count("The Nowhere Post", 0, True))


def test_the_most_frequent_values_come_first_and_the_others_are_numbered(varied: Ledger, tally: Tally) -> None:
    whole = count_facets(tally, Selection(), find_rows(varied, tally), most=100).fields["speaker"]
    some = count_facets(tally, Selection(), find_rows(varied, tally), most=2).fields["speaker"]
    assert some.values == whole.values[:2]
    assert some.others == len(whole.values) - 2
    assert [each.count for each in whole.values] == sorted((each.count for each in whole.values), reverse=True)


@pytest.mark.parametrize("name", ["kind", "act"])
def test_values_of_a_few_are_all_listed(varied: Ledger, tally: Tally, name: str) -> None:
    facet = count_facets(tally, Selection(), find_rows(varied, tally), most=1).fields[name]
    assert facet.others == 0
    assert {each.value for each in facet.values} <= {*KINDS, *ACTS}
    assert len(facet.values) > 2
