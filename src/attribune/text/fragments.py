"""Fragments: addresses that take a browser to a stretch of a page's text.

Text fragments (https://wicg.github.io/scroll-to-text-fragment/): ``#:~:text=[prefix-,]start[,end][,-suffix]``. Browsers
match whole words and find the first place, so a stretch whose words stand elsewhere too needs words around it; start,
end, prefix and suffix may each lie in one block only, which holds for all that is taken here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from attribune.records import Span

# Browsers find a long stretch by its ends; the words between them may then have links and notes in them.
MAX_WHOLE = 200
END_WORDS = 6
CONTEXT_WORDS = (2, 4, 8)
BLOCK_END = re.compile(r"\n[^\S\n]*\n")
WORD = re.compile(r"\S+")
MARGIN = 400
MAX_SEARCHED = 2_000_000


def build_fragment_url(url: str, text: str, spans: Iterable[Span]) -> str:
    """Return ``url`` with a fragment that leads to each of ``spans`` of ``text``; spaces at their ends do not count.

    A stretch that covers several blocks is named by its first and its last words. ``url`` without a fragment is
    returned if nothing is left of the spans.

    Args:
        url: of the page; a fragment that it has is replaced.
        text: of the page, blocks separated by blank lines.
        spans: what to lead to, such as the spans of an extent.
    """
    directives = [directive for span in spans if (directive := build_directive(text, span))]
    bare = url.partition("#")[0]
    return f"{bare}#:~:{'&'.join(f'text={each}' for each in directives)}" if directives else bare


def build_directive(text: str, span: Span) -> str:
    """Return the directive for one stretch, without ``text=``; empty if there are no words in it."""
    start, end = widen_to_words(text, span)
    shown = text[start:end].strip()
    if not shown:
        return ""
    start = text.index(shown, start)
    end = start + len(shown)
    blocks = [" ".join(block.split()) for block in BLOCK_END.split(shown) if block.strip()]
    if len(blocks) == 1 and len(shown) <= MAX_WHOLE:
        return add_context(text, start, end, encode(blocks[0]))
    first, last = blocks[0].split(), blocks[-1].split()
    if len(blocks) == 1 and len(first) < 2 * END_WORDS:
        return add_context(text, start, end, encode(blocks[0]))
    named = f"{encode(' '.join(first[:END_WORDS]))},{encode(' '.join(last[-END_WORDS:]))}"
    # The place is found by the first words, so those are what must be the only ones.
    opening = WORD_RUN.match(text, start)
    return add_context(text, start, opening.end() if opening else end, named, suffix=False)


WORD_RUN = re.compile(rf"\S+(?:\s+\S+){{0,{END_WORDS - 1}}}")


def widen_to_words(text: str, span: Span) -> tuple[int, int]:
    """Return where the words begin and end that ``span`` cuts into: browsers match whole words only."""
    start, end = span.start, min(span.end, len(text))
    while 0 < start < len(text) and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def add_context(text: str, start: int, end: int, named: str, *, suffix: bool = True) -> str:
    """Return ``named`` with as many words around it as make its place in ``text`` the only one, if need be."""
    if is_only(text, text[start:end]):
        return named
    before, after = find_around(text, start, end)
    for count in CONTEXT_WORDS:
        ahead = " ".join(before[-count:])
        behind = " ".join(after[:count]) if suffix else ""
        lead, tail = f"{encode(ahead)}-," if ahead else "", f",-{encode(behind)}" if behind else ""
        low = start - len(ahead) - bool(ahead)
        if count == CONTEXT_WORDS[-1] or is_only(text, text[max(0, low) : end + len(behind) + bool(behind)]):
            break
    return f"{lead}{named}{tail}"


def find_around(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """Return the words before and after a stretch that stand in its block."""
    before = BLOCK_END.split(text[max(0, start - MARGIN) : start])[-1].split()
    after = BLOCK_END.split(text[end : end + MARGIN])[0].split()
    # The margin may cut its outermost word.
    return (before[1:] if start > MARGIN else before), (after[:-1] if end + MARGIN < len(text) else after)


def is_only(text: str, words: str) -> bool:
    """Tell whether ``words`` stand in ``text`` once; case does not count, as in browsers. Taken so in a huge text."""
    if len(text) > MAX_SEARCHED:
        return True
    folded, sought = fold_page(text), words.strip().casefold()
    at = folded.find(sought)
    return at < 0 or folded.find(sought, at + 1) < 0


# Hundreds of places of one page are named in a row; two pages, since that of another reader may come between.
@lru_cache(maxsize=2)
def fold_page(text: str) -> str:
    """Return ``text`` without case."""
    return text.casefold()


def encode(words: str) -> str:
    """Return ``words`` as they may stand in a directive: its own signs (``-``, ``,``, ``&``) are encoded as well."""
    return quote(words, safe="!*'()~._").replace("-", "%2D")
