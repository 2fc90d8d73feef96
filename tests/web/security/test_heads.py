"""What may be asked for may be asked about."""

from __future__ import annotations

from tests.web.security.small import open_small

from attribune.web.site import Site


def test_a_head_is_the_answer_without_its_body(site: Site) -> None:
    client = open_small(site)
    whole, head = client.get("/plain"), client.head("/plain")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == whole.headers["content-length"]
