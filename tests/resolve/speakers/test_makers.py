"""A statement speaks for whoever made it; a report of an outlet for the outlet, other documents for themselves."""

from __future__ import annotations

import pytest
from tests.resolve.speakers.pages import Page


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("A statement by Mr Vell", "Mark Vell"),
        ("Vell's letter", "Mark Vell"),
        ("His letter", "Mark Vell"),
        ("A letter from Mark Vell and Odo Kray", "Mark Vell and Odo Kray"),
        ("A statement by the Norwegian government", "Norway"),
        ("A report by the Quell Times", "Quell Times"),
    ],
)
def test_who_made_a_statement_is_who_speaks(source: str, speaker: str) -> None:
    page = Page(f"Mark Vell came. {source} said it held.", persons="Mark Vell,Vell,Odo Kray", bodies="Quell Times")
    page.say(source, "it held", after="came.")
    assert page.name_speakers() == [speaker]


@pytest.mark.parametrize("source", ["A statement by lawyers for Vell", "A letter from friends of Vell"])
def test_friends_and_lawyers_are_not_whom_they_serve(source: str) -> None:
    page = Page(f"Mark Vell came. {source} said it held.", persons="Mark Vell,Vell")
    page.say(source, "it held")
    assert page.name_speakers() == [source]


def test_a_study_by_a_body_speaks_for_itself() -> None:
    page = Page("A study by the Quell Bank said it held.", bodies="Quell Bank")
    page.say("A study by the Quell Bank", "it held")
    assert page.name_speakers() == ["A study by the Quell Bank"]


def test_his_statement_with_nobody_before_it_is_nobodys() -> None:
    page = Page("His statement said it held.")
    page.say("His statement", "it held")
    assert page.name_speakers() == ["His statement"]
