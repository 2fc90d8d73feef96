"""How a digest uses empty lines: between paragraphs, and above the titles of articles."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from attribune.split.tags import Tag, Tagged

LOOK_UP_LINES = 4
MIN_PAIRS = 3
"""With fewer pairs of paragraphs than this, all lines tell the usual gap."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Empty lines in the digest.

    Attributes:
        paragraph: the usual number between two paragraphs.
        article: the usual number above an article where that is more than between paragraphs, else null: then empty
            lines tell nothing about articles.
    """

    paragraph: int
    article: int | None


def measure_spacing(lines: Sequence[Tagged]) -> Spacing:
    """Count empty lines between paragraphs and above the lines that anchor headers."""
    between = Counter(
        min(b.line.blanks, 9) for a, b in itertools.pairwise(lines) if a.tag is Tag.PROSE and b.tag is Tag.PROSE
    )
    if sum(between.values()) < MIN_PAIRS:
        between = Counter(min(t.line.blanks, 9) for t in lines[1:])
    paragraph = between.most_common(1)[0][0] if between else 0
    above: Counter[int] = Counter()
    dated = [i for i, t in enumerate(lines) if t.tag is Tag.DATED and i]
    weaker = [i for i, t in enumerate(lines) if (t.tag is Tag.CREDIT or t.dateline) and i]
    for index in dated if len(dated) > 1 else weaker:
        above[max(x.line.blanks for x in lines[max(1, index - LOOK_UP_LINES + 1) : index + 1])] += 1
    total = sum(above.values())
    wide = sum(n for blanks, n in above.items() if blanks > paragraph)
    usual = next((b for b, _ in above.most_common() if b > paragraph), 0)
    # The first article has nothing above it, so one of few anchors may lack the gap.
    return Spacing(paragraph, usual if total >= 2 and wide >= max(1, round(0.75 * (total - 1))) else None)


def is_set_apart(tagged: Tagged, spacing: Spacing) -> bool:
    """Tell whether a short line stands below an empty line in a digest that has none elsewhere.

    Copied pages leave such a gap where a picture was; the line is its caption.
    """
    return tagged.tag is Tag.HEAD and spacing.article is None and tagged.line.blanks > spacing.paragraph
