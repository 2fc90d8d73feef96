"""Paragraphs of a PDF, which knows lines only: a gap, an indent, a short last line or another size of type ends one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from attribune.ingest.pages.hyphens import join_words
from attribune.ingest.pages.lines import Line

SENTENCE_END = re.compile(r"""[.!?:…]["'”’»)\]]*$""")
# A name of two parts at the end of a line ("Varn-Kelmarsh").
CLOSED = re.compile(r"(?<=\w)-\n(?=\w)")
OPEN_END = re.compile(r"""[^\W_][,;–—-]?['’”")]*$""")
BULLET = re.compile(r"(?:[•▪‣◦–—*-]|\d{1,2}[.)])\s")
# Shares of the usual distance from line to line, of the height of letters, and of the width of the column.
WIDE_GAP = 1.3
OTHER_SIZE = 0.12
INDENT = 0.8
MOST_INDENT = 4.0
SHORT_LINE = 0.12
SHARE_OF_STEPS = 0.15


def join_lines(lines: Sequence[Line]) -> list[str]:
    """Return the paragraphs that ``lines`` make, in order."""
    pitch = find_pitch(lines)
    margins = find_margins(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and continues(groups[-1][-1], line, pitch=pitch, margin=margins.get(groups[-1][-1].page, 0.0)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return join_words([CLOSED.sub("-", "\n".join(line.text for line in group)).replace("\n", " ") for group in groups])


def find_pitch(lines: Sequence[Line]) -> float:
    """Return the usual distance from a line to the one below it, in heights of its letters; 0 if there is none."""
    steps = [
        (above.bottom - line.bottom) / above.height
        for above, line in pairwise(lines)
        if above.page == line.page and above.height > 0 and 0 < above.bottom - line.bottom < 4 * above.height
    ]
    if not steps:
        return 0.0
    # The smallest that is not rare, since texts of short paragraphs have more gaps than lines within paragraphs.
    counts = Counter(round(step, 1) for step in steps)
    return min(step for step, count in counts.items() if count >= SHARE_OF_STEPS * max(counts.values()))


def find_margins(lines: Sequence[Line]) -> dict[int, float]:
    """Return where the lines of each page end at the right."""
    margins: dict[int, float] = {}
    for line in lines:
        margins[line.page] = max(margins.get(line.page, 0.0), line.right)
    return margins


def continues(above: Line, line: Line, *, pitch: float, margin: float) -> bool:
    """Tell whether ``line`` goes on with the paragraph that ``above`` is the last line of so far."""
    if min(above.height, line.height) <= 0:
        return not SENTENCE_END.search(above.text)
    if abs(above.height - line.height) > OTHER_SIZE * above.height or BULLET.match(line.text):
        return False
    width = margin - min(above.left, line.left)
    is_short = margin - above.right > SHORT_LINE * width
    step = above.bottom - line.bottom
    if above.page != line.page or step < 0:
        # The next column or page: a sentence that is not over goes on there.
        starts_anew = not line.text[:1].islower() and (is_short or above.page == line.page)
        return OPEN_END.search(above.text) is not None and not starts_anew
    if pitch and step > WIDE_GAP * pitch * above.height:
        return False
    indent = line.left - above.left
    if INDENT * line.height < indent < MOST_INDENT * line.height:
        return False
    return not (is_short and (SENTENCE_END.search(above.text) or line.text[:1].isupper()))
