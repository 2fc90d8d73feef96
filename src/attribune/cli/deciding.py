"""A person's decision: what names and ids mean, who decides, and the judgement that is recorded and printed."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from attribune.cli.json_lines import write_line
from attribune.cli.options import choose_ledger
from attribune.cli.screen import clean_line, print_error, spare_unencodable
from attribune.errors import UsageError
from attribune.records import JudgementId, JudgementKind, SpeakerName
from attribune.records.judgement_words import shorten_id, write_words
from attribune.text.normalise import normalise_text

if TYPE_CHECKING:
    from attribune.explore.deciding.decisions import Decision
    from attribune.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Signature:
    """Who decides, why, where it is kept, and how it is printed."""

    author: str | None
    note: str | None
    ledger: Path | None
    json: bool


def judge_pair(kind: JudgementKind, names: tuple[str, str], signature: Signature) -> None:
    """Record a decision about two speakers."""
    from attribune.explore.deciding.decisions import Decision
    from attribune.ledger import open_ledger

    with open_ledger(choose_ledger(signature.ledger), create=False) as opened:
        first, second = choose_names(opened, names)
        if first == second:
            hint = f"The ledger calls both “{first.name}”."
            raise UsageError("a judgement about two speakers needs two.", names[1], hint)
        decide(opened, Decision(kind, (first, second)), signature)


def judge_attribution(kind: JudgementKind, beginning: str, signature: Signature) -> None:
    """Record a decision about an attribution."""
    from attribune.explore.beginnings import choose_attribution
    from attribune.explore.deciding.decisions import Decision
    from attribune.ledger import open_ledger

    with open_ledger(choose_ledger(signature.ledger), create=False) as opened:
        with opened.read() as connection:
            attribution = choose_attribution(connection, beginning)
        decide(opened, Decision(kind, (attribution,)), signature)


def choose_names(ledger: Ledger, names: tuple[str, ...]) -> tuple[SpeakerName, ...]:
    """Return the speakers that are meant by ``names``."""
    from attribune.explore.named import choose_name
    from attribune.explore.renames import collect_renames

    renames = collect_renames(ledger.load_judgements())
    with ledger.read() as connection:
        return tuple(SpeakerName(choose_name(connection, name, renames)) for name in names)


def decide(ledger: Ledger, decision: Decision, signature: Signature) -> None:
    """Record a decision and print it."""
    from attribune.explore.beginnings import read_words
    from attribune.explore.deciding.decisions import sign_decision
    from attribune.ledger.judgement_rows import describe_judgement

    judgement = sign_decision(decision, author=choose_author(signature.author), note=signature.note)
    ledger.write_judgement(judgement)
    warn_of_others(ledger, judgement.id)
    if signature.json:
        write_line(sys.stdout, describe_judgement(judgement))
        return
    spare_unencodable(sys.stdout)
    with ledger.read() as connection:
        words = write_words(judgement, lambda said: read_words(connection, said))
    print(clean_line(f"Recorded: {words}."))
    print(f"To take it back: attribune judge take-back {shorten_id(judgement.id)}")


def warn_of_others(ledger: Ledger, new: JudgementId) -> None:
    """Say so if a judgement contradicts others, or if one with a later time wins; it is recorded all the same."""
    from attribune.explore.deciding.decisions import find_objection

    objection = find_objection(ledger, new)
    if objection is None:
        return
    if objection.is_overruled:
        print_error("another judgement on this has a later time, and wins; `attribune judge list` shows it.")
    else:
        print_error("this contradicts other judgements; `attribune doctor` shows which.")


def choose_author(given: str | None) -> str:
    """Return who decides: as the option, the settings or the system say."""
    from attribune.config import load_settings, name_user

    author = given if given is not None and given.strip() else load_settings().author or name_user()
    if author is None:
        raise UsageError("nobody knows who you are.", "--author", "Give --author NAME, or set ATTRIBUNE_AUTHOR.")
    return normalise_text(author).text.strip()
