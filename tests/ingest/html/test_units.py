"""Pages of many articles: what is one of many, what belongs to none, and what stays one."""

from __future__ import annotations

import hashlib

from attribune.ingest.members import parse_member
from attribune.ingest.options import DEFAULT_OPTIONS
from attribune.ingest.readers import Hints, Member
from attribune.records import Article, BlockKind, Digest, Excerpt
from attribune.split import split_digest

PROSE = "The harbour master of Lower Quill said on Thursday that the ferry would not sail before the tide had turned. "
TITLES = ("Ferry to Pell Island is late again", "Bakers of Ostrey go on strike", "Bridge toll rises by four pence")
OUTLETS = ("Varn Gazette", "The Tarn Herald", "Varn Gazette")
DAYS = ("2031-05-12", "2031-05-13", "2031-05-14")
SHOWN_DAYS = ("May 12, 2031", "May 13, 2031", "May 14, 2031")


def read(body: str, head: str = "") -> tuple[Article, ...]:
    """Return the articles of a page."""
    content = f"<html><head><title>Varn</title>{head}</head><body>{body}</body></html>".encode()
    hints = Hints(url="https://varn.example/today/")
    digest = parse_member(
        Member("p", content, hashlib.sha256(content).hexdigest(), format="html", hints=hints), DEFAULT_OPTIONS
    )
    assert isinstance(digest, Digest)
    return split_digest(digest)


def fill(template: str, *, sep: str = "") -> str:
    """Return the template once for each title, outlet and day."""
    rows = zip(TITLES, OUTLETS, DAYS, SHOWN_DAYS, strict=True)
    return sep.join(
        template.format(title=t, outlet=o, day=d, shown=s, prose=PROSE * 2, n=n) for n, (t, o, d, s) in enumerate(rows)
    )


def list_told(articles: tuple[Article, ...]) -> list[tuple[str | None, str | None, str | None]]:
    """Return title, outlet and day of each."""
    return [(a.metadata.title, a.metadata.outlet, a.metadata.published) for a in articles]


ALL = list(zip(TITLES, OUTLETS, DAYS, strict=True))


def test_cards_are_articles_with_the_outlet_and_the_day_that_each_shows() -> None:
    card = "<div class=c><h3><a href=/n/{n}>{title}</a></h3><p>{prose}</p><div>{outlet} · {shown}</div></div>"
    assert list_told(read(f"<main>{fill(card)}</main>")) == ALL


def test_headings_side_by_side_part_articles_where_each_has_a_source() -> None:
    flat = "<h2>{title}</h2><p>{outlet} | {shown}</p><p>{prose}</p><p>{prose}</p>"
    assert list_told(read(f"<article><h1>The week</h1>{fill(flat)}</article>")) == ALL


def test_cells_of_nested_tables_are_read_as_their_rows_repeat() -> None:
    row = (
        "<tr><td><table><tr><td><a href=/m/{n}>{title}</a></td></tr><tr><td>{outlet} · {shown}</td></tr>"
        "<tr><td>{prose}</td></tr><tr><td><a href=/m/{n}>Read more</a></td></tr></table></td></tr>"
    )
    articles = read(f"<table><tr><td><table>{fill(row)}</table></td></tr></table>")
    assert list_told(articles) == ALL
    assert "Read more" not in articles[0].text


def test_a_teaser_is_a_summary_with_the_address_of_its_article() -> None:
    card = (
        "<div class=c><h3><a href=/n/{n}>{title}</a></h3><p>A few words of it, no more than that.</p>"
        "<time datetime={day}>{shown}</time></div>"
    )
    first = read(f"<main>{fill(card)}</main>")[0].metadata
    assert (first.url, first.excerpt) == ("https://varn.example/n/0", Excerpt.SUMMARY)


def test_the_day_may_stand_in_an_attribute_alone() -> None:
    entry = "<div class=e><time datetime={day}T10:00>10:00</time><h2>{title}</h2><p>{prose}</p></div>"
    assert [day for _, _, day in list_told(read(f"<main>{fill(entry)}</main>"))] == list(DAYS)


