"""What is measured of speech acts and anonymity on gold spans."""

from __future__ import annotations

from bench.quality.acts import Told, compare_line, list_figures

TEXT = "Venn denied that the quay is closed."
RELATION = {"source": [[0, 4]], "cue": [[5, 11]], "content": [[12, 35]]}


def test_a_label_is_held_against_what_the_rules_tell() -> None:
    line = {"relations": [RELATION | {"act": "deny", "anonymous": False}, RELATION | {"act": "ask", "anonymous": True}]}
    told = list(compare_line(line, {"name": "a1", "text": TEXT}))
    assert told == [
        Told(is_act_right=True, is_hidden=False, is_found_hidden=False),
        Told(is_act_right=False, is_hidden=True, is_found_hidden=False),
    ]


def test_anonymity_is_rated_over_the_sources_that_are_unnamed() -> None:
    told = [Told(True, True, True), Told(True, False, True), Told(False, False, False)]
    act, anonymous = list_figures("held out", told)
    assert (round(act.value, 1), act.count) == (66.7, 3)
    assert (anonymous.precision, anonymous.recall, anonymous.count) == (50.0, 100.0, 1)
