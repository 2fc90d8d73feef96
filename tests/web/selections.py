"""Selections as they come, and addresses that ask for them."""

from __future__ import annotations

from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from attribune.explore.tally.columns import ACTS, KINDS
from attribune.explore.tally.selection import Selection

NAMES = st.lists(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=9).filter(lambda name: name == name.strip()), max_size=5
)


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    return Selection(
        outlet=tuple(draw(NAMES)),
        speaker=tuple(draw(NAMES)),
        act=tuple(draw(st.lists(st.sampled_from(ACTS), unique=True))),
        kind=tuple(draw(st.lists(st.sampled_from(KINDS), unique=True))),
        anonymous=draw(st.sampled_from([None, True, False])),
        published_from=draw(st.sampled_from([None, "2031", "2031-07", "2031-07-17"])),
        min_confidence=draw(st.sampled_from([0.0, 0.25])),
        include_rejected=draw(st.booleans()),
    )


def parse(address: str) -> QueryParams:
    return QueryParams(address.partition("?")[2])
