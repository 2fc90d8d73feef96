"""What ``attribune doctor`` says of judgements: how many count, which have no effect, which contradict others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribune.cli.checks import Check, Level
from attribune.cli.screen import count
from attribune.records import Judgement
from attribune.records.judgement_words import shorten_id, write_words

if TYPE_CHECKING:
    from attribune.ledger import Ledger
    from attribune.resolve.identity.decisions import Contradiction

SUBJECT = "judgements"


def check_judgements(ledger: Ledger) -> list[Check]:
    """Return a finding with the numbers, and one for each contradiction."""
    from attribune.ledger.standing import find_overruled, keep_live
    from attribune.ledger.verdicts import settle_verdicts
    from attribune.resolve.identity.decisions import weigh_judgements

    everything = ledger.load_judgements(include_retracted=True)
    live = keep_live(everything)
    with ledger.read() as connection:
        lost = settle_verdicts(connection, live).unanchored
    overruled = len(find_overruled(live))
    message = f"{count(len(live) - overruled, 'judgement')} in force"
    message += f", {overruled:,} overruled" if overruled else ""
    message += f", {len(everything) - len(live):,} taken back" if len(everything) > len(live) else ""
    if lost:
        message += f"; {len(lost):,} on attributions that no newest run found, without effect until one does"
    contradictions = weigh_judgements(live).contradictions
    return [Check(Level.OK, SUBJECT, message), *map(report_contradiction, contradictions)]


def report_contradiction(found: Contradiction) -> Check:
    """Return a finding that says what contradicts what, and what can be taken back."""
    chain = ", ".join(sign(each) for each in found.same)
    message = f"they contradict each other: {chain}, but {sign(found.different)}; nothing is merged by them"
    ids = " or ".join(shorten_id(each.id) for each in (found.different, *found.same))
    return Check(Level.WARNING, SUBJECT, message, f"Take one back: attribune judge take-back ID, of {ids}.")


def sign(judgement: Judgement) -> str:
    """Return what was decided, by whom and when."""
    author = judgement.author or f"run {shorten_id(judgement.run_id or '')}"
    return f"{write_words(judgement, lambda _: None)} ({author}, {judgement.at[:10]})"
