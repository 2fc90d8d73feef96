"""Tokens cover the text, and each has one sign."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from attribune.resolve.dates.tokens import cut_tokens


@given(text=st.text())
def test_tokens_are_the_text_with_one_sign_each(text: str) -> None:
    tokens = cut_tokens(text)
    assert "".join(tokens.words) == text
    assert len(tokens.signs) == len(tokens.words) == len(tokens.starts) - 1


def test_kinds_do_not_depend_on_capitals() -> None:
    assert cut_tokens("JULY").signs == cut_tokens("July").signs == cut_tokens("july").signs
