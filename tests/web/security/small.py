"""Small: an application of a few pages behind the guards, so that a test of a guard depends on nothing else."""

from __future__ import annotations

import time

from fastapi import FastAPI, Request, Response
from fastapi.testclient import TestClient
from starlette.responses import PlainTextResponse
from tests.web.clients import HERE

from attribune.web.security.csrf import write_csrf_field
from attribune.web.security.guards import list_guards
from attribune.web.security.rules import LOCAL, Rules
from attribune.web.site import Site, get_site


def build_small(site: Site, rules: Rules = LOCAL) -> FastAPI:
    """Return the application: a form at ``/login``, changes at ``/change`` and ``/drop``, slow and broken pages."""
    app = FastAPI(middleware=list_guards(site, rules), openapi_url=None)
    app.state.site = site

    @app.get("/login")
    def show_form(request: Request) -> Response:
        return Response(write_csrf_field(request), media_type="text/html")

    @app.get("/plain")
    def show_plain(request: Request) -> Response:
        shown = get_site(request)
        return PlainTextResponse(f"{shown.reviewer} {shown.is_read_only}")

    @app.post("/change")
    @app.post("/drop")
    @app.post("/api/v1/change")
    async def change(request: Request) -> Response:
        return PlainTextResponse(str(len(await request.body())))

    @app.get("/slow")
    def wait() -> Response:
        time.sleep(0.3)
        return PlainTextResponse("late")

    @app.get("/fault")
    @app.get("/fault/{more}")
    def break_down() -> Response:
        raise ZeroDivisionError("a secret of ours")

    return app


def open_small(site: Site, rules: Rules = LOCAL, *, address: str = "127.0.0.1") -> TestClient:
    """Return what asks the application from ``address``."""
    client = (address, 50_000)
    return TestClient(
        build_small(site, rules), base_url=HERE, follow_redirects=False, raise_server_exceptions=False, client=client
    )
