"""Lessons: what the branch learns from a text that the frozen encoder has seen: name tags, and who is meant."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

import torch
from torch import Tensor, nn

from attribune.encode.scored import NAME_TAGS
from attribune.encode.windows import Window
from attribune.records import Span
from attribune.resolve.speakers.antecedent_weights import WEIGHTS
from attribune.resolve.speakers.antecedents import FARTHEST_SENTENCES, describe_pairs, score_features
from attribune.resolve.speakers.places import place_mention, read_ground
from attribune.resolve.speakers.traits import PRONOUNS, Form, locate_head, read_traits
from attribune_lab.batches import pad
from attribune_lab.branch import STEPS, Branch
from attribune_lab.examples import IGNORED
from attribune_lab.hidden import Seen
from attribune_lab.mentions import Marked

TAG_NUMBERS = {tag: number for number, tag in enumerate(NAME_TAGS)}
NEVER = -1e4


class Sort(IntEnum):
    """What a mention is to the loss: its index in ``SORT_WEIGHTS``."""

    PHRASE = 0
    SPEECH = 1
    THIRD = 2


SORT_WEIGHTS = (1.0, 0.3, 3.0)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text to learn from.

    Attributes:
        seen: the text as the frozen encoder sees it.
        tags: of each window's words, ``IGNORED`` where unknown.
        places: the mentions that were read, by their number in the text. Shape: (mentions,)
        heads: of each mention the number of its main word among all of the text's words. Shape: (mentions,)
        clusters: numbers of what mentions refer to. Shape: (mentions,)
        sorts: of mentions. Shape: (mentions,)
        known: how well each earlier mention is what a third-person pronoun stands for, by the ranker's features alone;
            0 elsewhere. Shape: (mentions, mentions)
    """

    seen: Seen
    tags: list[list[int]]
    places: list[int]
    heads: Tensor
    clusters: Tensor
    sorts: Tensor
    known: Tensor


def tag_window(marked: Marked, window: Window) -> list[int]:
    """Return the name tag of each word of a window."""
    tags: list[int] = []
    names = iter(marked.names)
    name, started = next(names, None), False
    for start, end in window.words:
        while name and name.end <= start:
            name, started = next(names, None), False
        if not marked.tagged:
            tags.append(IGNORED)
        elif name and name.start < end:
            tags.append(TAG_NUMBERS[f"{'I' if started else 'B'}-{name.kind}"])
            started = True
        else:
            tags.append(IGNORED if marked.loose and marked.text[start].isupper() else 0)
    return tags


def sort_mention(words: str) -> Sort:
    """Tell what a mention is to the loss."""
    if words.lower() in PRONOUNS:
        return Sort.THIRD
    return Sort.SPEECH if read_traits(words).form in (Form.SPEECH, Form.POINTER) else Sort.PHRASE


def rank_mentions(marked: Marked) -> Tensor:
    """Return the ranker's scores without a network, a pronoun a row. Shape: (mentions, mentions)"""
    ground = read_ground(marked.text)
    placed = [place_mention(ground, Span(m.start, m.end)) for m in marked.mentions]
    scores = torch.zeros(len(placed), len(placed))
    for i, pronoun in enumerate(placed):
        earlier = [j for j, other in enumerate(placed[:i]) if pronoun.sentence - other.sentence <= FARTHEST_SENTENCES]
        if pronoun.traits.form is Form.THIRD and earlier:
            rows = describe_pairs(pronoun, [placed[j] for j in earlier])
            scores[i, : earlier[0]] = NEVER
            scores[i, earlier] = torch.tensor([score_features(row, WEIGHTS) for row in rows])
    return scores


def prepare_lesson(seen: Seen) -> Lesson:
    """Label a text's words; a mention whose words were not read is left out."""
    text = seen.marked.text
    numbers = {start: i for i, (start, _) in enumerate(word for window in seen.windows for word in window.words)}
    clusters: dict[str, int] = {}
    rows: list[tuple[int, int, int]] = []
    places: list[int] = []
    for place, mention in enumerate(seen.marked.mentions):
        head = numbers.get(locate_head(text, Span(mention.start, mention.end)), numbers.get(mention.start))
        if head is not None:
            sort = sort_mention(text[mention.start : mention.end])
            places.append(place)
            rows.append((head, clusters.setdefault(mention.cluster, len(clusters)), int(sort)))
    heads, numbered, sorts = torch.tensor(rows, dtype=torch.long).reshape(-1, 3).T
    tags = [tag_window(seen.marked, window) for window in seen.windows]
    return Lesson(seen, tags, places, heads, numbered, sorts, rank_mentions(seen.marked)[places][:, places])


