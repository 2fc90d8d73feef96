"""Tokens: who may use the explorer from elsewhere; of the token itself only the sha256 is kept."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_hex, token_urlsafe

from sqlalchemy import Row, insert, select, update

from attribune.errors import NotInLedger, UsageError
from attribune.ledger.state import tokens
from attribune.ledger.store import Ledger

PREFIX = "atb"
MOST_NAME = 200


@dataclass(frozen=True, slots=True)
class Token:
    """A token as it is known here.

    Attributes:
        id: its second part, by which it is found; no secret.
        name: who or what it was made for.
        may_write: whether it may change anything.
        created_at, revoked_at: in UTC, ISO 8601; ``revoked_at`` is null while it works.
    """

    id: str
    name: str
    may_write: bool
    created_at: str
    revoked_at: str | None


def create_token(ledger: Ledger, name: str, *, may_write: bool = False) -> tuple[Token, str]:
    """Record a new token and return it with its text, which is shown now and never again.

    Raises:
        UsageError: there is no name, or it is that of a token that works.
    """
    name = " ".join(name.split())
    if not name or len(name) > MOST_NAME or not name.isprintable():
        raise UsageError(f"a token needs a name of at most {MOST_NAME} letters.", hint="Say who or what it is for.")
    identity = token_hex(6)
    text = f"{PREFIX}-{identity}-{token_urlsafe(32)}"
    token = Token(identity, name, may_write, write_now(), None)
    with ledger.write() as connection:
        live = select(tokens.c.id).where(tokens.c.name == name, tokens.c.revoked_at.is_(None))
        if connection.execute(live).first() is not None:
            raise UsageError(
                "there is a token of this name.", name, f"Revoke it first: attribune token revoke {name!r}."
            )
        row = {"id": identity, "sha256": hash_token(text), "name": name, "may_write": may_write}
        connection.execute(insert(tokens), {**row, "created_at": token.created_at})
    return token, text


def list_tokens(ledger: Ledger) -> tuple[Token, ...]:
    """Return all tokens, the oldest first, those that were revoked too."""
    with ledger.read() as connection:
        return tuple(map(read_row, connection.execute(select(tokens).order_by(tokens.c.created_at, tokens.c.id))))


def has_tokens(ledger: Ledger) -> bool:
    """Tell whether there is a token that works."""
    return any(each.revoked_at is None for each in list_tokens(ledger))


def revoke_token(ledger: Ledger, name: str) -> Token:
    """Let a token work no more; it is named by its name or its id.

    Raises:
        NotInLedger: no token that works is called so.
    """
    with ledger.write() as connection:
        called = (tokens.c.name == " ".join(name.split())) | (tokens.c.id == name)
        row = connection.execute(select(tokens).where(called, tokens.c.revoked_at.is_(None))).first()
        if row is None:
            raise NotInLedger("no token that works is called so.", name, "`attribune token list` shows them.")
        now = write_now()
        connection.execute(update(tokens).where(tokens.c.id == row.id).values(revoked_at=now))
        return Token(row.id, row.name, row.may_write, row.created_at, now)


def find_token(ledger: Ledger, text: str) -> Token | None:
    """Return the token whose text is ``text``, null if there is none or it was revoked."""
    prefix, _, rest = text.partition("-")
    identity, _, secret = rest.partition("-")
    if prefix != PREFIX or not identity.isalnum() or not secret or not text.isascii():
        return None
    with ledger.read() as connection:
        row = connection.execute(select(tokens).where(tokens.c.id == identity)).first()
    # Hashes are compared, and in the same time whatever they have in common.
    if row is None or not hmac.compare_digest(row.sha256, hash_token(text)) or row.revoked_at is not None:
        return None
    return read_row(row)


def read_row(row: Row[tuple[object, ...]]) -> Token:
    """Return the token of a row."""
    return Token(row.id, row.name, bool(row.may_write), row.created_at, row.revoked_at)


def hash_token(text: str) -> str:
    """Return what is kept of a token; its 256 random bits cannot be guessed from it, so it needs no slow hash."""
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def write_now() -> str:
    """Return the time in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
