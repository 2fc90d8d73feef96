"""One article stays one, whatever stands in it; around an article, what is not its own is left out."""

from __future__ import annotations

import textwrap

import pytest

from attribune.records import Article, BlockKind, Charset, Digest
from attribune.split import split_digest

LONG = "The council of Kelmarsh met on Monday, and its members said that the bridge would stay closed until spring."
MORE = "Traders on the east bank feared for their season, and a spokesman asked them for patience and for time."
ONE_ARTICLE = {
    "subheadings": f"Bridge to close\n\n{LONG}\n\nWhat comes next\n\n{MORE}\n\nA long history\n\n{LONG} {MORE}",
    "a live blog": "Storm reaches Kelmarsh: live\n\n"
    + "\n\n".join(f"{hour}.30am – River rises\n{LONG}" for hour in range(7, 12)),
    "dated events": "A year of trouble\n\n" + "\n\n".join(f"March {d}, 2024\n\n{LONG}" for d in range(3, 8)),
    "titled dated events": "A year of trouble\n\n"
    + "\n\n".join(f"The {w} vote\nMarch {d}, 2024\n{LONG}" for d, w in enumerate(("first", "second", "third"), 3)),
    "places and dates": "A year of trouble\n\n"
    + "\n\n".join(f"{place}, March {d}, 2024\n{LONG}" for d, place in enumerate(("Varn", "Teln", "Oster"), 3)),
    "a rule above a subheading": f"Bridge to close\n\n{LONG}\n\n---\n\nWhat comes next for traders\n\n{MORE}",
    "rules between paragraphs": f"Bridge to close\n\n{LONG}\n\n* * *\n\n{MORE}\n\n* * *\n\n{LONG}",
    "an interview": "“We have time”: the mayor\n\n" + "\n".join(f"COURIER: Why now?\nORLOV: {LONG}" for _ in range(4)),
    "a list of things": "Four things to know\n\n" + "\n\n".join(f"{n}. Rents may rise\n\n{LONG}" for n in range(1, 5)),
    "reports from places": "Strikes spread\n\n" + "\n\n".join(f"{p} (Norpress) – {LONG}" for p in ("VARN", "TELN")),
    "markdown sections": f"# Bridge to close\n\n*The Courier, 5 March 2024*\n\n## Why\n\n{LONG}\n\n## When\n\n{MORE}",
    "links with their sources": f"Morning notes\n\n{LONG}\n\n"
    + "\n".join(f"The bridge that nobody wants {n} [Courier]" for n in range(4))
    + f"\n{MORE}",
    "quotations with their authors": f"What they say about it\n\n{LONG}\n\n"
    + "\n\n".join(f"{MORE}\n\n— Nora Feld, Varn {n}" for n in range(3))
    + f"\n\n{LONG}",
    "numbered goals": "Bridge to close\n\n"
    + "\n\n".join(f"{LONG}\n\nGoal {n}: A bridge that stands for years\n\n{MORE}" for n in range(1, 5)),
    "an update": f"Nora Orlov: We will close the bridge\n\n{LONG}\n\nUpdate: Mayor demands a new bridge\n\n{MORE}",
    "posts": "Mayor mocked\n\n"
    + "\n\n".join(f"The bridge again! — Nora Feld (@nora{n}) March {n}, 2024" for n in range(1, 5))
    + f"\n\n{LONG}",
    "a related report": f"Bridge shut\nThe Courier | March 5, 2024\n\n{LONG}\n\nSee also\nVarn Tidings, March 7, 2024",
}


def cut(text: str) -> tuple[Article, ...]:
    return split_digest(Digest("digest.txt", "0" * 64, text, Charset("utf-8", "given")))


@pytest.mark.parametrize("kind", ONE_ARTICLE)
def test_one_article_stays_one(kind: str) -> None:
    assert len(cut(ONE_ARTICLE[kind])) == 1


def test_dates_of_a_chronicle_do_not_date_the_article() -> None:
    (article,) = cut(ONE_ARTICLE["dated events"])

    assert article.metadata.published is None


def test_a_single_byline_near_the_top_is_read() -> None:
    (article,) = cut(f"Bridge to close\nBy Nora Feld, The Courier\n\n{LONG}\n\n{MORE}")

    assert (article.metadata.author, article.metadata.outlet) == ("Nora Feld", "The Courier")


