"""A scene knows what was mentioned where, and grows without forgetting."""

from __future__ import annotations

import time

from tests.resolve.speakers.pages import Page

from attribune.records import Span, SpeakerKind
from attribune.resolve.speakers.scene import Scene, find_headline_end


def open_scene() -> Scene:
    """Return a scene of two persons."""
    return Page("Mara Vell met Odo Kray.", persons="Mara Vell,Odo Kray").open_scene()


def test_an_entity_is_found_where_it_is_mentioned_and_nowhere_else() -> None:
    scene = open_scene()
    found = scene.find_entity(Span(0, 9))
    assert found
    assert found.name == "Mara Vell"
    assert scene.find_entity(Span(0, 8)) is None


def test_mentions_before_an_offset_come_last_first() -> None:
    assert [seen.start for seen in open_scene().find_seen_before(22)] == [14, 0]


def test_mentions_behind_an_offset_come_first_first() -> None:
    assert [seen.start for seen in open_scene().find_seen_after(14)] == [14]


def test_a_mention_counts_once() -> None:
    scene = open_scene()
    scene.add_mention(Span(0, 4), 0)
    assert len(scene.seen) == 2


def test_a_description_met_twice_is_one_entity() -> None:
    scene = open_scene()
    first = scene.add_entity(Span(0, 2), name="A baker", kind=SpeakerKind.UNNAMED)
    second = scene.add_entity(Span(10, 13), name="a Baker", kind=SpeakerKind.UNNAMED)
    assert first.number == second.number


def test_a_government_is_one_entity_however_it_is_named() -> None:
    page = Page("Ankara wrote to the Turkish side.", places="Ankara")
    scene = page.open_scene()
    assert scene.add_country(Span(16, 32), "Turkey").number == 0


def test_whoever_spoke_last_before_an_offset_is_found_in_whatever_order_speech_is_noted() -> None:
    scene = open_scene()
    scene.note_speech(1, 14)
    scene.note_speech(0, 0)
    assert scene.find_last_speech(14) == (0, 0)
    assert scene.find_last_speech(15) == (14, 1)
    assert scene.find_last_speech(0) is None


def test_names_inside_a_stretch_are_found() -> None:
    assert [name.span for name in open_scene().find_names(Span(10, 22))] == [Span(14, 22)]


def test_a_headline_is_short_and_no_sentence() -> None:
    assert find_headline_end("\n Dam Holds\n\nIt held.") == 11
    assert find_headline_end("It held.\n\nIt rained.") == 0
    assert find_headline_end("It held and " * 20 + "\n") == 0
    assert find_headline_end("") == 0


def test_a_text_of_many_names_takes_no_more_than_its_share() -> None:
    count = 3000
    text = " ".join(f"Mara Q{i:04d}x met Bank Z{i:04d}y. She said it held{i}." for i in range(count))
    page = Page(text)
    at = 0
    for i in range(count):
        page.mark_person(text.index(f"Mara Q{i:04d}x", at), 11)
        at = text.index(f"She said it held{i}.", at)
        page.say_at(Span(at, at + 3), Span(at + 9, at + 16))
    start = time.process_time()
    page.resolve()
    # A machine of 2020 takes 1.5 s; a quadratic loop over names or sources takes minutes.
    assert time.process_time() - start < 30