def join_windows(words: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    """Return windows as the branch takes them, padded."""
    joined = nn.utils.rnn.pad_sequence([window.float() for window in words], batch_first=True)
    return joined, torch.tensor([len(window) for window in words])


def score_windows(branch: Branch, words: Sequence[Tensor]) -> tuple[Tensor, Tensor, Tensor]:
    """Return the branch's name scores, queries and keys of the words of windows."""
    scores: tuple[Tensor, Tensor, Tensor] = branch(*join_windows(words))
    return scores


def step_back(count: int) -> Tensor:
    """Return how far back mention j stands from mention i, in powers of two. Shape: (mentions, mentions)"""
    at = torch.arange(count)
    return torch.log2((at[:, None] - at[None, :]).clamp(min=1).float()).long().clamp(max=STEPS - 1)


def link_loss(branch: Branch, lesson: Lesson, queries: Tensor, keys: Tensor) -> tuple[Tensor, Tensor]:
    """Return the weighted sum of losses over mentions, and of their weights.

    Of each mention, the likelihood that one of the earlier mentions of its cluster is chosen, or nothing where there is
    none (Durrett and Klein, 2013); a third-person pronoun always has something,
    and there the network learns what the ranker's features do not tell.
    """
    wanted, offered = queries[lesson.heads], keys[lesson.heads]
    count = len(lesson.heads)
    third = lesson.sorts == Sort.THIRD
    scores = wanted @ offered.T + lesson.known + branch.prior[third.long()[:, None], step_back(count)]
    # What the ranker never looks back to is no candidate.
    early = torch.ones(count, count, dtype=torch.bool).tril(-1) & (lesson.known > NEVER)
    right = early & (lesson.clusters[:, None] == lesson.clusters[None, :])
    answered = right.any(1)
    nothing = (wanted @ branch.nothing).masked_fill(third, NEVER)
    every = torch.cat([scores.masked_fill(~early, NEVER), nothing[:, None]], dim=1)
    good = torch.cat([scores.masked_fill(~right, NEVER), nothing.masked_fill(answered, NEVER)[:, None]], dim=1)
    weights = torch.tensor(SORT_WEIGHTS)[lesson.sorts] * (answered | ~third)
    losses = torch.logsumexp(every, 1) - torch.logsumexp(good, 1)
    return (losses * weights).sum(), weights.sum()


def tag_loss(scores: Tensor, tags: list[list[int]]) -> Tensor:
    """Return the mean cross-entropy of name tags over the words that have one."""
    gold = pad(tags, IGNORED)
    total = torch.nn.functional.cross_entropy(
        scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="sum"
    )
    return total / (gold != IGNORED).sum().clamp(min=1)


def names_loss(branch: Branch, windows: list[tuple[Tensor, list[int]]]) -> Tensor:
    """Return the loss of name tags over windows of any texts."""
    scores = branch.score_names(*join_windows([words for words, _ in windows]))
    return tag_loss(scores, [tags for _, tags in windows])


def links_loss(branch: Branch, lessons: list[Lesson]) -> Tensor:
    """Return the mean loss over the mentions of whole texts."""
    _, queries, keys = score_windows(branch, [words for lesson in lessons for words in lesson.seen.words])
    total, weight = torch.zeros(()), torch.zeros(())
    rows = itertools.count()
    for lesson in lessons:
        places = [(next(rows), len(words)) for words in lesson.seen.words]
        if len(lesson.heads) > 1:
            own = [torch.cat([values[row, :size] for row, size in places]) for values in (queries, keys)]
            loss, share = link_loss(branch, lesson, *own)
            total, weight = total + loss, weight + share
    return total / weight.clamp(min=1)


def list_windows(lessons: Sequence[Lesson]) -> Iterator[tuple[Tensor, list[int]]]:
    """Yield every window's words and tags."""
    for lesson in lessons:
        yield from zip(lesson.seen.words, lesson.tags, strict=True)
