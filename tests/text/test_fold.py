"""Search keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.text.fold import fold_text


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Café RÉNÉ", "cafe rene"),
        ("Cafe\u0301", "cafe"),
        ("Straße", "strasse"),
        ("Kora’s “Lamp”", 'kora\'s "lamp"'),
        ("Vell–Ostrow", "vell-ostrow"),
        ("  the\n mayor ", "the mayor"),
        ("ﬁnd", "find"),
    ],
)
def test_what_a_reader_takes_for_the_same_has_one_key(text: str, key: str) -> None:
    assert fold_text(text) == key


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)