def test_what_stands_around_articles_belongs_to_none() -> None:
    items = "".join(
        f"{n}. Bridge to close\nThe Courier, {n} March 2024\n\n{LONG}\n\n{MORE} {MORE}\n\nRead more »\n\n- - -\n\n"
        for n in (1, 2, 3)
    )
    articles = cut(f"The Morning Brief\nWelcome back.\n\n{items}Unsubscribe | Manage preferences | View in browser\n")

    assert [(a.text[:6], a.text[-13:]) for a in articles] == [("Bridge", "and for time.")] * 3


def test_a_line_that_closes_several_articles_is_of_the_page() -> None:
    footer = "Kelmarsh Media Monitoring, room 12."
    articles = cut(
        "\n\n".join(
            f"Bridge to close\nThe Courier, {n} March 2024\n\n{LONG} {n}\n\n{MORE}\n\n{LONG} {n}.\n\n{footer}"
            for n in (1, 2)
        )
    )

    assert all(footer not in a.text for a in articles)


def test_headings_captions_and_quotations_are_told_from_paragraphs() -> None:
    text = (
        f"Bridge to close\n\nThe Courier | March 5, 2024\n\n{LONG}\n\nWhat comes next\n\n{MORE}\n\n"
        f"Photo: The old bridge\n\n> We cannot take chances.\n\n{LONG}"
    )
    (article,) = cut(text)

    kinds = [b.kind for b in article.blocks]
    paragraph = BlockKind.PARAGRAPH
    assert kinds[:2] == [BlockKind.TITLE, BlockKind.BYLINE]
    assert kinds[2:] == [paragraph, BlockKind.HEADING, paragraph, BlockKind.CAPTION, BlockKind.QUOTE, paragraph]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    wrapped = textwrap.fill(f"{LONG} {MORE}", 72)
    (article,) = cut("\n\n".join(["Bridge to close", *[wrapped] * 6]))

    assert [b.kind for b in article.blocks] == [BlockKind.TITLE, *[BlockKind.PARAGRAPH] * 6]


def test_a_list_of_contents_opens_no_article() -> None:
    titles = ("Bridge to close for months", "Crews strike over quotas", "Budget falls by three votes")
    items = "\n\n".join(f"{title}\nThe Courier | March 5, 2024\n\n{LONG}\n\n{MORE}" for title in titles)
    contents = "\n".join(f"{n}. {title}" for n, title in enumerate(titles, 1))

    articles = cut(f"Press digest\n\nContents\n{contents}\n\n{items}")

    assert [a.metadata.title for a in articles] == list(titles)


def test_an_article_without_a_title_keeps_its_byline() -> None:
    (article,) = cut(f"By Nora Feld\nThe Courier — March 5, 2024\n\n{LONG}\n\n{MORE}")

    assert (article.metadata.author, article.metadata.published) == ("Nora Feld", "2024-03-05")


def test_a_lone_remark_in_brackets_is_no_outlet() -> None:
    (article,) = cut(f"Bridge to close for repairs (Updated)\n\n{LONG}\n\n{MORE}")

    assert (article.metadata.title, article.metadata.outlet) == ("Bridge to close for repairs (Updated)", None)


def test_the_page_below_an_article_is_not_part_of_it() -> None:
    (article,) = cut(
        f"Bridge to close\nThe Courier, 5 March 2024\n\n{LONG}\n\n{MORE}\n\nRelated topics\nTransport\nTowns"
    )

    assert article.text.endswith(MORE)


def test_the_dateline_dates_a_report_that_has_no_other_date() -> None:
    (article,) = cut(f"Bridge to close\n\nKELMARSH, March 5, 2024 (Norpress) -- {LONG}\n\n{MORE}")

    assert article.metadata.published == "2024-03-05"


def test_questions_of_an_interview_are_paragraphs() -> None:
    text = "The bridge\n\n" + "\n\n".join(f"**Why now, Ms Orlov?**\n\nOrlov: {LONG}" for _ in range(3))
    (article,) = cut(text)

    assert [b.kind for b in article.blocks] == [BlockKind.TITLE, *[BlockKind.PARAGRAPH] * 6]


def test_dashes_below_a_quoted_sentence_separate_articles() -> None:
    articles = cut(
        "\n----------\n".join(f"Bridge to close again\n{LONG}\n{MORE}\n“We shall see,” he said. “Soon.”" for _ in "abc")
    )

    assert [a.metadata.title for a in articles] == ["Bridge to close again"] * 3


def test_a_title_may_begin_with_a_word_of_page_furniture() -> None:
    (article,) = cut(f"Advertisement of tobacco to end\nThe Courier, 5 March 2024\n\n{LONG}\n\n{MORE}")

    assert article.metadata.title == "Advertisement of tobacco to end"
