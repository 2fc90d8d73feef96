from hypothesis import given, settings
from hypothesis import strategies as st

from attribune.ingest.exports.finding import find_export

PROSE = "The council met on Monday to discuss the bridge, and two officials said that nobody had read the plan.\n\n" * 3
MARKS = (
    "1 of 2 DOCUMENTS",
    "Document 2 of 2",
    "The Lantern",
    "May 14, 2031 Monday",
    "LENGTH: 12 words",
    "BYLINE: By Ada",
)
FIELDS = (
    "Body",
    "End of Document",
    "Load-Date: June 3, 2031",
    "HD  A title",
    "AN",
    "12 words",
    "14 May 2031",
    "_" * 60,
)
ENDS = (
    "Document LNTRN00020310514e75e00001",
    "Copyright 2031 The Lantern",
    "Full text: It is.",
    "ProQuest document ID: 12",
)
PIECES = st.sampled_from([*MARKS, *FIELDS, *ENDS, "Publication title: The Lantern", PROSE, "\ufffd", "\r\n"])


def test_prose_is_no_export() -> None:
    assert find_export(PROSE) == ()


def test_prose_that_names_the_databases_is_no_export() -> None:
    text = (
        "We searched ProQuest and Factiva.\n\nResult 2 of 3 was wrong.\n\nHD is a code.\n\nLoad-Date: unknown\n" + PROSE
    )
    assert find_export(text) == ()


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\n\n", "\r\n", " "])).map("".join), max_size=40).map("".join))
def test_whatever_the_text_the_parts_lie_in_it_one_after_the_other(text: str) -> None:
    at = 0
    for part in find_export(text):
        assert at <= part.span.start < part.span.end <= len(text)
        below = part.span.start
        for block in part.blocks:
            assert below <= block.span.start < block.span.end <= part.span.end
            below = block.span.end
        at = part.span.end
