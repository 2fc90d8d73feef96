"""Offsets in code points, UTF-16 and UTF-8."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.text.offsets import OffsetUnit, convert_offsets, restore_offset

TEXT = st.text(st.characters(codec="utf-8"), max_size=40)


def test_an_emoji_is_one_code_point_two_units_of_utf16_and_four_bytes() -> None:
    text = "é😀 “x”"
    assert convert_offsets(text, [0, 1, 2, 3, 6], unit=OffsetUnit.UTF16) == {0: 0, 1: 1, 2: 3, 3: 4, 6: 7}
    assert convert_offsets(text, [0, 1, 2, 3, 6], unit=OffsetUnit.UTF8) == {0: 0, 1: 2, 2: 6, 3: 7, 6: 14}


@pytest.mark.parametrize("unit", OffsetUnit)
@given(text=TEXT)
def test_every_offset_survives_the_way_there_and_back(unit: OffsetUnit, text: str) -> None:
    converted = convert_offsets(text, range(len(text) + 1), unit=unit)
    assert [restore_offset(text, at, unit=unit) for at in converted.values()] == list(converted)


def test_an_offset_inside_a_code_point_means_its_start() -> None:
    assert restore_offset("a😀b", 2, unit=OffsetUnit.UTF16) == 1
    assert restore_offset("a😀b", 4, unit=OffsetUnit.UTF8) == 1


@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(ValueError, match="outside a text"):
        convert_offsets("abc", [offset], unit=OffsetUnit.UTF8)
    with pytest.raises(ValueError, match="outside a text"):
        restore_offset("abc", offset, unit=OffsetUnit.UTF8)
