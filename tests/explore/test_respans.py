"""Other words for an attribution, and what follows for those around it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from attribune.explore.respans import OTHER_SOURCE, Revised, revise_readings
from attribune.records import (
    ArticleId,
    Attribution,
    AttributionId,
    Evidence,
    Extent,
    QuoteType,
    Reading,
    Respanned,
    Span,
    Speaker,
    SpeakerKind,
)
from attribune.records.results import check_parents
from attribune.resolve.speakers.sources import NO_SOURCE

TEXT = "The Bell, citing two aides, reported that the ferry sank and “no one” was hurt. Mayor Oskell denied it."
ARTICLE = ArticleId("art-1")


def find(*pieces: str) -> Extent:
    return Extent(tuple(Span(TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in pieces))


def say(content: str, source: str | None = None, cue: str | None = None) -> Attribution:
    return Attribution(ARTICLE, find(content), *(None if each is None else find(each) for each in (source, cue)))


OUTER = say("that the ferry sank", "The Bell", "reported")
INNER = say("that the ferry sank", "two aides", "citing")
LATER = say("it", "Mayor Oskell", "denied")
BELL = Speaker("The Bell", SpeakerKind.OUTLET, Evidence("as written", find("The Bell")))
OSKELL = Speaker("Oskell", SpeakerKind.PERSON, Evidence("as written", find("Oskell")))
READINGS = (
    Reading(OUTER, 0.9, QuoteType.INDIRECT, speaker=BELL),
    Reading(INNER, 0.9, QuoteType.INDIRECT, parent=OUTER.id, unknown_reason="nobody is named"),
    Reading(LATER, 0.9, QuoteType.INDIRECT, speaker=OSKELL),
)
LONGER = say("that the ferry sank and “no one” was hurt", "The Bell", "reported")


def revise(*given: tuple[Attribution, Attribution], readings: tuple[Reading, ...] = READINGS) -> Revised:
    new: dict[AttributionId, Attribution] = {read.id: value for read, value in given}
    return revise_readings(readings, TEXT, new)


def test_new_words_are_shown_under_the_id_of_what_was_read() -> None:
    shown = revise((LATER, say("it", "Oskell", "denied"))).readings[LATER.id].attribution
    assert isinstance(shown, Respanned)
    assert (shown.id, shown.source, shown.as_read) == (LATER.id, find("Oskell"), LATER)


def test_whether_it_is_a_quotation_is_told_anew() -> None:
    assert revise((OUTER, LONGER)).readings[OUTER.id].quote_type is QuoteType.MIXED


def test_who_shares_the_content_follows_it_and_stays_in_the_chain() -> None:
    inner = revise((OUTER, LONGER)).readings[INNER.id]
    assert (inner.attribution.content, inner.parent) == (LONGER.content, OUTER.id)


def test_who_was_given_words_of_their_own_does_not_follow() -> None:
    assert INNER.id not in revise((OUTER, LONGER), (INNER, INNER)).readings


def test_a_content_that_would_take_in_its_own_source_does_not_follow() -> None:
    wide = Attribution(ARTICLE, find("citing two aides, reported that the ferry sank"), find("The Bell"))
    revised = revise((OUTER, wide)).readings
    assert (INNER.id in revised, wide.content.overlaps(INNER.content)) == (False, True)


def test_what_no_longer_lies_inside_moves_out() -> None:
    readings = (READINGS[0], Reading(say("sank"), 0.5, QuoteType.INDIRECT, parent=OUTER.id))
    shorter = say("that the ferry", "The Bell", "reported")
    revised = revise((OUTER, shorter), readings=readings)
    assert revised.readings[readings[1].attribution.id].parent is None


def test_what_moves_out_of_its_parent_stays_in_the_one_around_it() -> None:
    middle, inmost = say("ferry sank", None, "reported"), say("sank")
    readings = (
        READINGS[0],
        Reading(middle, 0.5, QuoteType.INDIRECT, parent=OUTER.id),
        Reading(inmost, 0.5, QuoteType.INDIRECT, parent=middle.id),
    )
    revised = revise((middle, say("ferry", None, "reported")), readings=readings)
    assert revised.readings[inmost.id].parent == OUTER.id


def test_a_parent_that_never_held_its_child_is_left_as_read() -> None:
    readings = (READINGS[0], Reading(LATER, 0.5, QuoteType.INDIRECT, parent=OUTER.id))
    assert LATER.id not in revise((OUTER, LONGER), readings=readings).readings


def test_the_words_of_another_attribution_make_them_one() -> None:
    inside = Reading(say("ferry"), 0.5, QuoteType.INDIRECT, parent=OUTER.id)
    readings = (*READINGS[:1], Reading(LONGER, 0.9, QuoteType.MIXED), inside)
    revised = revise((OUTER, LONGER), readings=readings)
    assert revised.merged == {OUTER.id: LONGER.id}
    assert (OUTER.id in revised.readings, revised.readings[inside.attribution.id].parent) == (False, LONGER.id)


def test_two_that_change_places_stay_two() -> None:
    revised = revise((OUTER, LATER), (LATER, OUTER))
    assert (revised.merged, revised.readings[OUTER.id].attribution.content) == ({}, LATER.content)


def test_what_is_given_as_it_was_read_changes_nothing() -> None:
    assert revise((OUTER, OUTER)) == Revised({}, {})


def test_a_source_that_shares_a_word_keeps_the_speaker() -> None:
    assert revise((LATER, say("it", "Oskell", "denied"))).readings[LATER.id].speaker == OSKELL


def test_another_source_has_the_speaker_of_the_same_words() -> None:
    assert revise((LATER, say("it", "The Bell", "denied"))).readings[LATER.id].speaker == BELL


def test_another_source_that_nobody_else_has_is_of_an_unknown_speaker() -> None:
    shown = revise((LATER, say("it", "no one", "denied"))).readings[LATER.id]
    assert (shown.speaker, shown.unknown_reason) == (None, OTHER_SOURCE)


def test_without_a_source_nobody_speaks() -> None:
    shown = revise((LATER, say("it", None, "denied"))).readings[LATER.id]
    assert (shown.speaker, shown.unknown_reason) == (None, NO_SOURCE)


def test_a_source_that_was_missing_keeps_the_speaker_whom_it_names() -> None:
    bare = say("it", None, "denied")
    readings = (Reading(bare, 0.5, QuoteType.INDIRECT, speaker=OSKELL),)
    assert revise((bare, LATER), readings=readings).readings[bare.id].speaker == OSKELL


SPANS = st.tuples(st.integers(0, 29), st.integers(1, 10)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@st.composite
def nested_readings(draw: st.DrawFn) -> tuple[Reading, ...]:
    """Readings of which each may be nested in an earlier one, some with the same content."""
    readings: list[Reading] = []
    for content in draw(st.lists(SPANS, min_size=1, max_size=6)):
        outer = draw(st.none() | st.sampled_from(readings)) if readings else None
        shared = outer is not None and draw(st.booleans())
        cue = Extent((Span(40 + 2 * len(readings), 41 + 2 * len(readings)),))
        said = Attribution(ARTICLE, outer.attribution.content if outer and shared else Extent((content,)), cue=cue)
        readings.append(Reading(said, 0.5, QuoteType.INDIRECT, parent=outer.attribution.id if outer else None))
    return tuple(readings)


@settings(deadline=None)
@given(
    readings=nested_readings(),
    picked=st.lists(st.tuples(st.integers(0, 5), SPANS), max_size=4),
    twins=st.lists(st.integers(0, 5), max_size=2),
)
def test_whatever_words_are_given_the_article_stays_whole(
    readings: tuple[Reading, ...], picked: list[tuple[int, Span]], twins: list[int]
) -> None:
    chosen = [(readings[at % len(readings)].attribution, Extent((span,))) for at, span in picked]
    given_words = {said.id: Attribution(ARTICLE, content, cue=said.cue) for said, content in chosen}
    given_words |= {readings[at % len(readings)].attribution.id: readings[0].attribution for at in twins}
    revised = revise_readings(readings, TEXT, given_words)
    shown = tuple(
        revised.readings.get(each.attribution.id, each)
        for each in readings
        if each.attribution.id not in revised.merged
    )
    check_parents(shown)
    assert len({each.attribution.id for each in shown}) == len(shown)
    kept = {each.attribution.id: each.attribution.content for each in shown}
    assert all(kept[key] == value.content for key, value in given_words.items() if key in kept)


def test_a_shared_content_is_followed_through_every_hand() -> None:
    inmost = Attribution(ARTICLE, INNER.content, find("two"))
    readings = (*READINGS[:2], Reading(inmost, 0.5, QuoteType.INDIRECT, parent=INNER.id))
    assert revise((OUTER, LONGER), readings=readings).readings[inmost.id].attribution.content == LONGER.content


def test_marks_around_the_outer_content_say_nothing_of_a_nested_one() -> None:
    outer, inner = say("“no one” was hurt"), say("was hurt")
    readings = (
        Reading(outer, 0.5, QuoteType.MIXED),
        Reading(inner, 0.5, QuoteType.INDIRECT, parent=outer.id),
    )
    assert revise((inner, say("no one")), readings=readings).readings[inner.id].quote_type is QuoteType.INDIRECT
    assert (
        revise((inner, say("no one")), readings=(readings[0], replace(readings[1], parent=None)))
        .readings[inner.id]
        .quote_type
        is QuoteType.DIRECT
    )
