"""Windows: whole paragraphs packed until the network's limit, each word with its pieces and its shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from attribune.encode.shapes import QUOTED, SPECIAL, shape_word
from attribune.records import Article, BlockKind, Span
from attribune.text.paragraphs import find_lines
from attribune.text.quotemarks import pair_quotemarks
from attribune.text.words import LONGEST_WORD, find_words

CLS, SEP, UNK = 101, 102, 100
STOPS = frozenset(".!?")
# Lines are handed to the tokenizer in groups of about so many code points, so that memory does not grow with the text.
GROUP_CODE_POINTS = 20_000
# A line beyond this is cut before its words are found; it is no paragraph that anybody wrote.
LONGEST_LINE = 20_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line's words with their pieces: ``pieces[i]`` and ``shapes[i]`` belong to ``words[i]``."""

    words: list[tuple[int, int]]
    pieces: list[list[int]]
    shapes: list[int]
    stops: list[bool]

    @property
    def size(self) -> int:
        """Number of word pieces."""
        return sum(map(len, self.pieces))

    def cut(self, start: int, end: int) -> Line:
        """Return the words ``start`` to ``end`` as a line of their own."""
        return Line(self.words[start:end], self.pieces[start:end], self.shapes[start:end], self.stops[start:end])


@dataclass(frozen=True, slots=True)
class Window:
    """One input of the network.

    Attributes:
        piece_ids: of the vocabulary, ``[CLS]`` first, ``[SEP]`` after each line. Shape: (pieces,)
        shape_ids: the shape of each piece's word. Shape: (pieces,)
        heads: the position of each word's first piece. Shape: (words,)
        words: each word's ``(start, end)`` in the text. Shape: (words, 2)
        lines: the number of each word's line within the window. Shape: (words,)
    """

    piece_ids: list[int]
    shape_ids: list[int]
    heads: list[int]
    words: list[tuple[int, int]]
    lines: list[int]


def pack_window(lines: Sequence[Line]) -> Window:
    """Join lines into one window."""
    piece_ids, shape_ids, heads = [CLS], [SPECIAL], []
    words: list[tuple[int, int]] = []
    numbers: list[int] = []
    for number, line in enumerate(lines):
        for pieces, shape in zip(line.pieces, line.shapes, strict=True):
            heads.append(len(piece_ids))
            piece_ids.extend(pieces)
            shape_ids.extend([shape] * len(pieces))
        piece_ids.append(SEP)
        shape_ids.append(SPECIAL)
        words.extend(line.words)
        numbers.extend([number] * len(line.words))
    return Window(piece_ids, shape_ids, heads, words, numbers)


def find_segments(article: Article) -> Iterator[Span]:
    """Yield the stretches to be read: lines of every block but bylines; where there is no block, of the whole text."""
    whole = [Span(0, len(article.text))] if article.text else []
    blocks = [b.span for b in article.blocks if b.kind is not BlockKind.BYLINE] or whole
    for block in blocks:
        for line in find_lines(article.text, block.start, block.end):
            for start in range(line.start, line.end, LONGEST_LINE):
                yield Span(start, min(start + LONGEST_LINE, line.end))


def tokenize_lines(text: str, segments: Sequence[Span], tokenizer: Tokenizer) -> list[Line]:
    """Cut segments into words and word pieces; a word that the tokenizer drops becomes ``[UNK]``."""
    words = [list(find_words(text, s.start, s.end)) for s in segments]
    spelled = [[text[a:b] for a, b in line] for line in words]
    # A word that had to be cut is none, and would cost dozens of pieces.
    known = [[word if len(word) < LONGEST_WORD else "" for word in line] for line in spelled]
    encodings = tokenizer.encode_batch(known, is_pretokenized=True, add_special_tokens=False)
    lines = []
    for segment, spans, spelling, encoding in zip(segments, words, spelled, encodings, strict=True):
        pieces: list[list[int]] = [[] for _ in spans]
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None:
                pieces[word].append(piece)
        shapes = [shape_word(word) for word in spelling]
        quoted = pair_quotemarks(text, segment)
        at = 0
        for i, (start, end) in enumerate(spans):
            while at < len(quoted) and quoted[at].end < end:
                at += 1
            if at < len(quoted) and quoted[at].start <= start:
                shapes[i] += QUOTED
        lines.append(Line(spans, [p or [UNK] for p in pieces], shapes, [w in STOPS for w in spelling]))
    return lines


def cut_line(line: Line, limit: int) -> Iterator[Line]:
    """Yield parts of at most ``limit`` pieces, cut after a full stop where one stands in the second half of a part."""
    start = size = 0
    stop = 0
    i = 0
    while i < len(line.words):
        length = len(line.pieces[i])
        if size + length > limit and i > start:
            end = stop if stop > start + (i - start) // 2 else i
            yield line.cut(start, end)
            i = start = end
            size = 0
            continue
        size += length
        if line.stops[i]:
            stop = i + 1
        i += 1
    if start < len(line.words):
        yield line.cut(start, len(line.words))


def tokenize_segments(text: str, segments: Iterable[Span], tokenizer: Tokenizer) -> Iterator[Line]:
    """Yield a line for each segment in order, tokenized a group at a time."""
    group: list[Span] = []
    size = 0
    for segment in segments:
        group.append(segment)
        size += segment.end - segment.start
        if size >= GROUP_CODE_POINTS:
            yield from tokenize_lines(text, group, tokenizer)
            group, size = [], 0
    yield from tokenize_lines(text, group, tokenizer)


def tokenize_article(article: Article, tokenizer: Tokenizer) -> Iterator[Line]:
    """Yield the article's lines in order."""
    return tokenize_segments(article.text, find_segments(article), tokenizer)


def pack_windows(lines: Iterator[Line], limit: int, first_limit: int = 0) -> Iterator[Window]:
    """Yield windows of at most ``limit`` pieces, markers included; no line is cut unless it alone is longer.

    Args:
        lines: in text order.
        limit: in word pieces.
        first_limit: a lower limit for the first window (training varies it, so that lines meet other neighbours);
            0 for none.
    """
    packed: list[Line] = []
    size, room = 1, min(first_limit or limit, limit)
    for whole in lines:
        for line in cut_line(whole, limit - 2):
            if packed and size + line.size + 1 > room:
                yield pack_window(packed)
                packed, size, room = [], 1, limit
            packed.append(line)
            size += line.size + 1
    if packed:
        yield pack_window(packed)
