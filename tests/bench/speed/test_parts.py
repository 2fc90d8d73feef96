"""What was timed together is told apart by what is left."""

from __future__ import annotations

from bench.speed.parts import Clock, list_parts


def test_a_part_that_cannot_be_run_alone_is_what_the_others_leave() -> None:
    spent_s = {
        "network": 10.0,
        "network and branch": 11.0,
        "flat decoding": 1.0,
        "extraction": 6.0,
        "rereading": 2.0,
        "speech acts and anonymity": 0.5,
        "resolving": 3.0,
        "dates": 0.75,
        "quantities": 0.25,
        "relations as JSON": 0.1,
    }
    parts = list_parts(spent_s)
    assert (parts["branch"], parts["rules of nesting"], parts["speakers"]) == (1.0, 2.5, 2.0)
    whole = spent_s["network and branch"] + spent_s["extraction"] + spent_s["resolving"] + spent_s["relations as JSON"]
    assert sum(parts.values()) == whole


def test_a_clock_returns_what_the_work_returns_and_adds_up() -> None:
    clock = Clock()
    assert clock.time("counting", lambda: 3) == 3
    clock.time("counting", lambda: sum(range(1000)))
    assert clock.spent_s["counting"] >= 0.0
    assert list(clock.spent_s) == ["counting"]
