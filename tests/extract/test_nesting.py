"""The parent of an attribution is the closest one around it, and no cue counts twice."""

from __future__ import annotations

from dataclasses import replace

from tests.extract.rules import find_by_hand, spell

from attribune.extract.nesting import drop_repeated, find_parents, merge_doubled
from attribune.records import Attribution, Extent, Span

TEXT = "Rook said Venn denied claims of theft."
SAID = find_by_hand(TEXT, "Rook", "said", "Venn denied claims of theft")
DENIED = find_by_hand(TEXT, "Venn", "denied", "claims of theft")
CLAIMED = find_by_hand(TEXT, "-", "claims", "of theft")


def test_a_chain_of_three_has_two_parents() -> None:
    parents = find_parents([CLAIMED, SAID, DENIED])
    assert parents == {
        CLAIMED.attribution.id: DENIED.attribution.id,
        DENIED.attribution.id: SAID.attribution.id,
    }


def test_what_lies_beside_a_content_is_not_nested_in_it() -> None:
    text = "Rook said it was late. Venn denied it."
    late, other = find_by_hand(text, "Rook", "said", "it was late"), find_by_hand(text, "Venn", "denied", "it.")
    assert find_parents([late, other]) == {}


def test_one_that_shares_a_content_has_its_parent_named() -> None:
    text = "The Observer, citing aides, said Rook denied the plan."
    outer = find_by_hand(text, "The Observer", "said", "Rook denied the plan")
    shared = replace(find_by_hand(text, "aides", "citing", "Rook denied the plan"), shares=outer.attribution.id)
    inner = find_by_hand(text, "Rook", "denied", "the plan")
    parents = find_parents([outer, shared, inner])
    assert parents[shared.attribution.id] == outer.attribution.id
    assert parents[inner.attribution.id] == shared.attribution.id


def test_the_first_of_two_with_the_same_cue_stays() -> None:
    again = find_by_hand(TEXT, "-", "denied claims", "of theft")
    assert drop_repeated([DENIED, again, SAID]) == [DENIED, SAID]


def test_a_speaker_named_twice_speaks_once() -> None:
    text = "Venn said it was late, Venn said."
    inner = find_by_hand(text, "Venn", "said", "it was late")
    source, cue, content = (Extent((Span(*place),)) for place in ((23, 27), (28, 32), (0, 21)))
    outer = replace(inner, attribution=Attribution(inner.attribution.article_id, content, source, cue))
    (merged,) = merge_doubled([outer, inner], text)
    assert spell(text, merged.attribution) == ("Venn", "said … said", "it was late")
