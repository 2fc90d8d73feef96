"""Tests of what a speaker does: act, polarity, addressee and target, each on one line with its spans in tags."""

from __future__ import annotations

import re

import pytest

from attribune.extract.speech import read_speech
from attribune.records import ArticleId, Attribution, Extent, Span, Speech

MARKED = re.compile(r"<(/?)([sct])>")


def read_marked(marked: str) -> tuple[str, Attribution]:
    """Build an attribution from a text with source, cue and content in <s>, <c> and <t>."""
    parts: dict[str, list[Span]] = {"s": [], "c": [], "t": []}
    text, at, begun = "", 0, 0
    for tag in MARKED.finditer(marked):
        text += marked[at : tag.start()]
        at = tag.end()
        if tag.group(1):
            parts[tag.group(2)].append(Span(begun, len(text)))
        else:
            begun = len(text)
    text += marked[at:]
    source, cue, content = (Extent(tuple(parts[role])) if parts[role] else None for role in "sct")
    assert content is not None
    return text, Attribution(ArticleId("art-1"), content=content, source=source, cue=cue)


def read_line(marked: str) -> tuple[str, Speech]:
    """Return the text and what the speaker of its one attribution does."""
    text, attribution = read_marked(marked)
    return text, read_speech(text, attribution)


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("<s>The mayor</s> <c>said</c> <t>the bridge is safe</t>.", "assert"),
        ("<s>The panel</s> <c>had determined</c> <t>that the pier leaks</t>.", "assert"),
        ("<s>The panel</s> <c>is determined</c> <t>to close the pier</t>.", "promise"),
        ("<c>In</c> <s>Kora's</s> <c>view</c>, <t>the report is false</t>.", "believe"),
        ("<s>Kora</s> <c>denied</c> <t>the report</t>.", "deny"),
        ("<s>Kora</s> <c>flatly rejected</c> <t>claims of theft</t>.", "deny"),
        ("<s>Kora</s> <c>rejected</c> <t>the plan</t>.", "reject"),
        ("<s>Kora</s> <c>denied</c> <t>the request for bail</t>.", "reject"),
        ("<s>Kora</s> <c>turned down</c> <t>the offer</t>.", "reject"),
        ("<s>Kora</s> <c>accused</c> <t>Vell of hiding data</t>.", "accuse"),
        ("<s>Kora</s> <c>acknowledged</c> <t>the delay</t>.", "confirm"),
        ("<s>Kora</s> <c>called</c> <t>for a recount</t>.", "demand"),
        ("<s>Kora</s> <c>called on</c> <t>Vell to resign</t>.", "demand"),
        ("<s>Kora</s> <c>called</c> <t>the report a lie</t>.", "deny"),
        ("<s>Kora</s> <c>called</c> <t>Vell a liar</t>.", "accuse"),
        ("<s>Kora</s> <c>is determined</c> <t>to rebuild the pier</t>.", "promise"),
        ("<s>Kora</s> <c>predicted</c> <t>a hard winter</t>.", "predict"),
        ("<s>Kora</s> <c>hopes</c> <t>for rain</t>.", "believe"),
        ("<s>Kora</s> <c>asked</c> <t>whether the pier is open</t>.", "ask"),
        ("<s>Kora</s> <c>warned</c> <t>the council against a sale</t>.", "demand"),
        ("<s>Kora</s> <c>warned</c> <t>that the plan to sell would fail</t>.", "predict"),
        ("<s>Kora</s> <c>has not yet decided</c> <t>to sell the pier</t>.", "other"),
        ("<s>Kora</s> <c>told</c> <t>Mara Lind not to come</t>.", "demand"),
        ("<s>Both sides</s> <c>agree</c> <t>the pier is old</t>.", "confirm"),
        ("<s>Both sides</s> <c>agreed</c> <t>a deal in which fares were cut</t>.", "promise"),
        ("<s>Members</s> <c>raised their hands to say</c> <t>the pier is old</t>.", "assert"),
        ("<s>Kora</s> <c>offered only a condemnation of</c> <t>the raid</t>.", "reject"),
        ("<s>Kora</s> <c>said of the order</c> <t>“It came on Monday”</t>.", "assert"),
        ("<s>Kora</s> <c>said</c> <t>she would not wait, the town remained committed to the pier</t>.", "promise"),
        ("<s>Half of the voters who answered the survey</s> <c>said</c> <t>they would prefer a bus</t>.", "believe"),
        ("<s>Kora</s> <c>said</c> <t>it is a treaty opposing such weapons</t>.", "assert"),
        ("<s>Kora</s> <c>said</c> <t>she feared a strike</t>.", "believe"),
        ("<s>Kora</s> <c>called</c> <t>the plan “disgusting”</t>.", "reject"),
        ("<s>Kora</s> <c>asked</c> <t>Vell to resign</t>.", "demand"),
        ("<s>Kora</s> <c>asked for</c> <t>a recount</t>.", "demand"),
        ("<s>Kora</s> <c>discussed</c> <t>the harbour</t>.", "other"),
        ("<s>Kora</s> <c>warned</c> <t>that the dam could burst</t>.", "predict"),
        ("<s>Kora</s> <c>voted against</c> <t>the plan</t>.", "reject"),
    ],
)
def test_the_cue_decides_first(marked: str, act: str) -> None:
    assert read_line(marked)[1].act == act


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("“We will rebuild the pier”", "promise"),
        ("she would rebuild the pier", "promise"),
        ("the dam will burst", "predict"),
        ("the council must act", "demand"),
        ("“Why was nobody told?”", "ask"),
        ("the report is false", "deny"),
        ("the council had nothing to do with the fire", "deny"),
        ("“I think the pier is safe”", "believe"),
        ("the council wants a new pier", "believe"),
        ("the builders had violated the code", "accuse"),
        ("the council strongly rejected reports of a leak", "deny"),
        ("the council opposes the sale", "reject"),
        ("“We will not accept this”", "reject"),
        ("“We will be safe”", "predict"),
        ("“I would say so”", "assert"),
        ("Ostervane will respond", "promise"),
        ("there is no evidence of a leak", "deny"),
        ("“It was a big lie”", "deny"),
        ("the builders lied about it", "accuse"),
        ("he thought the pier would hold", "believe"),
        ("what might come is a storm", "assert"),
        ("the pier is the one that he rejected", "assert"),
        ("the bridge, which the storm hit, is open", "assert"),
        ("the bridge that should have been closed was open", "assert"),
        ("Lurien has no intention to leave", "promise"),
        ("this use of force — by all of them — must end", "demand"),
        ("the council was asked whether the toll would rise", "assert"),
        ("the harbour could close early", "assert"),
    ],
)
def test_a_neutral_cue_leaves_the_act_to_the_content(content: str, act: str) -> None:
    assert read_line(f"<s>Mara Lind</s> <c>said</c> <t>{content}</t>.")[1].act == act


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("<s>Kora</s> <c>announced</c> <t>the pier will be rebuilt</t>.", "promise"),
        ("<s>Kora</s> <c>called</c> <t>the raid cowardly</t>.", "reject"),
        ("<s>Kora</s> <c>sees</c> <t>the raid as cowardly</t>.", "believe"),
        ("<s>Kora</s> <c>considers</c> <t>the report unfounded</t>.", "deny"),
        ("<s>Kora</s> <c>said</c> <t>Vell considers the report unfounded</t>.", "deny"),
        ("<s>Kora</s> <c>would not say</c> <t>who won</t>.", "reject"),
        ("<s>Kora</s> <c>did not confirm</c> <t>the sale</t>.", "other"),
        ("<s>Kora</s> <c>could not be reached</c> <t>for comment</t>.", "other"),
        ("<s>Kora</s> <c>does not support</c> <t>the sale</t>.", "reject"),
        ("<s>A report</s> <c>suggests</c> <t>Kora wants a new pier</t>.", "assert"),
        ("<s>Its critics</s> <c>say</c> <t>the council does just that</t>.", "accuse"),
    ],
)
def test_source_polarity_and_content_bend_what_the_cue_says(marked: str, act: str) -> None:
    assert read_line(marked)[1].act == act


