"""Names that resemble one that nobody bears."""

from __future__ import annotations

import pytest
from tests.explore.speaking.spoken import Said, list_now, write_said

from attribune.explore.speaking.near import list_near
from attribune.ledger import Ledger

KORA, BO = Said(name="Kora Lévy"), Said(name="Bo Vell")


@pytest.mark.parametrize("written", ["Kore Levi", "KORA LEVYY", "Kor Lévy"])
def test_a_slip_of_the_pen_finds_the_name_that_was_meant(ledger: Ledger, written: str) -> None:
    write_said(ledger, [KORA, BO])
    assert list_near(list_now(ledger), written) == ["Kora Lévy"]


def test_a_shared_last_word_is_near_and_the_most_frequent_comes_first(ledger: Ledger) -> None:
    ana = Said(name="Annemarike Vell")
    write_said(ledger, [BO, ana, ana])
    assert list_near(list_now(ledger), "the harbour master Mr Vell") == ["Annemarike Vell", "Bo Vell"]


def test_too_few_letters_and_words_like_nothing_are_near_nobody(ledger: Ledger) -> None:
    write_said(ledger, [KORA])
    assert list_near(list_now(ledger), "Ko") == []
    assert list_near(list_now(ledger), "\u0301") == []
    assert list_near(list_now(ledger), "zzqx") == []
