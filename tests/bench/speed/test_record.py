"""Ways of reading are timed in turns over the same lines."""

from __future__ import annotations

from bench.speed.record import time_turns

from attribune.cli.input_lines import Line


def test_ways_take_turns_and_none_is_always_first() -> None:
    seen: list[str] = []
    lines = [Line(name, "Venn said so.") for name in ("a", "b")]
    spent = time_turns(lines, [lambda line: seen.append(f"{line.name}1"), lambda line: seen.append(f"{line.name}2")])
    assert seen == ["a1", "a2", "a1", "a2", "b2", "b1"]
    assert len(spent) == 2
    assert min(spent) >= 0.0
