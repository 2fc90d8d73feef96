"""Pages of many articles as others write them: title and source in one line, tables, set text, groups by day."""

from __future__ import annotations

import hashlib

from attribune.ingest.members import parse_member
from attribune.ingest.options import DEFAULT_OPTIONS
from attribune.ingest.readers import Member
from attribune.records import Article, BlockKind, Digest
from attribune.split import split_digest

PROSE = (
    "The harbour master of Lower Quill said on Thursday that the ferry would not sail before the tide had turned. " * 2
)
TITLES = ("Ferry to Pell Island is late again", "Bakers of Ostrey go on strike", "Bridge toll rises by four pence")
OUTLETS = ("Varn Gazette", "The Tarn Herald", "Varn Gazette")
DAYS = ("2031-05-12", "2031-05-13", "2031-05-14")
SHOWN_DAYS = ("12 May 2031", "13 May 2031", "14 May 2031")
ALL = list(zip(TITLES, OUTLETS, DAYS, strict=True))


def read(body: str) -> tuple[Article, ...]:
    """Return the articles of a page."""
    content = f"<html><head><title>Varn</title></head><body>{body}</body></html>".encode()
    digest = parse_member(Member("p", content, hashlib.sha256(content).hexdigest(), format="html"), DEFAULT_OPTIONS)
    assert isinstance(digest, Digest)
    return split_digest(digest)


def fill(template: str, *, sep: str = "") -> str:
    """Return the template once for each title, outlet and day."""
    rows = zip(TITLES, OUTLETS, SHOWN_DAYS, strict=True)
    return sep.join(template.format(title=t, outlet=o, shown=s, prose=PROSE, n=n) for n, (t, o, s) in enumerate(rows))


def list_told(articles: tuple[Article, ...]) -> list[tuple[str | None, str | None, str | None]]:
    """Return title, outlet and day of each."""
    return [(a.metadata.title, a.metadata.outlet, a.metadata.published) for a in articles]


def test_a_linked_title_shares_a_line_with_its_source_in_brackets() -> None:
    item = "<li><a href=/n/{n}>{title}</a> <font size=1>({outlet}, {shown})</font><p>{prose}"
    assert list_told(read(f"<ul>{fill(item)}</ul>")) == ALL


def test_a_bold_title_stands_between_outlet_and_day() -> None:
    item = "<details><summary>{outlet} <b>{title}</b> {shown}</summary><p>{prose}</p></details>"
    assert list_told(read(fill(item))) == ALL


def test_a_day_in_small_print_is_no_part_of_the_heading() -> None:
    item = "<section><h3>{title} <small>{shown}</small></h3><p>via {outlet}</p><p>{prose}</p></section>"
    assert list_told(read(fill(item))) == ALL


def test_names_before_all_titles_are_outlets() -> None:
    item = "<h3><a href=#i{n}>¶</a>{outlet}: {title} ({shown})</h3><p>{prose}</p><p>{prose}</p>"
    assert list_told(read(f"<div>{fill(item)}</div>")) == ALL


def test_a_name_before_one_title_alone_is_part_of_it() -> None:
    item = "<div><h3>{title}</h3><p>{outlet}, {shown}</p><p>{prose}</p></div>"
    first = read(fill(item).replace(TITLES[0], f"Ann Vell: {TITLES[0]}"))[0]
    assert first.metadata.title == f"Ann Vell: {TITLES[0]}"


def test_spans_that_meet_without_a_space_are_told_apart() -> None:
    foot = (
        "<footer><span class=a>{outlet}</span><span class=b>{shown}, 4:10 pm</span><a href=/x>Full story</a></footer>"
    )
    item = "<li><article><h2><a href=/n/{n}>{title}</a></h2><p>{prose}</p>" + foot + "</article></li>"
    assert list_told(read(f"<ul>{fill(item)}</ul>")) == ALL


def test_the_columns_of_a_plain_table_are_told_apart_by_their_heads() -> None:
    row = "<tr><td>{shown}</td><td>{outlet}</td><td>{title}</td><td>{prose}</td></tr>"
    head = "<tr><td>Date</td><td>Paper</td><td>Headline</td><td>Text</td></tr>"
    assert list_told(read(f"<table>{head}{fill(row)}</table>")) == ALL


def test_mails_in_set_text_are_articles_and_their_paragraphs_are_whole() -> None:
    mail = (
        "<pre>From: {outlet}\nDate: {shown}\nSubject: {title}\n\n"
        + (("word " * 13).strip() + "\n") * 4
        + "\n</pre><hr>"
    )
    articles = read(fill(mail))
    assert list_told(articles) == ALL
    assert [b.kind for b in articles[0].blocks].count(BlockKind.PARAGRAPH) == 1


