"""Judgements in place: each is looked at before, shown at once, and undone by one click."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.explore.speaking.spoken import Said
from tests.web.clients import post_form
from tests.web.speaking import Explored, explore

from attribune.records import Attribution, JudgementKind

STORY = (
    Said(name="Kora Lévy", words="the bridge stays"),
    Said(name="Kora Lévy", words="the bridge goes"),
    Said(name="Orrel Tamm", words="nothing of it"),
    Said(name="Bo Vell", words="no word"),
)
KORA, ORREL = "/speakers/Kora%20L%C3%A9vy", "/speakers/Orrel%20Tamm"


@pytest.fixture
def explored(tmp_path: Path) -> Iterator[Explored]:
    with explore(tmp_path / "news.db", STORY) as opened:
        yield opened


def find_last(explored: Explored) -> str:
    return explored.ledger.load_judgements(include_retracted=True)[-1].id


def test_a_merge_is_looked_at_before(explored: Explored) -> None:
    words = explored.read("/judgements/new?kind=same&speaker=Kora%20L%C3%A9vy&other=Orrel%20Tamm")
    assert "2 names, 3 attributions in 3 articles will be shown together" in words
    assert explored.ledger.load_judgements() == ()


def test_a_merge_shows_at_once_and_is_undone(explored: Explored) -> None:
    explored.judge(kind="same", speaker="Kora Lévy", other="Orrel Tamm")
    assert "3 attributions in 3 articles" in explored.read(ORREL)
    explored.judge(kind="retract", judgement=find_last(explored))
    assert "1 attribution in 1 article" in explored.read(ORREL)
    explored.judge(kind="restore", judgement=explored.ledger.load_judgements(include_retracted=True)[0].id)
    assert "3 attributions in 3 articles" in explored.read(KORA)


def test_a_split_shows_at_once(explored: Explored) -> None:
    explored.judge(kind="same", speaker="Kora Lévy", other="Orrel Tamm")
    words = explored.read("/judgements/new?kind=different&speaker=Kora%20L%C3%A9vy&other=Orrel%20Tamm")
    assert "1 attribution in 1 article under the name “Orrel Tamm” will be shown as somebody else" in words
    explored.judge(kind="different", speaker="Kora Lévy", other="Orrel Tamm")
    assert "2 attributions in 2 articles" in explored.read(KORA)


def test_a_rename_shows_at_once_and_the_old_name_still_finds_them(explored: Explored) -> None:
    explored.judge(kind="rename", speaker="Kora Lévy", value="Cora Levy-Tamm")
    assert "2 attributions in 2 articles" in explored.read("/speakers/Cora%20Levy-Tamm")
    assert explored.client.get(KORA).headers["location"] == "/speakers/Cora%20Levy-Tamm"


def test_a_rejected_attribution_is_not_counted_and_can_be_taken_back(explored: Explored) -> None:
    said = explored.said[0].id
    there = explored.judge(kind="reject", attribution=said, next=f"{KORA}#{said}")
    assert there.startswith(f"{KORA}?judged=jud-")
    assert there.endswith(f"#{said}")
    assert "1 more rejected" in explored.read(KORA)
    explored.judge(kind="withdraw", attribution=said)
    assert "2 attributions in 2 articles" in explored.read(KORA)


def test_other_words_are_recorded_by_their_places(explored: Explored) -> None:
    explored.judge(kind="respan", attribution=explored.said[0].id, content="26-39", source="0-9", cue="10-14")
    (made,) = explored.ledger.load_judgements()
    assert isinstance(made.value, Attribution)
    assert (made.kind, made.value.content.to_pairs()) == (JudgementKind.RESPAN, [[26, 39]])


def test_no_form_leads_to_another_host(explored: Explored) -> None:
    there = explored.judge(kind="accept", attribution=explored.said[0].id, next="//host.example/")
    assert there.startswith("/judgements?judged=")


def test_the_name_that_was_given_is_recorded_and_remembered(tmp_path: Path) -> None:
    with explore(tmp_path / "news.db", STORY, reviewer=None) as opened:
        said = opened.said[0].id
        nameless = post_form(opened.client, "/judgements", {"kind": "accept", "attribution": said})
        assert (nameless.status_code, opened.ledger.load_judgements()) == (400, ())
        opened.judge(kind="accept", attribution=said, author="Mirel Ö.")
        opened.judge(kind="reject", attribution=said)
        assert {each.author for each in opened.ledger.load_judgements()} == {"Mirel Ö."}


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"kind": "like"}, 400),
        ({"kind": "same", "speaker": "Kora Lévy", "other": "Nobody"}, 404),
        ({"kind": "retract", "judgement": "jud-00"}, 400),
        ({"kind": "accept", "attribution": "'; DROP TABLE judgements"}, 400),
        ({"kind": "rename", "speaker": "Kora Lévy", "value": "x" * 1001}, 422),
        ({}, 422),
    ],
)
def test_nonsense_records_nothing(explored: Explored, fields: dict[str, str], status: int) -> None:
    assert post_form(explored.client, "/judgements", fields).status_code == status
    assert explored.ledger.load_judgements() == ()


def test_a_form_without_its_word_records_nothing(explored: Explored) -> None:
    answer = explored.client.post("/judgements", data={"kind": "accept", "attribution": explored.said[0].id})
    assert (answer.status_code, explored.ledger.load_judgements()) == (403, ())


def test_who_cannot_be_found_is_asked_for_again_with_near_names(explored: Explored) -> None:
    answer = explored.client.get("/judgements/new?kind=same&speaker=Bo%20Vell&other=Kora%20Levi")
    assert (answer.status_code, "Kora Lévy" in answer.text, 'name="other"' in answer.text) == (404, True, True)


def test_the_list_names_contradictions_and_what_became_of_each(explored: Explored) -> None:
    for kind, one, other in (
        ("same", "Kora Lévy", "Orrel Tamm"),
        ("same", "Orrel Tamm", "Bo Vell"),
        ("different", "Kora Lévy", "Bo Vell"),
    ):
        explored.judge(kind=kind, speaker=one, other=other)
    words = explored.read("/judgements")
    assert "1 contradiction" in words
    assert "“Kora Lévy” is not “Bo Vell”" in words
    assert "3 judgements, newest first" in words
    assert "None is of this kind" in explored.read("/judgements?author=mirel")
