"""Site: what every page and call of one running explorer shares."""

from __future__ import annotations

from dataclasses import dataclass, field
from secrets import token_bytes
from typing import TYPE_CHECKING, Protocol

from fastapi import Request

from attribune.ledger import Ledger

if TYPE_CHECKING:
    from attribune.explore.tally.columns import Tally


class Keeper(Protocol):
    """Holds the ledger in columns, as it is now."""

    def get(self) -> Tally:
        """Return the columns."""
        ...

    def notice(self) -> None:
        """Take in what was just written, before the next ``get`` answers."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A running explorer.

    Attributes:
        ledger: what it shows.
        keeper: the ledger in columns.
        is_read_only: whether nothing may be changed.
        reviewer: whose judgements are recorded where nobody says otherwise; null if nobody is named.
        secret: signs forms; new with every start.
    """

    ledger: Ledger
    keeper: Keeper
    is_read_only: bool = False
    reviewer: str | None = None
    secret: bytes = field(default_factory=lambda: token_bytes(32), repr=False)


def get_site(request: Request) -> Site:
    """Return the site that answers ``request``."""
    site: Site = request.app.state.site
    return site
