"""An attribution is right where a gold one has its source and half of its content, and is not taken yet."""

from __future__ import annotations

from attribune_lab.corpora import Pairs, Relation
from attribune_lab.matching import mark_right

TEXT = "Kora Vell said the night ferry sails at dawn, and Ollo agreed."


def find_words(words: str) -> Pairs:
    """Return the offsets of words in the text, none for none."""
    start = TEXT.index(words)
    return [[start, start + len(words)]] if words else []


def relate(source: str, content: str, *, cue: str = "said") -> Relation:
    return Relation(find_words(source), find_words(cue), find_words(content))


GOLD = relate("Kora Vell", "the night ferry sails")


def test_one_word_of_the_source_and_half_of_the_content_are_enough() -> None:
    assert mark_right(TEXT, [GOLD], [relate("Vell", "the night")]) == [True]


def test_less_than_half_of_the_content_is_wrong() -> None:
    assert mark_right(TEXT, [GOLD], [relate("Kora Vell", "the night ferry sails at dawn, and Ollo agreed")]) == [False]


def test_another_source_is_wrong() -> None:
    assert mark_right(TEXT, [GOLD], [relate("Ollo", "the night ferry sails")]) == [False]


def test_no_source_is_right_only_where_there_is_none() -> None:
    found = [relate("", "the night ferry sails")]
    assert mark_right(TEXT, [GOLD], found) == [False]
    assert mark_right(TEXT, found, found) == [True]


def test_the_cue_does_not_count() -> None:
    assert mark_right(TEXT, [GOLD], [relate("Kora", "the night ferry sails", cue="agreed")]) == [True]


def test_a_gold_attribution_answers_for_the_best_of_those_that_fit() -> None:
    found = [relate("Kora", "night ferry sails"), relate("Kora", "the night ferry sails"), relate("Kora", "the night")]
    assert mark_right(TEXT, [GOLD], found) == [False, True, False]


def test_of_contents_that_fit_alike_the_cue_decides() -> None:
    found = [relate("Kora", "the night ferry sails"), relate("Kora", "the night ferry sails", cue="agreed")]
    assert mark_right(TEXT, [GOLD], found) == [True, False]


def test_quotation_marks_and_full_stops_are_no_words() -> None:
    assert mark_right(TEXT, [relate("Ollo", "agreed")], [relate("Ollo", "agreed.")]) == [True]
