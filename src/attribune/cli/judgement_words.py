"""Judgements in words, as a person reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from attribune.cli.screen import clean_line, open_screen, style_text
from attribune.records import Attribution, Judgement, JudgementId, JudgementKind, Mention, SpeakerName, Subject

if TYPE_CHECKING:
    from rich.text import Text

# Enough of an id to be its only one in any ledger that a person judges.
SHOWN_LETTERS = 16
INDENT = 2
TAKEN_BACK = "taken back"
OVERRULED = "overruled by a newer one"
WORDS = {
    JudgementKind.SAME: "{} is {}",
    JudgementKind.DIFFERENT: "{} is not {}",
    JudgementKind.UNSURE: "unsure whether {} is {}",
    JudgementKind.ACCEPT: "right: {}",
    JudgementKind.REJECT: "wrong: {}",
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


def print_judgements(
    judgements: Iterable[Judgement], *, idle: Mapping[JudgementId, str], read: Callable[[Attribution], str | None]
) -> None:
    """Print a paragraph a judgement: id, day, author, why it is ``idle`` if it is, and below it what was decided."""
    from rich.padding import Padding

    console = open_screen()
    for judgement in judgements:
        console.print(style_head(judgement, idle.get(judgement.id)))
        below = [style_text(write_words(judgement, read), "dim" if judgement.id in idle else "")]
        below += [style_text(judgement.note, "italic")] if judgement.note else []
        for line in below:
            console.print(Padding(line, (0, 0, 0, INDENT), expand=False))


def style_head(judgement: Judgement, idle: str | None) -> Text:
    """Return id, time and author on one line, and why it has no effect, if it has none."""
    from rich.text import Text

    moment = judgement.at[:16].replace("T", " ") + " UTC"
    author = clean_line(judgement.author or f"run {judgement.run_id}")
    back = "" if idle is None else (f" · {idle}", "yellow")
    return Text.assemble((shorten_id(judgement.id), "bold"), f" · {moment} · {author}", back, overflow="fold")
