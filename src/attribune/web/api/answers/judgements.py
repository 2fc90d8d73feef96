"""Judgements as calls send them: what was decided, about what, and what became of it."""

from __future__ import annotations

from attribune.explore.deciding.history import State
from attribune.records import JudgementKind, SpeakerKind
from attribune.web.api.answers.shapes import Answer, Listed, Pair, says


class SpeakerSubject(Answer):
    """A speaker by name."""

    speaker: str = says("The name.")
    speaker_kind: SpeakerKind | None = says("Narrows it where a name stands for several.")


class MentionSubject(Answer):
    """A place in an article that refers to a speaker."""

    article: str = says("Id of the article.")
    span: Pair = says("Start and end in its text, in code points.")


class AttributionSubject(Answer):
    """An attribution by its extents, so that it can be found again."""

    attribution: str = says("Id of the attribution.")
    article: str = says("Id of its article.")
    source: list[Pair] | None = says("Where the source stands in the article's text.")
    cue: list[Pair] | None = says("Where the cue stands.")
    content: list[Pair] = says("Where the content stands.")


class JudgementSubject(Answer):
    """A judgement."""

    judgement: str = says("Its id.")


class Judgement(Answer):
    """A judgement."""

    id: str = says("`jud-` and 32 hexadecimal digits.")
    kind: JudgementKind = says("What it says of its subjects.")
    subjects: list[SpeakerSubject | MentionSubject | AttributionSubject | JudgementSubject] = says("What it is about.")
    value: str | AttributionSubject | None = says("The new name of `rename`, the new words of `respan`.")
    author: str | None = says("Who decided; null if a run did.")
    run: str | None = says("The run that decided; null if a person did.")
    note: str | None = says("Why, in the author's words.")
    at: str = says("When: ISO 8601 in UTC.")


class MadeJudgement(Judgement):
    """A judgement that was just recorded."""

    overruled: bool = says("Whether another judgement on the same matter wins over it.")
    contradicts: list[str] = says(
        "Ids of the judgements that it contradicts; none of them counts until that is solved."
    )


class MadeJudgements(Answer):
    """What `restore` and `withdraw` recorded."""

    judgements: list[MadeJudgement] = says("The judgements, in the order of recording.")


class KeptJudgement(Judgement):
    """A judgement, and what became of it."""

    words: str = says("What it says, in a sentence.")
    state: State = says("What became of it.")


class Contradiction(Answer):
    """Judgements that cannot all hold."""

    different: str = says("Id of the judgement that keeps two names apart.")
    same: list[str] = says("Ids of those that take them together.")


class KeptJudgements(Listed):
    """A page of judgements, newest first."""

    contradictions: list[Contradiction] = says("Those of the whole ledger.")
    items: list[KeptJudgement] = says("The judgements.")
