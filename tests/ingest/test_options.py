"""What a caller says about inputs is checked before anything is read."""

from __future__ import annotations

import pytest

from attribune.errors import UsageError
from attribune.ingest import Options


def test_a_column_of_a_field_that_is_none_is_refused_with_those_that_are() -> None:
    with pytest.raises(UsageError, match=r"no field 'body'.*text, title"):
        Options(columns=(("body", "text"),))


def test_a_field_without_a_column_is_refused() -> None:
    with pytest.raises(UsageError, match="no column for the field 'text'"):
        Options(columns=(("text", ""),))
