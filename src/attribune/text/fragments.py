"""Text fragments: addresses that lead a browser to the very words on a page.

URL Fragment Text Directives (https://wicg.github.io/scroll-to-text-fragment/): ``#:~:text=[prefix-,]start[,end]``.
A browser goes to the first place that matches, words being matched whole, in whatever case, white space as one space.
Start and end may stand in different blocks, but none of the three may run over the end of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from attribune.records import Span

DIRECTIVE = ":~:text="
# Longer words are named by how they begin and end, or the address gets too long to be passed on.
WHOLE_CHARACTERS = 160
EDGE_WORDS = 6
CONTEXT_WORDS = (3, 6, 12)
# How far before the words, and after them, is looked for others like them: pages are shorter, and the time is bounded.
SEEN_CHARACTERS = 200_000
CONTEXT_CHARACTERS = 400
BLOCK_END = re.compile(r"\n[^\S\n]*\n")
WORD = re.compile(r"\S+")


def build_fragment_url(url: str, text: str, spans: Sequence[Span]) -> str:
    """Return ``url`` with a text directive for each of ``spans`` of ``text``, which is what the page shows.

    The anchor of ``url`` stays in front of the directives; directives that it had are dropped.
    """
    base, _, anchor = url.partition("#")
    directives = [directive for span in spans if (directive := write_directive(text, span))]
    kept = anchor.partition(":~:")[0]
    if not directives:
        return f"{base}#{kept}" if kept else base
    return f"{base}#{kept}{DIRECTIVE}" + "&text=".join(directives)


def write_directive(text: str, span: Span) -> str:
    """Return the directive of one stretch of ``text``; empty if there is no word in it."""
    start, end = widen_to_words(text, span)
    if not any(character.isalnum() for character in text[start:end]):
        return ""
    parts = choose_parts(text[start:end])
    written = ",".join(map(encode_words, parts))
    if not stands_before(text, start, [parts[0]]):
        return written
    # The same words stand further up, where a browser would go: what stands around these tells them apart.
    prefix = ""
    for prefix in list_before(text, start):
        if not stands_before(text, start, [prefix, parts[0]]):
            break
    return f"{encode_words(prefix)}-,{written}" if prefix else written


def widen_to_words(text: str, span: Span) -> tuple[int, int]:
    """Return where the words that ``span`` touches start and end, since browsers match whole words."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def choose_parts(words: str) -> tuple[str, ...]:
    """Return ``words`` if they are short and in one block; else how they begin, and how they end."""
    blocks = [block for block in BLOCK_END.split(words) if block.strip()]
    if len(blocks) == 1 and len(words) <= WHOLE_CHARACTERS:
        return (words,)
    head, tail = WORD.findall(blocks[0])[:EDGE_WORDS], WORD.findall(blocks[-1])[-EDGE_WORDS:]
    if len(blocks) == 1 and len(WORD.findall(words)) < 2 * EDGE_WORDS:
        return (words,)
    return " ".join(head), " ".join(tail)


def list_before(text: str, start: int) -> Iterator[str]:
    """Yield more and more of the words that stand before ``start``, none of them beyond the start of their block."""
    before = text[max(0, start - CONTEXT_CHARACTERS) : start].rstrip()
    words = WORD.findall(BLOCK_END.split(before)[-1])
    for count in CONTEXT_WORDS:
        if words:
            yield " ".join(words[-count:])


def stands_before(text: str, start: int, pieces: Sequence[str]) -> bool:
    """Tell whether ``pieces``, one after the other, stand in ``text`` before ``start`` as well."""
    words = [re.escape(word) for piece in pieces for word in WORD.findall(piece)]
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)", re.IGNORECASE)
    return pattern.search(text, max(0, start - SEEN_CHARACTERS), start) is not None


def encode_words(words: str) -> str:
    """Return ``words`` on one line in percent-encoding; hyphens and commas divide the parts of a directive."""
    return quote(" ".join(WORD.findall(words)), safe="", errors="replace").replace("-", "%2D")
