"""Groups: what stands above several articles and holds for all of them: the name of their outlet, or their day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attribune.ingest.html.hidden import Said
from attribune.ingest.html.repeats import Stretch
from attribune.ingest.html.signs import SOURCE_WORDS, has_date, is_name
from attribune.ingest.html.strips import Strip
from attribune.text.dates import find_dates


def find_heads(stretches: Sequence[Stretch], strips: Sequence[Strip], furniture: Sequence[bool]) -> list[Said]:
    """Return for each stretch what the head of its group says; nothing where groups have no names but rubrics."""
    nothing = [Said()] * len(stretches)
    ends = [0, *(s.end for s in stretches)]
    gaps = [
        [i for i in range(end, s.start) if not furniture[i] and (is_name(strips[i]) or strips[i].level)]
        for end, s in zip(ends, stretches, strict=False)
    ]
    counts = Counter(strips[i].sign for gap in gaps for i in gap[-1:])
    stated = {s.sign for gap in gaps for s in (strips[i] for i in gap[-1:]) if SOURCE_WORDS.search(s.words)}
    signs = [sign for sign, n in counts.most_common() if n > 1 or sign in stated]
    if not signs:
        return nothing
    named = [next((strips[i] for i in reversed(gap) if strips[i].sign == signs[0]), None) for gap in gaps]
    heads = [s for s in named if s]
    if named[0] is None:
        return nothing
    if all(map(has_date, heads)):
        return _carry([Said(published=_read_day(s)) if s else None for s in named])
    if any(map(has_date, heads)) or not all(is_name(s) or SOURCE_WORDS.search(s.words) for s in heads):
        return nothing
    return _carry([Said(outlet=s.text) if s else None for s in named])


def _read_day(strip: Strip) -> str | None:
    """Return the day of a line, null if it may be another one, with day and month the other way round."""
    days = {d for found in find_dates(strip.text) for d in (found.day_first, found.month_first) if d is not None}
    return days.pop().isoformat() if len(days) == 1 else None


def _carry(heads: Sequence[Said | None]) -> list[Said]:
    """Return for each stretch the last head up to it."""
    carried, last = list[Said](), Said()
    for head in heads:
        last = head or last
        carried.append(last)
    return carried
