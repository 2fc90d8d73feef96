"""The pages of speakers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.explore.speaking.spoken import Said, write_said
from tests.web.speaking import Explored, explore

from attribune.records import Run, SpeakerKind

NEWER = Run("2.0", "ab" * 32)
STORY = (
    Said(name="Kora Lévy", roles=("mayor",), words="the bridge stays", day="2031-01-01"),
    Said(name="Kora Lévy", words="the bridge goes", day="2031-02-01", outlet="The Mirror"),
    Said(name="Orrel Tamm", words="nothing of it"),
    Said(name="Vell", roles=("port minister",)),
    Said(name="Vell", roles=("head baker",)),
    Said(name="Board", kind=SpeakerKind.ORGANISATION),
)


@pytest.fixture
def explored(tmp_path: Path) -> Iterator[Explored]:
    with explore(tmp_path / "news.db", STORY) as opened:
        yield opened


def test_the_list_tells_how_much_each_says(explored: Explored) -> None:
    words = explored.read("/speakers?letters=kora")
    assert "Kora Lévy person 2 2" in words
    assert "Orrel" not in words


def test_a_page_tells_all_that_a_speaker_said_newest_first(explored: Explored) -> None:
    words = explored.read("/speakers/Kora%20L%C3%A9vy")
    assert "2 attributions in 2 articles of 2 outlets, 2031-01-01 – 2031-02-01" in words
    assert words.index("the bridge goes") < words.index("the bridge stays")
    assert "nothing of it" not in words


def test_names_come_with_evidence(explored: Explored) -> None:
    words = explored.read("/speakers/Kora%20L%C3%A9vy")
    assert "mayor 1 2031-01-01 Story 0 The Lamp, 2031-01-01. Source: “Kora Lévy”; rule: as written" in words
    assert "the press 2" in words


def test_another_spelling_leads_to_the_name_by_which_the_ledger_knows_them(explored: Explored) -> None:
    answer = explored.client.get("/speakers/kora%20levy")
    assert (answer.status_code, answer.headers["location"]) == (302, "/speakers/Kora%20L%C3%A9vy")


def test_several_of_one_name_are_a_choice(explored: Explored) -> None:
    words = explored.read("/speakers/Vell")
    assert "2 speakers are called “Vell”" in words
    assert "Vell (port minister)" in words


def test_a_name_that_nobody_has_is_not_found_and_near_ones_are_named(explored: Explored) -> None:
    answer = explored.client.get("/speakers/Kora%20Levi")
    assert (answer.status_code, "Kora Lévy" in answer.text) == (404, True)
    assert explored.client.get("/speakers/Zzz").status_code == 404


def test_a_name_with_a_slash_has_a_page(tmp_path: Path) -> None:
    with explore(tmp_path / "news.db", [Said(name="North/South Board", kind=SpeakerKind.ORGANISATION)]) as opened:
        assert "1 attribution in 1 article" in opened.read("/speakers/North%2FSouth%20Board")


def test_what_a_name_holds_is_text(tmp_path: Path) -> None:
    with explore(tmp_path / "news.db", [Said(name="Kora <b>{{ 7 * 7 }}</b>")]) as opened:
        text = opened.client.get("/speakers/Kora%20%3Cb%3E%7B%7B%207%20%2A%207%20%7D%7D%3C%2Fb%3E").text
        assert "<h1>Kora &lt;b&gt;{{ 7 * 7 }}&lt;/b&gt;" in text


def test_an_explorer_that_only_shows_has_no_forms_that_decide(tmp_path: Path) -> None:
    with explore(tmp_path / "news.db", STORY, is_read_only=True) as opened:
        text = opened.client.get("/speakers/Kora%20L%C3%A9vy").text
        assert 'method="post"' not in text
        assert "/judgements/new" not in text


@pytest.mark.parametrize("path", ["/speakers?page=0", "/speakers?letters=" + "a" * 2000])
def test_parameters_are_bounded(explored: Explored, path: str) -> None:
    assert explored.client.get(path).status_code == 422


def test_a_page_beyond_the_last_is_empty(explored: Explored) -> None:
    assert explored.client.get("/speakers?page=99").status_code == 200


def test_judgements_outlive_a_newer_reading(explored: Explored) -> None:
    explored.judge(kind="same", speaker="Kora Lévy", other="Orrel Tamm")
    explored.judge(kind="reject", attribution=explored.said[0].id)
    write_said(explored.ledger, STORY, run=NEWER, first=1)
    explored.judge(kind="accept", attribution=explored.said[2].id)
    words = explored.read("/speakers/Orrel%20Tamm")
    assert "2 attributions in 2 articles" in words
    assert "1 more rejected" in words
