"""Tokens: known by their hash, until they are revoked."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from attribune.errors import NotInLedger, UsageError
from attribune.ledger import open_ledger
from attribune.ledger.state import tokens
from attribune.ledger.tokens import create_token, find_token, has_tokens, list_tokens, revoke_token


def test_a_token_is_known_by_its_text_until_it_is_revoked(path: Path) -> None:
    with open_ledger(path) as ledger:
        assert not has_tokens(ledger)
        token, text = create_token(ledger, "desk", may_write=True)
        assert find_token(ledger, text) == token
        assert revoke_token(ledger, "desk").revoked_at is not None
        assert find_token(ledger, text) is None
        assert not has_tokens(ledger)
        assert [each.name for each in list_tokens(ledger)] == ["desk"]


def test_the_ledger_does_not_hold_the_text_of_a_token(path: Path) -> None:
    with open_ledger(path) as ledger:
        _, text = create_token(ledger, "desk")
        with ledger.read() as connection:
            row = connection.execute(select(tokens)).one()
    assert not any(text.rpartition("-")[2] in str(value) for value in row)


def test_no_other_text_is_a_token(path: Path) -> None:
    with open_ledger(path) as ledger:
        token, text = create_token(ledger, "desk")
        for other in (
            "",
            "atb",
            "atb--",
            f"atb-{token.id}-",
            text[:-1],
            text + "x",
            text.upper(),
            f"atb-{token.id}-é",
            "\ud800",
        ):
            assert find_token(ledger, other) is None


def test_two_tokens_that_work_have_two_names(path: Path) -> None:
    with open_ledger(path) as ledger:
        create_token(ledger, "desk")
        with pytest.raises(UsageError, match="of this name"):
            create_token(ledger, " desk ")
        revoke_token(ledger, "desk")
        assert create_token(ledger, "desk")[0].name == "desk"


@pytest.mark.parametrize("name", ["", "  ", "a" * 201, "a\x00b", "a\u202eb"])
def test_a_token_has_a_name_that_can_be_shown(path: Path, name: str) -> None:
    with open_ledger(path) as ledger, pytest.raises(UsageError, match="needs a name"):
        create_token(ledger, name)


def test_only_a_token_that_works_is_revoked(path: Path) -> None:
    with open_ledger(path) as ledger, pytest.raises(NotInLedger):
        revoke_token(ledger, "nobody")
