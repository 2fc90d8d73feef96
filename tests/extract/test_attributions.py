"""Scores of words become attributions with extents, quote type and confidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tests.extract.rules import find_by_hand
from tests.extract.scoring import build_article, score_text

from attribune.encode import ScoredWindow
from attribune.extract import extract_readings
from attribune.extract.attributions import lies_in_one
from attribune.records import Attribution, AttributionId, Extent, QuoteType, Span


def read(text: str, roles: dict[str, str], cue_of: dict[str, str]) -> list[tuple[str, str, str]]:
    """Return source, cue and content of each attribution, as words."""
    readings = extract_readings(build_article(text), score_text(text, roles, cue_of))

    def words(extent: Extent | None) -> str:
        return extent.read(text) if extent else "-"

    return [(words(a.source), words(a.cue), words(a.content)) for a in (r.attribution for r in readings)]


def test_source_cue_and_content_are_tied() -> None:
    text = "Orla Venn said the bridge is safe."
    roles = {"Orla Venn": "s", "said": "c", "the bridge is safe": "t"}
    cue_of = {"Orla Venn": "said", "the bridge is safe": "said"}
    assert read(text, roles, cue_of) == [("Orla Venn", "said", "the bridge is safe")]


def test_a_content_broken_by_its_cue_has_two_spans() -> None:
    text = "“It is safe,” she said, “and open.”"
    roles = {"“It is safe,”": "t", "she": "s", "said": "c", "“and open.”": "t"}
    cue_of = dict.fromkeys(("“It is safe,”", "she", "“and open.”"), "said")
    assert read(text, roles, cue_of) == [("she", "said", "“It is safe,” … “and open.”")]


def test_two_pieces_of_a_line_are_two_spans() -> None:
    text = "She said: It is safe; it is open."
    roles = {"She": "s", "said": "c", "It is safe": "t", "it is open": "t"}
    cue_of = dict.fromkeys(("She", "It is safe", "it is open"), "said")
    assert read(text, roles, cue_of) == [("She", "said", "It is safe … it is open")]


def test_no_content_runs_over_a_cue_that_is_a_mere_mark() -> None:
    text = "The road is shut: we wait."
    roles = {"The road is shut": "t", ":": "c", "we wait": "t"}
    cue_of = dict.fromkeys(("The road is shut", "we wait"), ":")
    assert read(text, roles, cue_of) == [("-", ":", "The road is shut … we wait")]


def test_one_sentence_holds_two_attributions() -> None:
    text = "Pell denied it and Rook praised them."
    roles = {"Pell": "s", "denied": "c", "it": "t", "Rook": "s", "praised": "c", "them": "t"}
    cue_of = {"Pell": "denied", "it": "denied", "Rook": "praised", "them": "praised"}
    assert read(text, roles, cue_of) == [("Pell", "denied", "it"), ("Rook", "praised", "them")]


def test_a_cue_without_a_content_is_no_attribution() -> None:
    assert read("Orla Venn said.", {"Orla Venn": "s", "said": "c"}, {"Orla Venn": "said"}) == []


def test_a_cue_may_have_no_source() -> None:
    text = "It was reported that the ferry sank."
    roles = {"reported": "c", "the ferry sank": "t"}
    assert read(text, roles, {"the ferry sank": "reported"}) == [("-", "reported", "the ferry sank")]


def test_an_article_alone_is_no_source() -> None:
    text = "A sale, the first reported this year, went on."
    roles = {"the": "s", "reported": "c", "A sale": "t"}
    assert read(text, roles, {"the": "reported", "A sale": "reported"}) == [("-", "reported", "A sale")]


def test_no_span_runs_over_the_end_of_a_line() -> None:
    text = "Venn said the road\nis open."
    roles = {"Venn": "s", "said": "c", "the road\nis open": "t"}
    (found,) = read(text, roles, {"Venn": "said", "the road\nis open": "said"})
    assert found[2] == "the road … is open"


def test_confidence_is_a_share_and_falls_with_the_scores() -> None:
    text = "Venn said the road is open."
    roles = {"Venn": "s", "said": "c", "the road is open": "t"}
    cue_of = {"Venn": "said", "the road is open": "said"}
    (sure,) = extract_readings(build_article(text), score_text(text, roles, cue_of))
    encoded = score_text(text, roles, cue_of)
    (window,) = encoded.windows
    window.tags[:] *= 0.6
    (unsure,) = extract_readings(build_article(text), type(encoded)(encoded.settings, iter([window])))
    assert 0 < unsure.confidence < sure.confidence < 1


def test_the_quote_type_is_read_off_the_marks() -> None:
    text = "“It is safe,” she said."
    encoded = score_text(text, {"“It is safe,”": "t", "said": "c"}, {"“It is safe,”": "said"})
    (reading,) = extract_readings(build_article(text), encoded)
    assert reading.quote_type is QuoteType.DIRECT


def test_one_source_may_speak_by_two_cues() -> None:
    text = "Rook said it was late, adding that it was dark."
    roles = {"Rook": "s", "said": "c", "it was late": "t", "adding": "c", "that it was dark": "t"}
    encoded = score_text(text, roles, {"Rook": "said", "it was late": "said", "that it was dark": "adding"})
    (window,) = encoded.windows
    window.to_source[6, 1] = 0.0
    readings = extract_readings(build_article(text), type(encoded)(encoded.settings, iter([window])))
    assert [r.attribution.source and r.attribution.source.read(text) for r in readings] == ["Rook", "Rook"]


def test_a_content_that_points_elsewhere_belongs_to_no_cue() -> None:
    text = "Venn said no. All agreed to it."
    roles = {"Venn": "s", "said": "c", "no": "t", "it": "t"}
    assert read(text, roles, {"Venn": "said", "no": "said", "it": "agreed"}) == [("Venn", "said", "no")]


def test_a_cue_that_wavers_between_a_source_and_none_has_the_source() -> None:
    text = "Rook said it was late."
    roles = {"Rook": "s", "said": "c", "it was late": "t"}

    def read_source(score: float) -> bool:
        encoded = score_text(text, roles, {"it was late": "said"})
        (window,) = encoded.windows
        window.to_source[1, :2] = (0.0, score)
        (reading,) = extract_readings(build_article(text), type(encoded)(encoded.settings, iter([window])))
        return reading.attribution.source is not None

    assert read_source(-1.5)
    assert not read_source(-2.5)


def test_a_dateline_is_no_part_of_a_content() -> None:
    text = "HARVEN – The clock will strike, Venn said."
    roles = {"HARVEN – The clock will strike": "t", "Venn": "s", "said": "c"}
    (found,) = read(text, roles, {"HARVEN – The clock will strike": "said", "Venn": "said"})
    assert found == ("Venn", "said", "The clock will strike")


def read_nested(text: str, roles: dict[str, str], cue_of: dict[str, str], inner: tuple[str, str, str]) -> list[str]:
    """Return cue and parent's cue of each reading, where the network finds ``inner`` as it reads contents again."""
    source, cue, content = inner
    again = score_text(text, {source: "s", cue: "c", content: "t"}, {source: cue, content: cue})
    asked: list[str] = []

    def reread(spans: Sequence[Span]) -> Iterator[ScoredWindow]:
        asked.extend(text[span.start : span.end] for span in spans)
        return again.windows if spans else iter(())

    encoded = replace(score_text(text, roles, cue_of), reread=reread)
    readings = extract_readings(build_article(text), encoded)
    by_id = {r.attribution.id: r for r in readings}

    def spell_cue(id_: AttributionId | None) -> str:
        extent = by_id[id_].attribution.cue if id_ else None
        return extent.read(text) if extent else "-"

    return [*asked, *(f"{spell_cue(r.attribution.id)} in {spell_cue(r.parent)}" for r in readings)]


