"""Prose: a text beside its lower-case twin."""

from __future__ import annotations

from attribune.resolve.quantities.prose import WINDOW, fold_case


def test_the_twin_is_as_long_as_the_text() -> None:
    prose = fold_case("İstanbul ẞ Ǆ")
    assert len(prose.text) == len(prose.folded)


def test_words_before_stop_at_the_line_and_are_never_cut() -> None:
    assert fold_case("far\nSome words 5").read_before(15) == ["some", "words"]
    assert fold_case("x" * WINDOW + " y 5").read_before(WINDOW + 3) == ["y"]
