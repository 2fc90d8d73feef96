"""Tests of the cue lexicon and how a cue's words are looked up in it."""

from __future__ import annotations

from collections import Counter

import pytest

from attribune.extract.cues import GROUPS, choose_entry, find_entries, list_phrases
from attribune.extract.inflections import find_lemmas


def test_each_entry_stands_in_one_group_only() -> None:
    counts = Counter(phrase for group, _, _ in GROUPS for phrase in list_phrases(group))
    assert [phrase for phrase, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("said", "say"),
        ("denies", "deny"),
        ("hoping", "hope"),
        ("slammed", "slam"),
        ("criticizes", "criticise"),
        ("accuses", "accuse"),
    ],
)
def test_inflected_forms_lead_to_their_dictionary_form(word: str, lemma: str) -> None:
    assert lemma in find_lemmas(word)


def test_a_phrase_may_hold_one_word_between() -> None:
    found = choose_entry(find_entries(["turned", "it", "down"], []))
    assert found is not None
    assert found.entry.rest == ("down",)


def test_a_phrase_may_end_in_the_content() -> None:
    found = choose_entry(find_entries(["called"], ["for", "a"]))
    assert found is not None
    assert found.entry.act == "demand"