def test_what_a_statement_condemned_is_not_what_it_said() -> None:
    assert read_line("<s>Kora</s> <c>said in a demand letter</c> <t>the pier is open</t>.")[1].act == "assert"


def test_a_stronger_word_beats_a_word_of_saying() -> None:
    assert read_line("<s>Kora</s> <c>went on to accuse</c> <t>Vell of theft</t>.")[1].act == "accuse"


@pytest.mark.parametrize(
    "marked",
    [
        "<s>Kora</s> <c>did not confirm</c> <t>the sale</t>.",
        "<s>Kora</s> <c>never said</c> <t>the pier is safe</t>.",
        "<s>Kora</s> did not immediately <c>say</c> <t>who won</t>.",
        "<s>Kora</s> hasn’t <c>said</c> <t>who won</t>.",
        "<s>Kora</s> <c>refused to say</c> <t>who won</t>.",
        "<s>None of them</s> <c>said</c> <t>who won</t>.",
    ],
)
def test_a_negation_of_the_cue_is_seen_in_it_and_left_of_it(marked: str) -> None:
    assert read_line(marked)[1].negated


def test_a_negation_in_the_content_is_not_one_of_the_cue() -> None:
    assert not read_line("<s>Kora</s> <c>said</c> <t>she did not know</t>.")[1].negated


def test_turning_down_is_no_negation() -> None:
    assert not read_line("<s>Kora</s> <c>refused</c> <t>the offer</t>.")[1].negated


@pytest.mark.parametrize(
    "marked",
    [
        "<s>Kora</s> <c>reportedly said</c> <t>the pier is closed</t>.",
        "<s>Kora</s> <c>is believed to</c> <t>be abroad</t>.",
        "<s>Kora</s> <c>appeared to suggest</c> <t>a delay</t>.",
    ],
)
def test_a_softened_or_reported_cue_is_hedged(marked: str) -> None:
    assert read_line(marked)[1].hedged


