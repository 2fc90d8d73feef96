"""Visits: another site's page may link here; it may not make its reader's browser ask behind their back."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from attribune.web.problems import Problem
from attribune.web.security.origins import OWN_SITES
from attribune.web.security.refusing import read_header, refuse
from attribune.web.security.rules import SAFE_METHODS


class VisitGuard:
    """Refuses questions that a page elsewhere asks other than by leading its reader here.

    It could not read the answers; but to count over a whole ledger takes seconds, and a page can ask a thousand times.
    Source: ``Sec-Fetch-Site``, ``-Mode`` and ``-Dest`` (https://www.w3.org/TR/fetch-metadata/); of a browser that sends
    none nothing is known, and programs send none.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Guard ``app``."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] == "http" and scope["method"] in SAFE_METHODS and is_behind_back(scope):
            detail = "A page of another site asked for this; it is shown to who follows a link."
            await refuse(Problem(403, detail, "cross-site"), scope, receive, send)
            return
        await self._app(scope, receive, send)


def is_behind_back(scope: Scope) -> bool:
    """Tell whether a page of another site asks, and not its reader by a link."""
    site = read_header(scope, "sec-fetch-site")
    if site is None or site in OWN_SITES:
        return False
    # Neither a picture, a script or a call, nor a frame, which would not be shown.
    return read_header(scope, "sec-fetch-mode") != "navigate" or read_header(scope, "sec-fetch-dest") != "document"
