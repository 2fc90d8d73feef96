"""Numbers as they are read."""

from __future__ import annotations

from attribune.web.numerals import write_number, write_points, write_share


def test_numbers_are_written_as_they_are_read() -> None:
    assert [write_number(each) for each in (1203, 2.25, None)] == ["1\u202f203", "2.2", "–"]
    assert [write_share(each, 1) for each in (0.1234, None)] == ["12.3\u202f%", "–"]
    assert [write_points(each) for each in (0.012, -0.012, 0.0, -0.0001, None)] == ["+1.2", "−1.2", "0.0", "0.0", "–"]
