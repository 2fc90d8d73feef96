"""What is measured of the record: kinds of speakers in the contract's words, and what resolving has to beat."""

from __future__ import annotations

from bench.quality.attributions import Extracted, Relations
from bench.quality.record import KINDS, name_kind, repeat_source

from attribune.records import SpeakerKind


def test_every_kind_of_the_gold_has_one_of_the_contract() -> None:
    assert set(KINDS.values()) == {str(kind) for kind in SpeakerKind}


def test_a_pronoun_is_of_the_kind_that_its_speaker_has_elsewhere() -> None:
    pronoun = {"speaker": ["Mara Venn", "Venn"], "source_kind": "pronoun"}
    other = {"speaker": ["Tarn Rail"], "source_kind": "organisation"}
    named = {"speaker": ["Venn"], "source_kind": "person"}
    assert name_kind(pronoun, [pronoun, other, named]) == "person"
    assert name_kind(pronoun, [pronoun, other]) is None


def test_the_baseline_names_the_words_of_the_source() -> None:
    found: Relations = [{"source": [[0, 3]], "speaker": "Mara Venn"}, {"source": [], "speaker": "Mara Venn"}]
    repeated = repeat_source(Extracted("She said it rained.", [], found))
    assert [relation["speaker"] for relation in repeated.found] == ["She", None]
