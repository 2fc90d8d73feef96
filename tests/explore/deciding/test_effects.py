"""What a decision will change is told before it is made, and is what it changes."""

from __future__ import annotations

from tests.explore.speaking.spoken import Said, list_now, write_said

from attribune.explore.deciding.asking import Asked, read_decisions
from attribune.explore.deciding.decisions import sign_decision
from attribune.explore.deciding.effects import Effect, foresee
from attribune.ledger import Ledger

KORA, SHORT = Said(name="Kora Lévy"), Said(name="K. Tamm")


def look(ledger: Ledger, kind: str, *, speaker: str = "", other: str = "", value: str = "") -> Effect:
    listing = list_now(ledger)
    (decision,) = read_decisions(ledger, listing, Asked(kind=kind, speaker=speaker, other=other, value=value))
    effect = foresee(listing, decision)
    assert effect is not None
    return effect


def test_a_merge_counts_all_that_will_be_one_and_then_is_one(ledger: Ledger) -> None:
    write_said(ledger, [KORA, KORA, SHORT, Said(name="Bo Vell")])
    effect = look(ledger, "same", speaker="Kora Lévy", other="K. Tamm")
    assert (effect.names, effect.attributions, effect.articles, effect.are_one) == (2, 3, 3, False)
    (decision,) = read_decisions(ledger, list_now(ledger), Asked(kind="same", speaker="Kora Lévy", other="K. Tamm"))
    ledger.write_judgement(sign_decision(decision, author="orrel"))
    listing = list_now(ledger)
    (code,) = listing.find("K. Tamm")
    assert (int(listing.counts[code]), listing.find("Kora Lévy")) == (effect.attributions, (code,))
    assert look(ledger, "same", speaker="Kora Lévy", other="K. Tamm").are_one


def test_a_split_counts_what_bears_the_other_name(ledger: Ledger) -> None:
    write_said(ledger, [KORA, KORA, SHORT])
    (decision,) = read_decisions(ledger, list_now(ledger), Asked(kind="same", speaker="Kora Lévy", other="K. Tamm"))
    ledger.write_judgement(sign_decision(decision, author="orrel"))
    effect = look(ledger, "different", speaker="Kora Lévy", other="K. Tamm")
    assert (effect.names, effect.attributions, effect.are_one) == (1, 1, True)


def test_a_rename_to_a_name_that_another_bears_tells_who_that_is(ledger: Ledger) -> None:
    write_said(ledger, [KORA, Said(name="Bo Vell")])
    effect = look(ledger, "rename", speaker="Kora Lévy", value="Bo Vell")
    assert [each.speaker for each in effect.bearers] == ["Bo Vell"]
    assert effect.attributions == 1


def test_a_name_of_several_concerns_all_of_them(ledger: Ledger) -> None:
    write_said(ledger, [KORA, Said(name="Vell", roles=("port minister",)), Said(name="Vell", roles=("head baker",))])
    effect = look(ledger, "same", speaker="Kora Lévy", other="Vell")
    assert (effect.one, effect.other, effect.attributions) == (1, 2, 3)


def test_what_is_about_no_name_has_no_such_effect(ledger: Ledger) -> None:
    (said,) = write_said(ledger, [KORA])
    (decision,) = read_decisions(ledger, None, Asked(kind="reject", attribution=said.id))
    assert foresee(list_now(ledger), decision) is None
