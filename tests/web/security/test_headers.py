"""Every answer carries the headers: of pages, calls, files, refusals and faults."""

from __future__ import annotations

import pytest
from starlette.routing import Mount, Route
from tests.web.clients import open_client
from tests.web.security.small import open_small

from attribune.web.app import build_app
from attribune.web.security.headers import HEADERS, POLICY
from attribune.web.security.rules import Rules
from attribune.web.site import Site


def list_asked(site: Site) -> list[tuple[str, str]]:
    """Return method and path of every route, and of what is no route."""
    asked = [("GET", "/nothing"), ("GET", "/api/v1/nothing"), ("PUT", "/drop"), ("DELETE", "/api/v1/read")]
    asked += [("GET", "/static/base.css"), ("GET", "/static/../app.py"), ("GET", "/%00"), ("GET", "/?q=" + "a" * 9_000)]
    stack = list(build_app(site).routes)
    while stack:
        route = stack.pop()
        # What the framework includes by reference holds its routes itself.
        inner = getattr(route, "original_router", None)
        if inner is not None:
            prefix = getattr(getattr(route, "include_context", None), "prefix", "")
            stack.extend(inner.routes)
            asked.extend(("GET", prefix + each.path) for each in inner.routes if isinstance(each, Route))
        if isinstance(route, Route):
            path = route.path.replace("{", "").replace("}", "").replace(":path", "")
            asked.extend((method, path) for method in route.methods or ())
        assert not isinstance(route, Mount) or route.path == "/static"
    return asked


def test_every_route_answers_with_every_header(site: Site) -> None:
    client, asked = open_client(site), list_asked(site)
    assert len(asked) > 20
    for method, path in asked:
        answer = client.request(method, path)
        missing = {name: value for name, value in HEADERS.items() if answer.headers.get(name) != value}
        assert missing == {}, (method, path, answer.status_code)
        assert "cache-control" in answer.headers, (method, path)
        assert "server" not in answer.headers


def test_nothing_is_loaded_from_elsewhere_and_no_script_is_inline() -> None:
    rules = dict(each.split(" ", 1) for each in POLICY.split("; "))
    assert rules.pop("img-src") == "'self' data:"
    assert set(rules.values()) == {"'self'", "'none'"}
    assert rules["default-src"] == rules["base-uri"] == rules["frame-ancestors"] == "'none'"
    assert rules["script-src"] == rules["form-action"] == "'self'"


def test_a_fault_is_answered_with_the_headers_and_tells_nothing(site: Site) -> None:
    answer = open_small(site).get("/fault")
    assert answer.status_code == 500
    assert answer.headers["content-security-policy"] == POLICY
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text


def test_a_page_with_a_form_is_kept_by_no_cache(site: Site) -> None:
    client = open_small(site)
    assert client.get("/login").headers["cache-control"] == "no-store"
    assert client.get("/plain").headers["cache-control"] == "private, no-cache"


@pytest.mark.parametrize(
    ("path", "kept"), [("/login", "no-store"), ("/static/base.css?v=1", "public, max-age=31536000, immutable")]
)
def test_where_a_token_is_needed_pages_are_kept_by_no_cache(site: Site, path: str, kept: str) -> None:
    assert open_client(site, Rules(needs_token=True)).get(path).headers["cache-control"] == kept
