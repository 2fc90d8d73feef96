"""Which signs an expression can start with."""

from __future__ import annotations

import pytest

from attribune.resolve.dates.starts import find_starts


@pytest.mark.parametrize(
    ("expression", "signs"),
    [
        ("ab", "a"),
        ("a?b", "ab"),
        ("[xy]z", "xy"),
        ("(?:a|b?c)d", "abc"),
        ("(?P<day>a)?(?:b|)c", "abc"),
        ("(?<=p)(?!q)a", "a"),
        ("(?:(?<=p)|(?<=q))a", "a"),
        (r"\.a", "."),
        ("a+b", "a"),
    ],
)
def test_optional_parts_let_the_next_one_start(expression: str, signs: str) -> None:
    assert find_starts(expression) == frozenset(signs)
