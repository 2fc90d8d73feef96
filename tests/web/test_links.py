"""Where a form may lead back to."""

from __future__ import annotations

import pytest

from attribune.web.links import keep_local


@pytest.mark.parametrize("path", ["/", "/speakers/Kora%20L%C3%A9vy?page=2#att-0", "/articles/art-0#att-1"])
def test_a_page_of_this_explorer_is_led_back_to(path: str) -> None:
    assert keep_local(path, otherwise="/judgements") == path


@pytest.mark.parametrize(
    "path",
    [
        "",
        "speakers",
        "//host.example/",
        "/\\host.example/",
        "\\\\host.example",
        "https://host.example/",
        "javascript:alert(1)",
        "/\t/host.example",
        " //host.example",
        "/a\r\nSet-Cookie: a=b",
        "/é",
        "/" + "a" * 5000,
        "///host.example",
        "//[",
    ],
)
def test_no_form_leads_anywhere_else(path: str) -> None:
    assert keep_local(path, otherwise="/judgements") == "/judgements"