def test_a_day_above_several_articles_is_the_day_of_all_and_no_outlet() -> None:
    item = "<div class=p><h3>{title}</h3><p>{prose}</p><p>via <a href=/o>{outlet}</a></p></div>"
    page = f"<div class=d>Monday 12 May 2031</div>{fill(item)}<div class=d>Sunday 11 May 2031</div>{fill(item)}"
    told = read(page.replace("rises", "falls", 1).replace("late", "full", 1).replace("strike", "parade", 1))
    assert {(a.metadata.outlet, a.metadata.published) for a in told} == {
        (o, d) for o in OUTLETS for d in ("2031-05-12", "2031-05-11")
    }


def test_seconds_in_an_attribute_give_the_day() -> None:
    item = "<div data-timestamp=1936345200><h3>{title}</h3><p>via {outlet}</p><p>{prose}</p></div>"
    assert {a.metadata.published for a in read(fill(item))} == {"2031-05-12"}


def test_what_says_that_it_is_promoted_is_no_article() -> None:
    item = "<article><h2><a href=/n/{n}>{title}</a></h2><p>{prose}</p><p>{outlet}, {shown}</p></article>"
    bought = "<article><h2><a href=/ad>Is your attic worth a lot</a></h2><p>Promoted by Loft and Sons</p></article>"
    assert list_told(read(f"<main>{fill(item, sep=bought)}</main>")) == ALL


def test_the_last_article_goes_on_behind_a_box_of_links() -> None:
    item = "<h2>{title}</h2><p>{outlet}, {shown}</p><p>{prose}</p><div class=related>See more</div><p>{prose}</p>"
    assert read(f"<article>{fill(item)}</article>")[-1].text.count("Lower Quill") == 4


def test_groups_of_one_and_of_several_articles_are_parted_alike() -> None:
    one = "<section><h2>Varn Gazette</h2><h3>{}</h3><p>12 May 2031</p><p>{}</p></section>"
    more = "<h3>{}</h3><p>12 May 2031</p><p>{}</p>"
    two = f"<section><h2>The Tarn Herald</h2>{more.format(TITLES[1], PROSE)}{more.format(TITLES[2], PROSE)}</section>"
    told = list_told(read(one.format(TITLES[0], PROSE) + two))
    assert told == [(t, o, DAYS[0]) for t, o in zip(TITLES, ("Varn Gazette", *["The Tarn Herald"] * 2), strict=True)]


def test_an_id_made_of_the_title_does_not_make_furniture_of_it() -> None:
    item = "<h3 id=popular-{n}-of-the-week>{title}</h3><p>{outlet}, {shown}</p><p>{prose}</p>"
    assert list_told(read(f"<article>{fill(item)}</article>")) == ALL


def test_author_and_outlet_may_each_have_a_line() -> None:
    people = ("Ada Quill", "Ned Tiller", "Mona Ostler")
    item = (
        "<article><h2>{title}</h2><p>{prose}</p><p class=x>AUTHOR{n}</p><p class=y>{outlet}</p><p>{shown}</p></article>"
    )
    page = fill(item)
    for n, name in enumerate(people):
        page = page.replace(f"AUTHOR{n}", name)
    assert [(a.metadata.author, a.metadata.outlet) for a in read(page)] == list(zip(people, OUTLETS, strict=True))


def test_what_a_picture_shows_is_a_caption_and_names_no_author() -> None:
    picture = "<div>Picture: the quay (Ned Tiller)</div>"
    item = "<div><h3><a href=/n/{n}>{title}</a></h3>" + picture + "<p>{prose}</p><p>{outlet}, {shown}</p></div>"
    article = read(fill(item))[0]
    assert article.metadata.author is None
    assert BlockKind.CAPTION in [b.kind for b in article.blocks]


def test_an_article_in_an_element_that_is_called_furniture_is_not_lost_to_the_teasers_beside_it() -> None:
    teaser = "<div class=c><h3><a href=/n/{n}>{title}</a></h3><p>{prose}</p><p>{shown}</p></div>"
    main = f"<h1>Quay of Ostrey opens again</h1><p>10 May 2031</p><p>{PROSE}</p><p>{PROSE}</p>"
    articles = read(f'<div class="share-area">{main}</div><section>{fill(teaser)}</section>')
    assert [a.metadata.title for a in articles] == ["Quay of Ostrey opens again"]
