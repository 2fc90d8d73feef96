"""Tests begin with an empty ledger."""

from __future__ import annotations

import pytest

from attribune.ledger import Ledger


@pytest.fixture
def ledger(empty: Ledger) -> Ledger:
    return empty
