"""Judgements in words, as a person reads them."""

from __future__ import annotations

from collections.abc import Callable

from attribune.records.attributions import Attribution
from attribune.records.judgements import Judgement, JudgementKind, Mention, SpeakerName, Subject

# Enough of an id to be its only one in any ledger that a person judges.
SHOWN_LETTERS = 16
WORDS = {
    JudgementKind.SAME: "{} is {}",
    JudgementKind.DIFFERENT: "{} is not {}",
    JudgementKind.UNSURE: "unsure whether {} is {}",
    JudgementKind.ACCEPT: "read rightly: {}",
    JudgementKind.REJECT: "misread: {}",
    JudgementKind.RENAME: "{} is called {}",
    JudgementKind.RESPAN: "other words: {} should be {}",
    JudgementKind.RETRACT: "{} is taken back",
}


def shorten_id(full_id: str) -> str:
    """Return the beginning of an id, which verbs take for it."""
    return full_id[:SHOWN_LETTERS]


def write_words(judgement: Judgement, read: Callable[[Attribution], str | None]) -> str:
    """Return what was decided in words; ``read`` gives those of an attribution, null if they are not there."""

    def name(subject: Subject) -> str:
        if isinstance(subject, SpeakerName):
            return f"“{subject.name}”" + (f" ({subject.kind})" if subject.kind else "")
        if isinstance(subject, Mention):
            return f"the mention at {subject.span.start} in {shorten_id(subject.article_id)}"
        if isinstance(subject, Attribution):
            return read(subject) or f"{shorten_id(subject.id)}, which is not in this ledger"
        return shorten_id(subject)

    value = judgement.value
    values = [] if value is None else [f"“{value}”" if isinstance(value, str) else name(value)]
    return WORDS[judgement.kind].format(*map(name, judgement.subjects), *values)
