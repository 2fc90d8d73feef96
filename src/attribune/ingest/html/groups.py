"""Groups: names that stand above several articles and hold for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attribune.ingest.html.repeats import Stretch
from attribune.ingest.html.signs import SOURCE_WORDS, is_name
from attribune.ingest.html.strips import Strip


def find_group_names(
    stretches: Sequence[Stretch], strips: Sequence[Strip], furniture: Sequence[bool]
) -> list[str | None]:
    """Return for each stretch the name that heads its group; null where groups have no names but rubrics."""
    ends = [0, *(s.end for s in stretches)]
    gaps = [
        [i for i in range(end, s.start) if not furniture[i] and (is_name(strips[i]) or strips[i].level)]
        for end, s in zip(ends, stretches, strict=False)
    ]
    counts = Counter(strips[i].sign for gap in gaps for i in gap[-1:])
    stated = {s.sign for gap in gaps for s in (strips[i] for i in gap[-1:]) if SOURCE_WORDS.search(s.words)}
    signs = [sign for sign, n in counts.most_common() if n > 1 or sign in stated]
    if not signs:
        return [None] * len(stretches)
    named = [next((strips[i] for i in reversed(gap) if strips[i].sign == signs[0]), None) for gap in gaps]
    heads = [s for s in named if s]
    plain = [s for s in heads if is_name(s) or SOURCE_WORDS.search(s.words)]
    if len(plain) < len(heads) or named[0] is None:
        return [None] * len(stretches)
    names, last = list[str | None](), None
    for head in named:
        last = head.text if head else last
        names.append(last)
    return names
