"""What is measured of speakers: forms apart, and of what extraction finds the source that fits best."""

from __future__ import annotations

import pytest
from bench.quality.attributions import Extracted
from bench.quality.speakers import Resolved, find_resolved, list_figures, rate

from bench.quality import speakers

TEXT = "Venn said the quay is open. She said it is safe."
SOURCE = {"span": [28, 31], "form": "pronoun", "speaker": ["Mara Venn"], "kind": "person"}


class Scorer:
    """Stands in for the scorer: names are the same where their words are."""

    def same_speaker(self, gold: list[str] | str | None, found: str | None) -> bool:
        return found in gold if isinstance(gold, list) else gold == found


@pytest.fixture(autouse=True)
def scorer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speakers, "load_scorer", lambda _: Scorer())


def resolve(form: str, *, words: str, found: str | None, gold: list[str] | None) -> Resolved:
    return Resolved(words, form, gold, "person", found, "person")


def test_a_source_that_extraction_does_not_find_does_not_count() -> None:
    found = {"source": [[0, 4]], "speaker": "Mara Venn", "speaker_kind": "person"}
    assert list(find_resolved({"sources": [SOURCE]}, Extracted(TEXT, [], [found]))) == []


def test_of_several_relations_the_one_that_shares_most_of_the_source_answers() -> None:
    part = {"source": [[30, 36]], "speaker": "Odo Brannock", "speaker_kind": "person"}
    whole = {"source": [[28, 31]], "speaker": "Mara Venn", "speaker_kind": "person"}
    (resolved,) = find_resolved({"sources": [SOURCE]}, Extracted(TEXT, [], [part, whole]))
    assert resolved.words == "She"
    assert resolved.is_right


def test_nobody_is_right_where_it_cannot_be_told() -> None:
    assert resolve("pronoun", words="we", found=None, gold=None).is_right
    assert not resolve("pronoun", words="we", found="Mara Venn", gold=None).is_right


def test_a_short_name_that_is_only_repeated_is_right_but_not_strictly() -> None:
    gold = ["Mara Venn", "Venn"]
    resolved = [resolve("short name", words="Venn", found=name, gold=gold) for name in ("Venn", "Mara Venn")]
    figures = {row.name: row.value for row in list_figures("t", resolved, None)}
    assert figures["speaker, short name"] == 100.0
    assert figures["speaker, short name, strictly"] == 50.0


def test_a_figure_of_few_sources_is_gated_by_its_bar_alone() -> None:
    few = [resolve("role", words="the mayor", found=None, gold=["Mara Venn"])]
    assert rate("t", "n", few, lambda each: each.is_right).floor is None
    assert rate("t", "n", few * 100, lambda each: each.is_right).floor == 0.0
