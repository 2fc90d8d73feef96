"""The names of reviewers."""

from __future__ import annotations

import pytest

from attribune.web.reviewers import clean_name


@pytest.mark.parametrize("name", ["", " ", "\u202e", "\u200b\u2060", "\x07", "—"])
def test_a_name_that_nobody_could_read_is_none(name: str) -> None:
    assert clean_name(name) == ""


def test_a_name_is_one_line() -> None:
    assert clean_name(" Mirel\n Orr ") == "Mirel Orr"
