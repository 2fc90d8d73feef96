"""Who is whoever stands right before it, named or described, and what stands between commas only says what he is."""

from __future__ import annotations

import pytest
from tests.resolve.speakers.pages import Page


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("They met Ilse Kray, who said it held.", "Ilse Kray"),
        ("They met Ilse Kray, a Vell ally, who said it held.", "Ilse Kray"),
        ("They met Ilse Kray, a friend of Mara Vell, who said it held.", "Ilse Kray"),
        ("They met Ilse Kray, now the Vell envoy, who said it held.", "Ilse Kray"),
        ("Ilse Kray met children who said it held.", "children"),
        ("Ilse Kray met the young minister who said it held.", "young minister"),
        ("Ilse Kray met some who said it held.", "some"),
        ("Ilse Kray left. Then who said it held?", None),
        ("Who said it held?", None),
    ],
)
def test_who_is_whoever_stands_right_before_it(text: str, speaker: str | None) -> None:
    page = Page(text, persons="Ilse Kray,Mara Vell,Vell")
    page.say("who" if " who " in text else "Who", "it held")
    assert page.name_speakers() == [speaker]


def test_which_is_no_person() -> None:
    page = Page("The letter went to Ilse Kray, which said it held.", persons="Ilse Kray")
    page.say("which", "it held")
    assert page.name_speakers() == [None]


def test_which_is_the_body_before_it() -> None:
    page = Page("They met the Quell Bank, which said it held.", bodies="Quell Bank")
    page.say("which", "it held")
    assert page.name_speakers() == ["Quell Bank"]
