"""The application: which page and which call answers what; guards around all of them."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from attribune import __version__
from attribune.web.api import articles as articles_api
from attribune.web.api import audit as audit_api
from attribune.web.api import judgements as judgements_api
from attribune.web.api import outlets as outlets_api
from attribune.web.api import review as review_api
from attribune.web.api import search as search_api
from attribune.web.api import speakers as speakers_api
from attribune.web.api import texts as texts_api
from attribune.web.api.contract import DescribedApp
from attribune.web.files import VersionedFiles
from attribune.web.links import API
from attribune.web.pages import (
    audit,
    calls,
    digest,
    drop,
    entrance,
    guide,
    home,
    judgements,
    outlets,
    reader,
    review,
    search,
    speakers,
)
from attribune.web.problems import install_problems
from attribune.web.rendering import STATIC
from attribune.web.security.guards import list_guards
from attribune.web.security.rules import LOCAL, Rules
from attribune.web.site import Site

PAGES = (home, reader, digest, search, speakers, outlets, audit, review, drop, judgements, guide, entrance, calls)
CALLS = (articles_api, search_api, speakers_api, outlets_api, audit_api, judgements_api, review_api, texts_api)

# An article with two hundred attributions is half a megabyte of HTML, and a tenth of that packed.
PACKED = Middleware(GZipMiddleware, minimum_size=1_000, compresslevel=4)


def build_app(site: Site, rules: Rules = LOCAL) -> FastAPI:
    """Return the application that shows ``site``, guarded as ``rules`` say."""
    app = DescribedApp(
        title="Attribune",
        version=__version__,
        openapi_url=f"{API}/openapi.json",
        # Its pages of documentation would load scripts from another host.
        docs_url=None,
        redoc_url=None,
        # They would be led by the name of the host that the request gives.
        redirect_slashes=False,
        middleware=[*list_guards(site, rules), PACKED],
    )
    app.state.site = site
    install_problems(app)
    for page in PAGES:
        app.include_router(page.router, include_in_schema=False)
    for call in CALLS:
        app.include_router(call.router, prefix=API)
    app.mount("/static", VersionedFiles(directory=STATIC), name="static")
    return app
