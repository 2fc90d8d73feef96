"""Guards: all of them, in the order in which a request meets them."""

from __future__ import annotations

from starlette.middleware import Middleware

from attribune.web.security.access import AccessGuard
from attribune.web.security.addresses import AddressGuard
from attribune.web.security.bodies import BodyGuard
from attribune.web.security.changes import ChangeGuard
from attribune.web.security.deadlines import DeadlineGuard
from attribune.web.security.faults import FaultGuard
from attribune.web.security.forms import FormGuard
from attribune.web.security.headers import HeaderGuard
from attribune.web.security.heads import HeadGuard
from attribune.web.security.hosts import HostGuard
from attribune.web.security.rates import RateGuard
from attribune.web.security.rules import Rules
from attribune.web.security.visits import VisitGuard
from attribune.web.site import Site


def list_guards(site: Site, rules: Rules) -> list[Middleware]:
    """Return the guards of ``site``, the outermost first: what costs nothing is checked before what does."""
    access = [Middleware(AccessGuard, ledger=site.ledger)] if rules.needs_token else []
    return [
        Middleware(HeaderGuard, needs_token=rules.needs_token),
        Middleware(FaultGuard),
        Middleware(HeadGuard),
        Middleware(HostGuard, rules=rules),
        Middleware(VisitGuard),
        Middleware(AddressGuard, most_bytes=rules.address_bytes),
        Middleware(RateGuard),
        *access,
        Middleware(ChangeGuard, is_read_only=site.is_read_only),
        Middleware(BodyGuard, rules=rules),
        Middleware(FormGuard, secret=site.secret, most_bytes=rules.upload_bytes),
        Middleware(DeadlineGuard, most_s=rules.read_s),
    ]
