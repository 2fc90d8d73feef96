"""One attribution that is two is taken apart: who speaks, and on whose word."""

from __future__ import annotations

from tests.extract.rules import Words, find_by_hand, spell
from tests.extract.scoring import build_article

from attribune.extract.chains import unfold_chains


def unfold(text: str, *flat: Words) -> list[tuple[Words, Words | None]]:
    """Return the words of each attribution, with those of the one it shares a content with."""
    found = unfold_chains(build_article(text), [find_by_hand(text, *words) for words in flat])
    spelled = {each.attribution.id: spell(text, each.attribution) for each in found}
    return [(spelled[each.attribution.id], spelled[each.shares] if each.shares else None) for each in found]


def test_citing_nests_the_cited_source_in_the_one_that_cites() -> None:
    text = "The Observer, citing two aides, reported that the talks failed."
    outer = ("The Observer", "reported", "that the talks failed")
    found = unfold(text, ("The Observer", "citing", "two aides"), outer)
    assert found == [(outer, None), (("two aides", "citing", "that the talks failed"), outer)]


def test_what_is_cited_is_no_part_of_the_content() -> None:
    text = "The talks failed, the Observer said, citing officials."
    found = unfold(text, ("the Observer", "said", "The talks failed … officials"))
    assert found[0] == (("the Observer", "said", "The talks failed"), None)


def test_citing_a_fact_is_no_source() -> None:
    text = "Rook resigned, citing poor health, she said."
    flat = ("she", "said", "Rook resigned")
    assert unfold(text, flat) == [(flat, None)]


def test_a_cited_source_of_the_next_sentence_is_left_alone() -> None:
    text = "The talks failed, Venn said. Rook left, citing officials."
    flat = ("Venn", "said", "The talks failed")
    assert unfold(text, flat) == [(flat, None)]


def test_quoted_as_saying_is_two() -> None:
    text = "The Wire quoted Venn as saying that the dam was safe."
    outer = ("The Wire", "quoted", "the dam was safe")
    found = unfold(text, ("The Wire", "quoted", "Venn as saying that the dam was safe"))
    assert found == [(outer, None), (("Venn", "as saying", "the dam was safe"), outer)]


def test_the_passive_of_quoting_is_the_same_two() -> None:
    text = "Venn was quoted by the Wire as saying the dam was safe."
    outer = ("the Wire", "was quoted", "the dam was safe")
    found = unfold(text, ("the Wire", "was quoted", "Venn … as saying the dam was safe"))
    assert found == [(outer, None), (("Venn", "as saying", "the dam was safe"), outer)]


def test_a_report_cited_in_another_is_two() -> None:
    text = "A study by the board cited in the Observer showed that the dam was safe."
    content = "that the dam was safe"
    outer = ("the Observer", "cited in", content)
    for source in ("A study by the board cited in the Observer", "A study by the board"):
        assert unfold(text, (source, "showed", content)) == [
            (outer, None),
            (("A study by the board", "showed", content), outer),
        ]


def test_what_is_rejected_is_the_claim() -> None:
    text = "Venn rejected claims by local media that she had lied."
    found = unfold(text, ("Venn", "rejected claims", "that she had lied"))
    assert found == [(("Venn", "rejected", "claims by local media that she had lied"), None)]


def test_the_claim_that_is_denied_may_stand_before() -> None:
    text = "Rumours that Venn would resign were denied by her office."
    found = unfold(text, ("her office", "were denied", "that Venn would resign"))
    assert found == [(("her office", "were denied", "Rumours that Venn would resign"), None)]


def test_ones_own_claim_stays_whole() -> None:
    text = "Venn repeated her claim that the dam was safe."
    flat = ("Venn", "repeated her claim", "that the dam was safe")
    assert unfold(text, flat) == [(flat, None)]
