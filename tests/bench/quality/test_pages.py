"""Tests of how pages are scored."""

from bench.quality.pages import count_strings, holds_words, score_body


def test_the_same_body_is_right() -> None:
    assert score_body("a b c d e", "a b c d e") == (1.0, 1.0)


def test_half_a_body_is_precise_and_misses_half() -> None:
    assert score_body("a b c d e", "a b c d") == (1.0, 0.5)


def test_nothing_found_scores_nothing() -> None:
    assert score_body("a b c d", "") == (0.0, 0.0)


def test_strings_count_where_they_are_wanted_and_where_they_are_not() -> None:
    assert count_strings({"with": ["a  b", "x"], "without": ["c", "y"]}, "a\nb c") == (1, 1)


def test_words_in_scripts_are_none() -> None:
    assert not holds_words(b"<script>word</script><p>")
    assert holds_words(b"<p>word")
