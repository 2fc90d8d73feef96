"""Site: what every page and call of one running explorer shares."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from secrets import token_bytes
from typing import TYPE_CHECKING, Protocol

from fastapi import Request

from attribune.explore.speaking.directory import Directory
from attribune.ledger import Ledger

if TYPE_CHECKING:
    from attribune.explore.tally.columns import Tally
    from attribune.ledger.tokens import Token
    from attribune.web.texts import TextReader

# Where the guard at the door leaves the token with which a request came.
HOLDER = "token_holder"


class Keeper(Protocol):
    """Holds the ledger in columns, as it is now."""

    @property
    def is_ready(self) -> bool:
        """Whether ``get`` returns at once."""
        ...

    @property
    def progress(self) -> tuple[int, int]:
        """How many articles are loaded, and of how many; zeros before that begins."""
        ...

    def start(self) -> None:
        """Begin to load, in the background."""
        ...

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
        speakers: the speakers in the columns, and who is meant by a name.
    """

    ledger: Ledger
    keeper: Keeper
    is_read_only: bool = False
    reviewer: str | None = None
    secret: bytes = field(default_factory=lambda: token_bytes(32), repr=False)
    texts: TextReader | None = None
    speakers: Directory = field(default_factory=Directory, repr=False)


def get_site(request: Request) -> Site:
    """Return the site that answers ``request``, as who asks may use it: to a token that only reads it is read-only."""
    site: Site = request.app.state.site
    holder: Token | None = getattr(request.state, HOLDER, None)
    if holder is None:
        return site
    return replace(site, reviewer=holder.name, is_read_only=site.is_read_only or not holder.may_write)