def test_what_a_content_says_is_nested_in_it() -> None:
    text = "Rook said that Venn denied it was late."
    roles = {"Rook": "s", "said": "c", "that Venn denied it was late": "t"}
    cue_of = {"Rook": "said", "that Venn denied it was late": "said"}
    found = read_nested(text, roles, cue_of, ("Venn", "denied", "it was late"))
    assert found == ["Venn denied it was late", "said in -", "denied in said"]


def test_the_speakers_own_mind_is_not_nested_in_a_quote() -> None:
    text = "Rook said: “Venn knew I hope it is late.”"
    content = "“Venn knew I hope it is late.”"
    found = read_nested(
        text, {"Rook": "s", "said": "c", content: "t"}, {"Rook": "said", content: "said"}, ("I", "hope", "it is late")
    )
    assert found == ["said in -"]


def test_a_rejected_claim_is_nested_in_its_rejection() -> None:
    text = "Venn rejected claims that it was late."
    roles = {"Venn": "s", "rejected claims": "c", "that it was late": "t"}
    cue_of = {"Venn": "rejected claims", "that it was late": "rejected claims"}
    readings = extract_readings(build_article(text), score_text(text, roles, cue_of))
    assert [(r.attribution.content.read(text), r.parent) for r in readings] == [
        ("claims that it was late", None),
        ("that it was late", readings[0].attribution.id),
    ]


def test_sentences_read_again_side_by_side_share_no_attribution() -> None:
    text = "Venn said the board denied it. Rook said the mill is lost."
    sentences = [Span(text.index("the board"), text.index(" Rook")), Span(text.index("the mill"), len(text))]
    starts = [sentence.start for sentence in sentences]

    def place(source: str, cue: str, content: str) -> Attribution:
        return find_by_hand(text, source, cue, content).attribution

    assert lies_in_one(place("the board", "denied", "it"), sentences, starts)
    assert not lies_in_one(place("the board", "is lost", "it"), sentences, starts)
    assert not lies_in_one(place("Venn", "denied", "it"), sentences, starts)
