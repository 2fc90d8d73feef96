"""robots.txt as RFC 9309 reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.ingest.fetch.robots import parse_robots


def allow(lines: str, path: str) -> bool:
    """Tell whether rules allow us a path."""
    return parse_robots(lines.encode(), "Attribune").allow(path)


def test_everything_is_open_without_rules() -> None:
    assert allow("", "/a")
    assert allow("User-agent: *\nDisallow:\n", "/a")


def test_rules_for_everyone_are_ours_too() -> None:
    assert not allow("User-agent: *\nDisallow: /a\n", "/ab")


def test_rules_for_us_stand_before_those_for_everyone() -> None:
    lines = "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: ATTRIBUNE/2\nDisallow: /b\n"
    assert allow(lines, "/a")
    assert not allow(lines, "/b")


def test_groups_for_the_same_agent_are_one() -> None:
    lines = "User-agent: attribune\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: attribune\nDisallow: /b\n"
    assert [allow(lines, path) for path in ("/a", "/b", "/c")] == [False, False, True]


def test_the_longest_rule_counts_and_open_wins_a_draw() -> None:
    lines = "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nDisallow: /d\nAllow: /d\n"
    assert [allow(lines, path) for path in ("/a", "/a/b", "/a/b/c", "/d")] == [False, True, False, True]


@pytest.mark.parametrize(
    ("pattern", "path", "is_closed"),
    [
        ("/*.pdf$", "/x/y.pdf", True),
        ("/*.pdf$", "/x/y.pdf?z", False),
        ("/*.pdf", "/x/y.pdf?z", True),
        ("/a*b*c", "/a-b-c-d", True),
        ("/a*b*c", "/a-c-b", False),
        ("/a*a$", "/a", False),
        ("/a$", "/a", True),
        ("/a$", "/ab", False),
        ("*", "/a", True),
        ("/%7Ejo", "/~jo/x", True),
        ("/caf%c3%a9", "/café", True),
        ("/a%2Fb", "/a/b", False),
    ],
)
def test_stars_and_ends_and_escapes(pattern: str, path: str, *, is_closed: bool) -> None:
    assert allow(f"User-agent: *\nDisallow: {pattern}\n", path) is not is_closed


def test_robots_itself_is_always_open() -> None:
    assert allow("User-agent: *\nDisallow: /\n", "/robots.txt")


def test_comments_marks_and_line_ends_do_not_matter() -> None:
    assert not allow("\ufeffUser-agent: * # all\r\rDISALLOW : /a # b\r\n", "/a")


@given(st.binary(max_size=300), st.text(max_size=40))
def test_any_bytes_are_read(content: bytes, path: str) -> None:
    assert parse_robots(content, "Attribune").allow(path) in (True, False)


def test_a_pattern_made_to_be_slow_is_not() -> None:
    lines = "User-agent: *\n" + f"Disallow: /{'*a' * 50_000}b$\n"
    assert allow(lines, "/" + "a" * 8000)