@pytest.mark.parametrize(
    ("marked", "declined"),
    [
        ("<s>Kora</s> <c>declined to comment on</c> <t>the sale</t>.", True),
        ("<s>Kora</s> <c>did not respond to</c> <t>a request for comment</t>.", True),
        ("<s>Kora</s> <c>could not be reached</c> <t>for comment</t>.", True),
        ("<s>Kora</s> <c>would not be pinned down on</c> <t>the sale</t>.", True),
        ("<s>Kora</s> <c>said</c> <t>Vell declined to comment</t>.", False),
        ("<s>Kora</s> <c>declined</c> <t>the offer</t>.", False),
    ],
)
def test_declined_is_the_speakers_own_silence(marked: str, declined: bool) -> None:  # noqa: FBT001
    assert read_line(marked)[1].declined is declined


@pytest.mark.parametrize(
    ("marked", "addressee"),
    [
        ("<s>Kora</s> <c>told</c> reporters on Monday <t>that the pier is safe</t>.", "reporters"),
        ("<t>“It is safe,”</t> <s>Kora</s> <c>told</c> the harbour council.", "the harbour council"),
        ("<s>Kora</s> <c>told Tolmere Radio</c> <t>it is safe</t>.", "Tolmere Radio"),
        ("<s>Kora</s> <c>said in an interview with Tolmere Radio</c> <t>it is safe</t>.", "Tolmere Radio"),
        ("<s>Kora</s> <c>said</c> on Monday <t>it is safe</t>.", None),
        ("<t>“It is safe,”</t> <s>Kora</s> <c>told</c> TNN. Later it closed.", "TNN"),
        ("<s>Kora</s> <c>told</c> Tolmere Radio near the pier <t>it is safe</t>.", "Tolmere Radio"),
        ("<s>Kora</s> <c>told</c> TNN the council <t>is late</t>.", "TNN"),
        ("<s>Kora</s> <c>urged</c> <t>the council to wait</t>.", "the council"),
        ("<s>Kora</s> <c>called on</c> <t>the council to wait</t>.", "the council"),
        ("<s>Kora</s> <c>is asking</c> <t>him to wait</t>.", "him"),
        ("<t>“It is safe,”</t> <s>Kora</s> <c>told</c> staff and supporters on Monday.", "staff and supporters"),
        ("<t>“It is safe,”</t> <s>Kora</s> <c>told</c> staff and left.", "staff"),
        ("<s>Kora</s> <c>pressed their claims</c> <t>that it is late</t>.", None),
        ("<s>Kora</s> <c>wrote</c>, noting Vell’s letter to the board, <t>that it is late</t>.", None),
    ],
)
def test_the_addressee_is_the_noun_phrase_behind_a_verb_of_telling(marked: str, addressee: str | None) -> None:
    text, speech = read_line(marked)
    assert (speech.addressee and speech.addressee.read(text)) == addressee


@pytest.mark.parametrize(
    ("marked", "target"),
    [
        ("<s>Kora</s> <c>accused</c> <t>the board of hiding data</t>.", "the board"),
        ("<s>Kora</s> <c>accused</c> the board <t>of hiding data</t>.", "the board"),
        ("<s>Kora</s> <c>blamed</c> <t>Vell for the fire</t>.", "Vell"),
        ("<s>Kora</s> <c>is accusing</c> <t>him of theft</t>.", "him"),
        ("<s>Kora</s> <c>accused</c> <t>Vell this week of theft</t>.", "Vell"),
        ("<s>Kora</s> <c>accused</c> <t>Vell and Lind of theft</t>.", "Vell and Lind"),
        ("<s>Kora</s> <c>criticised</c> <t>Vell repeatedly for the fire</t>.", "Vell"),
        ("<s>Kora</s> <c>criticised</c> <t>Vell’s “unwillingness to pay”</t>.", "Vell"),
        ("<s>Kora</s> <c>called</c> <t>the plan part of a deal</t>.", None),
        ("<s>Kora</s> <c>called</c> <t>the plan “a disgrace”</t>.", "the plan"),
        ("<s>Kora</s> <c>opposed</c> <t>building the line</t>.", None),
        ("<s>Kora</s> <c>said</c> <t>the pier is unsafe</t>.", None),
    ],
)
def test_the_target_is_the_object_of_blame(marked: str, target: str | None) -> None:
    text, speech = read_line(marked)
    assert (speech.target and speech.target.read(text)) == target


@pytest.mark.parametrize("cue", ["is known as", "remains to be seen"])
def test_a_name_and_an_open_question_are_not_hearsay(cue: str) -> None:
    assert not read_line(f"The bill <c>{cue}</c> <t>the Pier Act</t>.")[1].hedged


def test_to_stop_short_of_a_demand_is_a_negation() -> None:
    assert read_line("<s>Kora</s> <c>is stopping short of demanding</c> <t>a vote</t>.")[1].negated


def test_an_endless_line_of_words_is_read_in_bounded_time() -> None:
    text = "word " * 200_000
    attribution = Attribution(ArticleId("art-1"), content=Extent((Span(20, 999_990),)), cue=Extent((Span(0, 4),)))
    assert read_speech(text, attribution).act == "assert"