def test_a_logo_names_the_outlet() -> None:
    item = "<li><img class=logo src=/{n}.png alt='{outlet}'><h3>{title}</h3><span>{shown}</span><p>{prose}</p></li>"
    assert list_told(read(f"<ul>{fill(item)}</ul>")) == ALL


def test_a_heading_above_several_articles_names_the_outlet_of_all() -> None:
    entry = "<h3>{title}</h3><p>{shown}</p><p>{prose}</p>"
    later = fill(entry.replace("{title}", "{title} now"))
    articles = read(f"<h1>Papers</h1><h2>Varn Gazette</h2>{fill(entry)}<h2>The Tarn Herald</h2>{later}")
    assert [a.metadata.outlet for a in articles] == ["Varn Gazette"] * 3 + ["The Tarn Herald"] * 3
    assert all("Herald" not in a.text for a in articles)


def test_title_and_source_may_share_a_paragraph() -> None:
    flat = "<p><b>{title}</b><br>{outlet}, {shown}</p><p>{prose}</p>"
    articles = read(f"<div>{fill(flat)}</div>")
    assert list_told(articles) == ALL
    assert [b.kind for b in articles[0].blocks] == [BlockKind.TITLE, BlockKind.BYLINE, BlockKind.PARAGRAPH]


def test_numbers_of_titles_belong_to_no_article() -> None:
    entry = "<div><b>{n}. {title}</b></div><div>{outlet}, {shown}</div><div>{prose}</div>"
    assert [a.text.startswith(t) for a, t in zip(read(fill(entry)), TITLES, strict=True)] == [True] * 3


def test_menus_and_lists_of_links_are_no_articles() -> None:
    card = "<div class=c><h3><a href=/n/{n}>{title}</a></h3><p>{prose}</p><div>{outlet} · {shown}</div></div>"
    side = fill("<li><a href=/o/{n}>Old: {title}</a></li>")
    articles = read(
        f"<nav><ul>{side}</ul></nav><main>{fill(card)}</main><aside class=most-read><ol>{side}</ol></aside>"
    )
    assert list_told(articles) == ALL


def test_chapters_of_one_article_stay_together() -> None:
    chapters = fill("<h2>{title}</h2><p>{prose}</p><p>{prose}</p>")
    head = "<h1>A long day in Varn</h1><p>By Ada Brook</p><time datetime=2031-05-12>May 12</time>"
    assert len(read(f"<article>{head}{chapters}</article>")) == 1


def test_an_article_with_teasers_of_others_below_is_one() -> None:
    cards = fill("<div class=c><h3><a href=/n/{n}>{title}</a></h3><p>Few words.</p><div>{outlet} · {shown}</div></div>")
    page = f"<div><h1>A long day in Varn harbour</h1><p>May 12, 2031</p>{f'<p>{PROSE}</p>' * 6}</div><div>{cards}</div>"
    articles = read(page)
    assert [a.metadata.title for a in articles] == ["A long day in Varn harbour"]


def test_comments_do_not_make_a_page_one_of_many() -> None:
    comments = fill(
        "<li class=comment><b>A reader of the {outlet}</b> <time datetime={day}>{shown}</time><p>{prose}</p></li>"
    )
    article = f"<article><h1>A long day in Varn harbour</h1>{f'<p>{PROSE}</p>' * 3}</article>"
    assert len(read(f"{article}<ol class=comments>{comments}</ol>")) == 1


def test_the_first_story_of_a_front_page_may_look_unlike_the_rest() -> None:
    card = "<article><h3><a href=/n/{n}>{title}</a></h3><p>{prose}</p><footer>{outlet} · {shown}</footer></article>"
    hero = (
        "<section><h1><a href=/n/9>Storm tears the roof off the fish market</a></h1>"
        "<p>Nobody was hurt, the council of Varn said.</p><p>May 14, 2031</p></section>"
    )
    assert len(read(f"<main>{hero}{fill(card)}</main>")) == 4
