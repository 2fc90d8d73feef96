from attribune.ingest.exports.rows import read_rows

WRAPPED = (
    "The council of Kelmarsh met on Monday to discuss the\nbridge, and two officials said that nobody had read\n"
    "the plan that the county sent.\n\n"
) * 3


def test_lines_that_were_wrapped_are_one_row() -> None:
    rows = read_rows(WRAPPED)
    assert len(rows) == 3
    assert rows[0].text.endswith("nobody had read the plan that the county sent.")


def test_short_lines_that_were_not_wrapped_stay_apart() -> None:
    assert [row.text for row in read_rows("Ada Brook\n512 words\n14 May 2031\n")] == [
        "Ada Brook",
        "512 words",
        "14 May 2031",
    ]


def test_a_row_knows_its_place_and_the_blank_lines_above_it() -> None:
    text = "One\r\n\r\n\r\n  two\u00a0three \ufffd\r\n"
    one, two = read_rows(text)
    assert (one.gap, two.gap) == (0, 2)
    assert text[two.start : two.end] == "two\u00a0three"
    assert two.text == "two three"
