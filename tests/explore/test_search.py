"""Who said what, by outlet, source, words and day."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribune.errors import UsageError
from attribune.explore import AttributionQuery, find_attributions
from attribune.explore.search import select_attributions
from attribune.ledger import Ledger
from attribune.records import DigestRecord, Run

KORA, VELL, SOURCES = "Mayor Kora Lévy", "Vell", "informed sources"


def find_sources(ledger: Ledger, query: AttributionQuery) -> list[str | None]:
    return [found.source for found in find_attributions(ledger, query)]


def test_an_empty_query_finds_all_in_the_order_of_recording(ledger: Ledger) -> None:
    assert find_sources(ledger, AttributionQuery()) == [KORA, VELL, SOURCES]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (AttributionQuery(outlet="evening lamp"), [KORA]),
        (AttributionQuery(outlet="ÉVENING"), [KORA]),
        (AttributionQuery(outlet="_100% p"), [SOURCES]),
        (AttributionQuery(outlet="e%g"), []),
        (AttributionQuery(source="LEVY"), [KORA]),
        (AttributionQuery(source="ell"), [VELL]),
        (AttributionQuery(source="nobody"), []),
        (AttributionQuery(words="CAFE"), [KORA]),
        (AttributionQuery(words="café open"), [KORA]),
        (AttributionQuery(words="café report"), []),
        (AttributionQuery(words="bridge is"), [SOURCES]),
        (AttributionQuery(words='"stays open"'), [KORA]),
        (AttributionQuery(words='"open stays"'), []),
        (AttributionQuery(words="brid*"), [SOURCES]),
        (AttributionQuery(words="brid"), []),
        (AttributionQuery(words="Vell"), []),
        (AttributionQuery(words="…"), []),
        (AttributionQuery(published_from="2024-07-17", published_to="2024-07-17"), [KORA]),
        (AttributionQuery(published_from="2024-07-18"), [SOURCES]),
        (AttributionQuery(published_to="2024-07"), [KORA]),
        (AttributionQuery(published_from="2024"), [KORA, SOURCES]),
        (AttributionQuery(min_confidence=0.0), [KORA, VELL, SOURCES]),
        (AttributionQuery(min_confidence=1.0), []),
        (AttributionQuery(limit=1), [KORA]),
        (AttributionQuery(outlet="lamp", source="kora", words="open", published_to="2024"), [KORA]),
        (AttributionQuery(outlet="lamp", source="vell"), []),
    ],
)
def test_all_that_is_asked_for_applies(ledger: Ledger, query: AttributionQuery, expected: list[str]) -> None:
    assert find_sources(ledger, query) == expected


def test_an_attribution_is_found_by_its_article_and_digest(ledger: Ledger, first: DigestRecord) -> None:
    article = first.articles[1].article
    assert find_sources(ledger, AttributionQuery(article_id=article.id)) == [VELL]
    assert find_sources(ledger, AttributionQuery(digest_id=first.digest.id)) == [KORA, VELL]


def test_what_is_found_traces_to_the_bytes(ledger: Ledger, second: DigestRecord, run: Run) -> None:
    (found,) = find_attributions(ledger, AttributionQuery(words="bridge"))
    assert (found.source, found.cue, found.content) == (SOURCES, "said", "“The bridge” … “is safe”")
    assert found.reading == second.articles[0].readings[0]
    assert (found.confidence, found.article_span) == (0.75, second.articles[0].article.span)
    assert (found.outlet, found.title, found.published) == ("Harbour_100% Post", "Bridge", "2024-08-01")
    assert (found.digest_id, found.digest_name) == (second.digest.id, "second.txt")
    assert (found.sha256, found.run_id) == (second.digest.sha256, run.id)


def test_offsets_are_counted_from_the_article(ledger: Ledger, first: DigestRecord) -> None:
    (found,) = find_attributions(ledger, AttributionQuery(source="vell"))
    start = found.article_span.start + found.reading.attribution.content.start
    assert first.digest.text[start:].startswith("the report")


def test_only_the_newest_run_of_a_digest_is_searched(ledger: Ledger, first: DigestRecord, run: Run) -> None:
    seen = replace(first, articles=first.articles[1:])
    ledger.write_record(seen, replace(run, code_version="2.0"))
    assert find_sources(ledger, AttributionQuery(words="café")) == []
    assert find_sources(ledger, AttributionQuery()) == [SOURCES, VELL]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text() | st.text(alphabet='"*^():{}-+ANDORTE \x00\ud800é'))
def test_no_words_break_the_search(ledger: Ledger, words: str) -> None:
    assert list(find_attributions(ledger, AttributionQuery(words=words, source=words))) is not None


@pytest.mark.parametrize(
    "words", ["NEAR(a b)", "content:café", "a AND OR", "^a", '"a', "a OR", "{a b}: c", "-a", "a" * 9_999]
)
def test_the_syntax_of_the_index_is_only_text(ledger: Ledger, words: str) -> None:
    assert find_sources(ledger, AttributionQuery(words=words)) == []


def test_a_thousand_words_are_not_too_many(ledger: Ledger) -> None:
    assert find_sources(ledger, AttributionQuery(words="café " * 1_000)) == [KORA]


@pytest.mark.parametrize("day", ["17.07.2024", "2024-7-1", "", "２０２４"])
def test_a_day_that_is_not_iso_is_wrong_use(day: str) -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        AttributionQuery(published_from=day)


@pytest.mark.parametrize("limit", [0, -1, 10**20])
def test_a_limit_that_cannot_be_counted_to_is_wrong_use(limit: int) -> None:
    with pytest.raises(UsageError):
        AttributionQuery(limit=limit)


def test_a_search_that_is_left_half_way_gives_its_connection_back(ledger: Ledger) -> None:
    for _ in range(30):
        next(find_attributions(ledger, AttributionQuery()))
    assert find_sources(ledger, AttributionQuery(limit=1)) == [KORA]


def test_a_search_gives_its_first_row_without_sorting_all_of_them(ledger: Ledger) -> None:
    selection = select_attributions(AttributionQuery())
    assert selection is not None
    with ledger.read() as connection:
        statement = str(selection.compile(connection, compile_kwargs={"literal_binds": True}))
        steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}").all()
    assert [step[3] for step in steps if "ORDER BY" in step[3]][-1] == "USE TEMP B-TREE FOR RIGHT PART OF ORDER BY"


def test_letters_of_which_nothing_is_left_find_nothing(ledger: Ledger) -> None:
    assert find_sources(ledger, AttributionQuery(source="\u0301")) == []


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_a_confidence_outside_0_to_1_is_wrong_use(confidence: float) -> None:
    with pytest.raises(UsageError):
        AttributionQuery(min_confidence=confidence)


def test_a_day_is_checked_in_a_query_too() -> None:
    with pytest.raises(UsageError):
        AttributionQuery(published_from="yesterday")


@pytest.mark.parametrize("day", ["2031-13", "2031-02-30", "0000"])
def test_a_day_that_no_calendar_has_is_wrong_use(day: str) -> None:
    with pytest.raises(UsageError, match="no calendar has"):
        AttributionQuery(published_to=day)
