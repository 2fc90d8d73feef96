"""Cursors go out and come back; nothing else is one."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.errors import UsageError
from attribune.web.cursors import Cursor, read_cursor, write_cursor


@given(st.integers(0, 1 << 53), st.text("0123456789.", max_size=40))
def test_a_cursor_comes_back_as_it_went_out(offset: int, mark: str) -> None:
    word = write_cursor(Cursor(offset, mark))
    assert read_cursor(word) == Cursor(offset, mark)
    assert word.replace("-", "").replace("_", "").isalnum()


@given(st.text(max_size=60))
def test_any_other_word_is_refused_and_breaks_nothing(word: str) -> None:
    try:
        found = read_cursor(word)
    except UsageError:
        return
    assert write_cursor(found).rstrip("=") or word


@pytest.mark.parametrize(
    "content", ['[-1,""]', '[true,""]', '[1.5,""]', "[1]", "{}", "[1,null]", '[9007199254740993,""]', "[" * 90]
)
def test_a_word_that_was_made_up_is_refused(content: str) -> None:
    with pytest.raises(UsageError, match="no cursor"):
        read_cursor(base64.urlsafe_b64encode(content.encode()).decode())
