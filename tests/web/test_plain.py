"""Records as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

import numpy as np
import pytest

from attribune.records import Extent, Span, SpeakerKind
from attribune.web.plain import show_value, write_json


@dataclass(frozen=True, slots=True)
class Found:
    kind: SpeakerKind
    where: Extent
    shares: tuple[float, ...]


def test_a_record_becomes_an_object_of_its_fields() -> None:
    found = Found(SpeakerKind.GROUP, Extent((Span(1, 2), Span(4, 6))), (0.5, float("nan")))
    assert show_value(found) == {"kind": "group", "where": [[1, 2], [4, 6]], "shares": [0.5, None]}


def test_numbers_of_arrays_are_numbers() -> None:
    value = {np.int32(3): np.float64(0.25), "all": np.array([[1, 2]], dtype=np.int32), "is": np.bool_(True)}
    assert json.loads(write_json(value)) == {"3": 0.25, "all": [[1, 2]], "is": True}


def test_days_are_iso_and_sets_are_sorted() -> None:
    assert show_value({"day": date(2031, 7, 1), "names": frozenset({"b", "a"})}) == {
        "day": "2031-07-01",
        "names": ["a", "b"],
    }


def test_a_lone_surrogate_can_be_sent() -> None:
    assert write_json("a\ud800b😀") == '"a?b😀"'.encode()


def test_what_has_no_form_is_an_error() -> None:
    with pytest.raises(TypeError, match="bytes"):
        show_value({"x": b"raw"})
