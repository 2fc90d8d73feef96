"""Tests of the visible text of pages, and of the paths to it."""

import time

import pytest

from attribune.ingest.html.boxes import build_path
from attribune.ingest.html.flow import Flow, PieceKind, read_flow
from attribune.ingest.html.pages import Page, parse_page
from attribune.records import Charset


def open_markup(markup: str) -> tuple[Page, Flow]:
    page = parse_page(markup, name="x", charset=Charset("utf-8", "given"))
    return page, read_flow(page)


def read_texts(markup: str) -> list[str]:
    return [piece.text for piece in open_markup(markup)[1].pieces]


def test_blocks_part_text_and_inline_elements_do_not() -> None:
    assert read_texts("<p>one <b>t</b>wo</p><div>three<p>four</p>five</div>") == ["one two", "three", "four", "five"]


def test_white_space_is_collapsed_and_soft_hyphens_go() -> None:
    assert read_texts("<p>  a\n b&nbsp; c&shy;d <i> e</i>  </p>") == ["a b cd e"]


def test_two_line_breaks_part_a_paragraph_and_one_is_a_space() -> None:
    _, flow = open_markup("<p>one<br>two<br> <br>three</p>")
    assert [(piece.text, piece.breaks) for piece in flow.pieces] == [("one two", (3,)), ("three", ())]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<noscript>x</noscript>",
        "<template>x</template>",
        "<p hidden>x</p>",
        '<p style="color:red; display: none">x</p>',
        '<p aria-hidden="true">x</p>',
        "<dialog>x</dialog>",
        "<!-- x -->",
    ],
)
def test_what_no_reader_sees_is_left_out(hidden: str) -> None:
    assert read_texts(f"<p>seen</p>{hidden}") == ["seen"]


def test_a_page_that_hides_everything_until_a_script_runs_is_read() -> None:
    assert read_texts("<body style='display:none'><p>word") == ["word"]


def test_tags_say_what_pieces_are() -> None:
    _, flow = open_markup(
        "<h2>a</h2><p>b</p><ul><li>c</ul><blockquote><p>d</blockquote><figure><figcaption>e</figcaption></figure>"
        "<table><tr><td>f</table><button>g</button>h"
    )
    assert [piece.kind for piece in flow.pieces] == [
        PieceKind.HEADING,
        PieceKind.PARAGRAPH,
        PieceKind.ITEM,
        PieceKind.QUOTE,
        PieceKind.CAPTION,
        PieceKind.CELL,
        PieceKind.CONTROL,
        PieceKind.TEXT,
    ]
    assert flow.pieces[0].level == 2


def test_links_in_and_around_a_piece_are_known() -> None:
    _, flow = open_markup("<p><a href=x>half</a> half</p><a href=y><div>whole</div></a>")
    assert [(piece.linked, piece.links) for piece in flow.pieces] == [(4 / 9, ("x",)), (1.0, ("y",))]


def test_each_path_leads_to_its_element_alone() -> None:
    page, flow = open_markup(
        "<div id=a><p>one<p>two<ul><li>three<li>four</ul></div>"
        "<p id=twice>five<p id=twice>six</p><table><td>seven</table>"
    )
    for piece in flow.pieces:
        found = page.tree.css(build_path(piece.box, flow.ids))
        assert [node.text().split()[0] for node in found] == [piece.text]


def test_a_hundred_thousand_nested_elements_are_read_in_time() -> None:
    started = time.monotonic()
    _, flow = open_markup("<div>" * 100_000 + "<p>word")
    assert [piece.text for piece in flow.pieces] == ["word"]
    assert len(build_path(flow.pieces[0].box, flow.ids)) < 10_000
    assert time.monotonic() - started < 10
