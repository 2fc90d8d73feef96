"""What an article says that somebody is stands before the name or behind it."""

from __future__ import annotations

import pytest

from attribune.records import Span
from attribune.resolve.speakers.roles import find_role_head, fold_role, is_role, read_roles


def read(text: str, name: str) -> tuple[str, ...]:
    """Return the roles around a name."""
    at = text.index(name)
    return read_roles(text, Span(at, at + len(name)))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Harbour master Odo Kray spoke.", ("Harbour master",)),
        ("The harbour master, Odo Kray, spoke.", ("harbour master",)),
        ("They heard Norland's foreign minister, Odo Kray, speak.", ("Norland's foreign minister",)),
        ("Odo Kray, the harbour master, spoke.", ("harbour master",)),
        ("Odo Kray, a lawyer for Vell, spoke.", ("lawyer for Vell",)),
        ("Odo Kray, who is the mayor, spoke.", ("mayor",)),
        ("They met minister Odo Kray.", ("minister",)),
    ],
)
def test_a_role_stands_next_to_the_name(text: str, roles: tuple[str, ...]) -> None:
    assert read(text, "Odo Kray") == roles


@pytest.mark.parametrize(
    "text", ["The minister said Odo Kray spoke.", "Odo Kray, 61, spoke.", "Odo Kray, however, spoke."]
)
def test_what_is_no_role_is_left_alone(text: str) -> None:
    assert read(text, "Odo Kray") == ()


def test_a_verb_before_a_role_is_no_part_of_it() -> None:
    assert read("The king met president Odo Kray.", "Odo Kray") == ("president",)


def test_a_role_ends_with_the_line() -> None:
    assert read("A harbour master\nOdo Kray spoke.", "Odo Kray") == ()


def test_a_comma_and_nothing_is_no_apposition() -> None:
    assert read("Odo Kray,      , spoke.", "Odo Kray") == ()


@pytest.mark.parametrize(
    ("role", "head"),
    [
        ("chief spokesman for the port", "spokesman"),
        ("president-elect", "president"),
        ("lawyers", "lawyer"),
        ("", ""),
    ],
)
def test_the_head_of_a_role_is_its_main_noun(role: str, head: str) -> None:
    assert find_role_head(role) == head


def test_a_role_may_be_owned_and_plural() -> None:
    assert is_role("minister's")
    assert is_role("lawyers")


def test_a_thing_is_no_role() -> None:
    assert not is_role("bridge")


def test_who_is_elected_has_the_office() -> None:
    assert fold_role("Mayor-elect") == "mayor"
