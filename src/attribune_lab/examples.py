"""Examples: windows of a document with a tag a word and the arcs that tie sources and contents to their cues."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from attribune.encode.windows import Line, Window, pack_windows, tokenize_article
from attribune.records import Article, DigestId, Span
from attribune_lab.corpora import Document, Pairs

# Indices into attribune.encode.scored.TAGS.
BEGIN = {"source": 1, "cue": 3, "content": 5}
IGNORED = -100
STRAIGHTEN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


@dataclass(frozen=True, slots=True)
class Example:
    """A window and its labels.

    Attributes:
        window: the network's input.
        tags: index into TAGS. Shape: (words,)
        to_cue: for words of contents 1 + the word where the cue starts; else IGNORED. Shape: (words,)
        to_source: for first words of cues 1 + the word where the source starts, or 0 for none; else IGNORED.
            Shape: (words,)
        chances: of each tag as teachers see it, in place of gold tags; none for gold. Shape: (words, TAGS)
    """

    window: Window
    tags: list[int]
    to_cue: list[int]
    to_source: list[int]
    chances: NDArray[np.float16] | None = None


@dataclass(slots=True)
class Gold:
    """A document's labels, by the offset where a word starts; ``chances`` of tags are those that teachers give."""

    tags: dict[int, int] = field(default_factory=dict)
    cues: dict[int, int] = field(default_factory=dict)
    sources: dict[int, int | None] = field(default_factory=dict)
    chances: dict[int, NDArray[np.float16]] = field(default_factory=dict)


def label_words(document: Document, starts: list[int], ends: list[int]) -> Gold:
    """Turn relations over offsets into labels over words (given by sorted starts and ends)."""
    gold = Gold()

    def find(pairs: Pairs) -> list[list[int]]:
        return [[s for s, e in zip(starts, ends, strict=True) if s < end and start < e] for start, end in pairs]

    for relation in document.relations:
        found = {role: [w for w in find(getattr(relation, role)) if w] for role in BEGIN}
        cue = found["cue"][0][0] if found["cue"] else None
        for role, spans in found.items():
            for words in spans:
                for i, word in enumerate(words):
                    gold.tags[word] = BEGIN[role] + (i > 0)
                    if cue is not None and role == "content":
                        gold.cues[word] = cue
        if cue is not None:
            gold.sources[cue] = found["source"][0][0] if found["source"] else None
    return gold


def drop_title_stop(lines: list[Line], text: str) -> list[Line]:
    """Take the full stop off the first line: PolNeAR's makers put one there, headlines have none."""
    if not lines:
        return lines
    first = lines[0]
    if first.words and text[first.words[-1][0]] == ".":
        return [first.cut(0, len(first.words) - 1), *lines[1:]]
    return lines


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document tokenized in several renderings, of which each epoch draws one."""

    renderings: tuple[list[Line], ...]
    gold: Gold


def prepare_document(document: Document, tokenizer: Tokenizer, gold: Gold | None = None) -> Prepared:
    """Tokenize a document as it is, without its title's stop, and with straight quotation marks.

    Args:
        gold: its labels, where they are not those of the document's relations.
    """

    def tokenize(text: str) -> list[Line]:
        article = Article(DigestId(""), Span(0, len(text)), text)
        return list(tokenize_article(article, tokenizer))

    plain, straight = tokenize(document.text), tokenize(document.text.translate(STRAIGHTEN))
    if gold is None:
        words = [word for line in plain for word in line.words]
        gold = label_words(document, [w[0] for w in words], [w[1] for w in words])
    stopless = drop_title_stop(plain, document.text)
    return Prepared((plain, stopless, drop_title_stop(straight, document.text)), gold)


def begin_spans(tags: list[int], lines: list[int]) -> list[int]:
    """Let every span begin with B: a gold span that runs over a line's end is two spans here."""
    begun = list(tags)
    for i, tag in enumerate(tags):
        if tag and tag % 2 == 0 and (i == 0 or lines[i] != lines[i - 1] or tags[i - 1] not in (tag, tag - 1)):
            begun[i] = tag - 1
    return begun


def label_window(window: Window, gold: Gold) -> Example:
    """Give a window its labels; an arc that leaves the window is ignored."""
    local = {start: i + 1 for i, (start, _) in enumerate(window.words)}
    tags, to_cue, to_source = [], [], []
    for start, _ in window.words:
        tags.append(gold.tags.get(start, 0))
        to_cue.append(local.get(gold.cues[start], IGNORED) if start in gold.cues else IGNORED)
        if start in gold.sources:
            source = gold.sources[start]
            to_source.append(0 if source is None else local.get(source, IGNORED))
        else:
            to_source.append(IGNORED)
    chances = np.stack([gold.chances[start] for start, _ in window.words]) if gold.chances else None
    return Example(window, begin_spans(tags, window.lines), to_cue, to_source, chances)


def draw_examples(documents: list[Prepared], limit: int, rng: random.Random) -> list[Example]:
    """Cut every document into windows anew: another rendering, and another first window, so that contexts vary."""
    examples = []
    for document in documents:
        lines = rng.choices(document.renderings, weights=(4, 3, 3))[0]
        for window in pack_windows(iter(lines), limit, rng.randint(limit // 4, limit)):
            examples.append(label_window(window, document.gold))
    return examples
