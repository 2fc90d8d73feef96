"""Ages: bare numbers that tell how old somebody is."""

from __future__ import annotations

import pytest

from attribune.resolve.quantities import find_quantities


@pytest.mark.parametrize("text", ["Mara Tolle, 52, said", "aged 52", "over the age of 52", "Rell, fifty-two, said"])
def test_a_number_at_a_name_or_behind_age_is_in_years(text: str) -> None:
    assert [(q.value, q.unit) for q in find_quantities(text)] == [(52, "year")]


def test_a_number_in_a_row_is_no_age() -> None:
    assert [q.unit for q in find_quantities("scored 11, 24, 36")] == [None, None, None]
