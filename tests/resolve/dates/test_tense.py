"""Which way the words around a date point."""

from __future__ import annotations

import pytest

from attribune.resolve.dates.grammar import Tense
from attribune.resolve.dates.tense import find_tense
from attribune.resolve.dates.tokens import cut_tokens


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Kora left on Friday", Tense.PAST),
        ("Kora will leave on Friday", Tense.FUTURE),
        ("Kora will be named on Friday", Tense.FUTURE),
        ("Kora must pay by Friday", Tense.FUTURE),
        ("Kora could leave on Friday", Tense.LIKELY),
        ("Kora will leave. Vell came on Friday", Tense.PAST),
        ("It is payable Jan. 3 to holders on Friday", Tense.FUTURE),
        ("On Friday", Tense.OPEN),
    ],
)
def test_the_nearest_signal_of_the_sentence_decides(text: str, tense: Tense) -> None:
    tokens = cut_tokens(text)
    assert find_tense(tokens.signs, len(tokens.signs) - 1, len(tokens.signs)) is tense


def test_a_verb_behind_the_date_decides_where_none_stands_before() -> None:
    tokens = cut_tokens("On Friday, Kora will leave")
    assert find_tense(tokens.signs, 2, 3) is Tense.FUTURE
