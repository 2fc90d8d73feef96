"""What a form sends: places, and where to lead back to."""

from __future__ import annotations

import pytest

from attribune.errors import UsageError
from attribune.records import Span
from attribune.web.deciding import keep_local, read_spans, read_words


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


def test_places_are_written_from_to() -> None:
    assert read_spans("content", " 3-5, 12 - 40") == (Span(3, 5), Span(12, 40))
    assert read_spans("cue", "") == ()


@pytest.mark.parametrize("written", ["3", "5-3", "3-3", "a-b", "-1-3", "3-5;7-9", "3-5,", "٣-٥", "3-" + "9" * 20])
def test_what_is_no_place_is_wrong_use(written: str) -> None:
    with pytest.raises(UsageError):
        read_spans("content", written)


def test_without_content_there_are_no_other_words() -> None:
    assert read_words(" ", "1-2", "") is None
