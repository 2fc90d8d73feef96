"""A pronoun's antecedent agrees with it, stands near, and is not bound out by the clause."""

from __future__ import annotations

import math

from attribune.records import Span
from attribune.resolve.speakers.antecedent_weights import WEIGHTS
from attribune.resolve.speakers.antecedents import weigh_antecedents
from attribune.resolve.speakers.places import place_mention, read_ground


def choose(text: str, pronoun: str, *candidates: str, links: list[float] | None = None) -> str:
    """Return the likeliest candidate for the last occurrence of a pronoun."""
    ground = read_ground(text)
    placed = [place_mention(ground, Span(text.index(c), text.index(c) + len(c))) for c in candidates]
    at = text.rindex(pronoun)
    weights = {**WEIGHTS, "link": 1.0}
    shares = weigh_antecedents(place_mention(ground, Span(at, at + len(pronoun))), placed, weights, links)
    assert math.isclose(sum(shares), 1.0)
    return max(zip(shares, candidates, strict=True))[1]


def test_she_is_the_woman_of_two() -> None:
    text = "Laura Venn met Peter Holm on Monday. Later she left."
    assert choose(text, "she", "Laura Venn", "Peter Holm") == "Laura Venn"


def test_he_is_a_person_and_no_company() -> None:
    text = "Peter Holm sold the company. It was dear, he said."
    assert choose(text, "he", "Peter Holm", "the company") == "Peter Holm"


def test_it_is_a_thing_and_no_person() -> None:
    text = "Peter Holm visited the factory. Then it closed."
    assert choose(text, "it", "Peter Holm", "the factory") == "the factory"


def test_they_are_several() -> None:
    text = "The workers met Peter Holm. They were angry."
    assert choose(text, "They", "The workers", "Peter Holm") == "The workers"


def test_a_subject_does_not_see_itself_without_a_reflexive() -> None:
    text = "Peter Holm waved. Then Paul Rask saw him."
    assert choose(text, "him", "Peter Holm", "Paul Rask") == "Peter Holm"


def test_the_network_may_overrule_what_words_show() -> None:
    text = "Peter Holm met Paul Rask. Then he left."
    assert choose(text, "he", "Peter Holm", "Paul Rask", links=[0.0, 9.0]) == "Paul Rask"
