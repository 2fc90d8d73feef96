"""Parts of mails."""

from __future__ import annotations

import pytest

from attribune.ingest.mail.parts import Body, build_body, choose_body, count_words, parse_message


@pytest.mark.parametrize("opened", ["<style ", "<script>", "<!--", "<p "])
def test_words_are_counted_in_one_pass_however_much_is_left_open(opened: str) -> None:
    assert count_words(Body(b"safe " + opened.encode() * 300_000, is_page=True, charset=None)) == 1


def test_a_page_that_is_a_stub_gives_way_to_the_text() -> None:
    mail = (
        b"Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        b"The bridge is safe, the mayor said on Monday.\n--b\nContent-Type: text/html\n\n<p>See the text.</p>\n--b--\n"
    )
    body = choose_body(parse_message(mail, item="a"), item="a")
    assert body is not None
    assert not body.is_page


def test_flowed_lines_are_joined() -> None:
    part = parse_message(b"Content-Type: text/plain; format=flowed\n\nThe bridge \nis safe.\n", item="a")
    assert build_body(part).content == b"The bridge is safe.\n"


def test_a_header_of_quotes_and_semicolons_costs_no_more_than_a_short_one() -> None:
    part = parse_message(b"Content-Type: text/plain; charset=" + b'";' * 1_000_000 + b"\n\nsafe", item="a")
    assert build_body(part).content == b"safe"
