"""Judgement: a decision by a person or a run about stable things: names, mentions, attributions by their extents.

Judgements never name derived clusters, so they outlive every run. A person beats a run, the newest person's word wins.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import NewType

from attribune.errors import InvalidRecord
from attribune.records.attributions import Attribution, Respanned
from attribune.records.ids import ArticleId, RunId, hash_content
from attribune.records.spans import Extent, Span
from attribune.records.speakers import SpeakerKind

JudgementId = NewType("JudgementId", str)
Json = dict[str, object]


class JudgementKind(StrEnum):
    """What was decided."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    ACCEPT = "accept"
    REJECT = "reject"
    RENAME = "rename"
    RESPAN = "respan"
    RETRACT = "retract"


# Code points: more is no name and no reason, but a file that went astray, and it would be printed with every list.
MAX_NAME = 1_000
MAX_NOTE = 10_000
PAIRING = frozenset({JudgementKind.SAME, JudgementKind.DIFFERENT, JudgementKind.UNSURE})


@dataclass(frozen=True, slots=True)
class SpeakerName:
    """A speaker by name, as it is written; ``kind`` narrows it where a name stands for several, null for any."""

    name: str
    kind: SpeakerKind | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidRecord("a speaker needs a name.")


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of an article that refers to a speaker."""

    article_id: ArticleId
    span: Span


# A judgement that is taken back is named by its id, all else by what it is.
Subject = SpeakerName | Mention | Attribution | JudgementId


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision; the id hashes all of it, so the same line imported twice is one judgement.

    Attributes:
        kind: same, different, unsure, accept, reject, rename, respan or retract.
        subjects: what it is about: two speakers (or two attributions) for same, different and unsure; one attribution
            for accept, reject and respan; one speaker for rename; the judgement taken back for retract.
        at: when, in ISO 8601; kept in UTC with microseconds, so that text order is time order.
        author: who decided; null if a run did.
        run_id: the run that decided; null if a person did.
        value: the new name for rename, the attribution with its new extents for respan, else null.
        note: why, in the author's words; null if none was given.
    """

    kind: JudgementKind
    subjects: tuple[Subject, ...]
    at: str
    author: str | None = None
    run_id: RunId | None = None
    value: str | Attribution | None = None
    note: str | None = None
    id: JudgementId = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", normalise_time(self.at))
        # Whoever judges what is shown judges what was read: by its extents it is found again.
        object.__setattr__(self, "subjects", tuple(map(name_as_read, self.subjects)))
        if (self.author is None) == (self.run_id is None) or (self.author is not None and not self.author.strip()):
            raise InvalidRecord("a judgement has an author or a run.")
        check_subjects(self)
        check_value(self)
        object.__setattr__(self, "id", JudgementId(hash_content("jud", describe_decision(self))))

    @property
    def is_by_person(self) -> bool:
        """Whether a person decided, and not a run."""
        return self.author is not None


def name_as_read(subject: Subject) -> Subject:
    """Return a subject as it was read, whatever extents it is shown with."""
    return subject.as_read if isinstance(subject, Respanned) else subject


def normalise_time(at: str) -> str:
    """Return an ISO time in UTC with microseconds, such as ``2031-07-17T09:30:00.000000+00:00``."""
    try:
        moment = datetime.fromisoformat(at)
        if moment.tzinfo is None:
            raise ValueError("it does not say in which time zone")
        return moment.astimezone(UTC).isoformat(timespec="microseconds")
    except (ValueError, OverflowError) as error:
        raise InvalidRecord(f"{at!r} is no ISO time with its offset from UTC ({error}).") from error


def check_lengths(judgement: Judgement) -> None:
    """Raise ``InvalidRecord`` if a name or the note is too long to be taken in; one that is kept can be loaded."""
    names = [subject.name for subject in judgement.subjects if isinstance(subject, SpeakerName)]
    texts = [*(("name", name) for name in names), ("author", judgement.author), ("note", judgement.note)]
    if isinstance(judgement.value, str):
        texts.append(("name", judgement.value))
    for what, text in texts:
        most = MAX_NOTE if what == "note" else MAX_NAME
        if text is not None and len(text) > most:
            raise InvalidRecord(f"its {what} has at most {most:,} letters, not {len(text):,}.")


def check_subjects(judgement: Judgement) -> None:
    """Raise ``InvalidRecord`` unless the subjects are of the number and the sort that the kind asks for."""
    kind, subjects = judgement.kind, judgement.subjects
    if kind in PAIRING:
        speakers = all(isinstance(subject, SpeakerName | Mention) for subject in subjects)
        fits = len(subjects) == 2 and (speakers or all(isinstance(subject, Attribution) for subject in subjects))
        if fits and subjects[0] == subjects[1]:
            raise InvalidRecord(f"{kind} is said of two, not of one and itself.")
    elif kind is JudgementKind.RENAME:
        fits = len(subjects) == 1 and isinstance(subjects[0], SpeakerName | Mention)
    elif kind is JudgementKind.RETRACT:
        fits = len(subjects) == 1 and isinstance(subjects[0], str)
    else:
        fits = len(subjects) == 1 and isinstance(subjects[0], Attribution)
    if not fits:
        raise InvalidRecord(f"{kind} cannot be said of {len(subjects)} such subjects.")


def check_value(judgement: Judgement) -> None:
    """Raise ``InvalidRecord`` unless there is a value where the kind asks for one, and only there."""
    kind, value = judgement.kind, judgement.value
    if kind is JudgementKind.RENAME:
        if not isinstance(value, str) or not value.strip():
            raise InvalidRecord("rename needs the new name.")
    elif kind is JudgementKind.RESPAN:
        (subject,) = judgement.subjects
        if not isinstance(value, Attribution) or not isinstance(subject, Attribution):
            raise InvalidRecord("respan needs the new extents.")
        if isinstance(value, Respanned):
            raise InvalidRecord("the new extents are an attribution of their own.", item=value.id)
        if value.article_id != subject.article_id:
            raise InvalidRecord("respan stays within the article.", item=subject.id)
    elif value is not None:
        raise InvalidRecord(f"{kind} has no value.")


def describe_decision(judgement: Judgement) -> Json:
    """Return all of a judgement but its id, as the JSON that the id hashes."""
    value = judgement.value
    return {
        "kind": judgement.kind.value,
        "subjects": [describe_subject(subject) for subject in judgement.subjects],
        "value": describe_subject(value) if isinstance(value, Attribution) else value,
        "author": judgement.author,
        "run": judgement.run_id,
        "note": judgement.note,
        "at": judgement.at,
    }


def describe_subject(subject: Subject) -> Json:
    """Return a subject as JSON; an attribution with its extents, so that it can be found again when spans move."""
    if isinstance(subject, SpeakerName):
        return {"speaker": subject.name, "speaker_kind": subject.kind and subject.kind.value}
    if isinstance(subject, Mention):
        return {"article": subject.article_id, "span": [subject.span.start, subject.span.end]}
    if isinstance(subject, Attribution):
        return {
            "attribution": subject.id,
            "article": subject.article_id,
            "source": list_pairs(subject.source),
            "cue": list_pairs(subject.cue),
            "content": list_pairs(subject.content),
        }
    return {"judgement": subject}


def list_pairs(extent: Extent | None) -> list[list[int]] | None:
    """Return the spans of an extent as pairs, null for null."""
    return None if extent is None else extent.to_pairs()
