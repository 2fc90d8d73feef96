"""Reviewing, as calls send it: the queue, how far two agree, training data."""

from __future__ import annotations

from attribune.records import JudgementKind
from attribune.web.api.answers.attributions import FoundAttribution
from attribune.web.api.answers.shapes import Answer, Pair, says


class Queue(Answer):
    """A part of what the reviewer has not judged, the least confident first."""

    after: str | None = says("Where the queue goes on, for the parameter `after`; null at the end.")
    items: list[FoundAttribution] = says("The attributions.")


class Reviewer(Answer):
    """A person who judged attributions."""

    name: str = says("The name that the judgements bear.")
    accepted: int = says("How many they hold right as read.")
    respanned: int = says("How many they hold right with other words.")
    rejected: int = says("How many they hold wrong.")
    newest_at: str = says("When they judged last, in UTC.")


class Reviewers(Answer):
    """Who judged how many attributions how."""

    items: list[Reviewer] = says("Those who judged most first.")


class AgreementTable(Answer):
    """How often the first said the row's and the second the column's."""

    labels: list[str] = says("Of the rows, and of the columns.")
    counts: list[list[int]] = says("A list for each row.")
    total: int = says("How many attributions.")
    raw: float | None = says("The share on which both say the same, 0 to 1.")
    expected: float | None = says("The share that chance would give, 0 to 1.")
    kappa: float | None = says("Cohen's kappa; null where it is not defined.")


class ReviewerOpinion(Answer):
    """What one reviewer holds of an attribution."""

    kind: JudgementKind = says("`accept`, `respan` or `reject`.")
    source: list[Pair] | None = says("Where the source stands in the article's text.")
    cue: list[Pair] | None = says("Where the cue stands.")
    content: list[Pair] = says("Where the content stands.")
    judgement: str = says("Id of the judgement that says so.")
    note: str | None = says("Why.")


class Disagreement(Answer):
    """An attribution of which two hold different things."""

    attribution: str = says("Its id.")
    article: str = says("Id of its article.")
    first: ReviewerOpinion = says("What the first holds.")
    second: ReviewerOpinion = says("What the second holds.")


class Agreement(Answer):
    """How far two reviewers agree on what both judged."""

    first: str = says("Name of the first.")
    second: str = says("Name of the second.")
    verdicts: AgreementTable = says("Accept, respan and reject.")
    existence: AgreementTable = says("Right, in whatever words, and wrong.")
    both_right: int = says("How many both hold right.")
    same_words: int = says("To how many of those they give the same words.")
    disagreements: list[Disagreement] = says("By article, and place in it.")


class Relation(Answer):
    """An attribution that a reviewer holds right."""

    source: list[Pair] = says("Where the source stands in `text`; empty where it is not expressed.")
    cue: list[Pair] = says("Where the cue stands, likewise.")
    content: list[Pair] = says("Where the content stands.")
    parent: int | None = says("Place in the list of the relation that it is nested in.")


class TrainingArticle(Answer):
    """A line of the training data: an article that was reviewed, in the form of PolNeAR."""

    name: str = says("Id of the article.")
    outlet: str = says("Who published it; empty where unknown.")
    date: str = says("Its day, empty likewise.")
    author: str = says("Who wrote it, empty likewise.")
    title: str = says("Its title, empty likewise.")
    text: str = says("To which all offsets refer, in code points.")
    annotators: list[str | None] = says("Whose lists follow; null where several share the work.")
    relations: list[Relation] = says("What the first of them holds right, in text order.")
    other_annotators: list[list[Relation]] = says("A list of such for each of the others, if there are.", may_miss=True)
