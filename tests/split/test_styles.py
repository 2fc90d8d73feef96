"""Styles of digests, in invented text: each is cut into its four articles with what it shows of them."""

from __future__ import annotations

from datetime import date

import pytest

from attribune.records import Article, Charset, Digest
from attribune.split import split_digest

STORIES = (
    ("Kelmarsh bridge to close for two months", "The Kelmarsh Courier", "Nora Feld", date(2024, 3, 5)),
    ("Crews strike as Varn fishing quotas bite", "Varn Tidings", "Otto Brask", date(2024, 3, 7)),
    ("Dust around nearby star seen at last", "The Teln Gazette", "Mira Sund", date(2024, 3, 14)),
    ("Oster budget falls by three votes", "Varn Tidings", "Pavel Ruiz", date(2024, 3, 12)),
)
BODIES = (
    (
        "The mayor of Kelmarsh said on Tuesday that the old bridge would be closed for at least two months.",
        "“We cannot take chances,” Dana Orlov told reporters outside the town hall.",
        "Traders on the east bank fear that the closure on March 9, 2024 will cost them their summer season.",
    ),
    (
        "Fishing crews along the Varn coast have gone on strike over new quotas, leaving harbours full.",
        "The ministry denied that the quotas had been agreed without consultation.",
        "A spokesman said talks would resume if the crews returned to sea.",
    ),
    (
        "Scientists at the Teln observatory reported that they had measured the glow of dust around a star.",
        "Their paper, published on 2 February 2024, describes how the signal was found.",
        "“It took nine winters,” said the lead author, who asked for patience.",
    ),
    (
        "Parliament in Oster voted down the budget by three votes late on Monday, the speaker announced.",
        "The prime minister called the vote a setback but ruled out an early election.",
        "Analysts said that the next weeks would show whether she could hold her party together.",
    ),
)
TITLED, NAMED, FULL = "title", "title outlet published", "title outlet author published"
STYLES = {
    "pipe, tight": ("{title}\n{outlet} | {long}\n{tight}", "\n", NAMED),
    "dash": ("{title}\n{outlet} – {long}\n{tight}", "\n\n", NAMED),
    "by, outlet and date": ("{title}\nBy {author} – {outlet} – {long}\n{body}", "\n\n\n", FULL),
    "dots": ("{title}\n{outlet} – {day:%d.%m.%Y}\n{body}", "\n\n", NAMED),
    "comma": ("{title}\n{outlet}, {european}\n\n{body}", "\n\n", NAMED),
    "outlet in brackets": ("{title}\n({outlet}) {day}\n{body}", "\n\n\n", NAMED),
    "labels": ("{title}\nSource: {outlet}\nPublished: {european}\n\n{body}", "\n\n---\n\n", NAMED),
    "all labels": ("Title: {title}\nAuthor: {author}\nPublication: {outlet}\nDate: {day}\n\n{body}", "\n\n", FULL),
    "agency in the dateline": ("{title}\n\nVARN (Norpress) -- {body}", "\n\n", TITLED),
    "by name, outlet": ("{title}\nBy {author}, {outlet}\n{body}", "\n\n\n", "title outlet author"),
    "name | outlet": ("{title}\n{author} | {outlet}\n\n{body}", "\n\n\n", "title outlet author"),
    "minutes to read": ("{title}\n{outlet} · {short} · 5 min read\n\n{body}", "\n\n", NAMED),
    "underlined heading": ("{title}\n=====================\n\n{outlet}, {european}\n\n{body}", "\n\n", NAMED),
    "markdown": ("## {title}\n\n**{outlet}** | *{author}* | {day}\n\n{body}", "\n\n", FULL),
    "numbered": ("{number}. {title}\n{outlet}, {european}\n\n{body}", "\n\n", NAMED),
    "byline in the title's line": ("{number}. {title} ({outlet}, {european})\n{body}", "\n\n", NAMED),
    "feed": (
        "{title}\n{outlet}\n{day:%a, %d %b %Y} 08:15:00 +0000\nhttps://a.example/{number}\n\n{body}",
        "\n\n",
        NAMED,
    ),
    "database, labels above": (
        "{title}\n\n{outlet}\n\n{long} {day:%A}\n\nCopyright 2024 {outlet} All Rights Reserved\n\nSection: NEWS"
        "\n\nLength: 512 words\n\nByline: {author}\n\nBody\n\n{body}\n\nLoad-Date: {long}\n\nEnd of Document",
        "\n\n",
        FULL,
    ),
    "database, labels below": (
        "{title}\n\nProQuest document link\n\nFULL TEXT\n\n{body}\n\nDETAILS\n\nSubject: Towns\n\nTitle: {title}\n\n"
        "Publication title: {outlet}; Varn\n\nPublication date: {short}\n\nDocument URL: https://a.example/\n\n"
        "Copyright: Copyright {outlet} 2024\n\nDatabase: Newsstream",
        "\n\n____________________\n\n",
        NAMED,
    ),
    "mail": (
        "From: {outlet} <news@a.example>\nSubject: {title}\nDate: {day:%a, %d %b %Y} 08:15:00 +0100\nTo: desk@a.example"
        "\n\n{body}",
        "\n\n",
        NAMED,
    ),
    "stars, source below": ("{title}\n\n{body}\n\n({outlet}, {european})", "\n\n* * *\n\n", NAMED),
    "byline below, no separator": ("{title}\n\n{body}\n\n— {outlet}, {european}", "\n\n\n", NAMED),
    "database, codes": (
        "HD {title}\nBY By {author}\nWC 300 words\nPD {european}\nSN {outlet}\nLP {body}\n\nAN Document KLM1",
        "\n\n",
        FULL,
    ),
    "link to the outlet": ("## {title}\n\n{european} · [{outlet}](https://a.example/x)\n\n{body}", "\n\n", NAMED),
    "hashes alone": ("{title}\n\n{body}", "\n\n###\n\n", TITLED),
    "date above the title": ("{european} – {outlet}\n{title}\n{body}", "\n\n", NAMED),
    "a line for each field": ("{title}\n{author}\n{outlet}\n{long}\n\n{body}", "\n\n", FULL),
    "month first": ("{title}\n{outlet} - {day:%m/%d/%Y}\n{body}", "\n\n", NAMED),
    "outlet in brackets, no date": ("{title} [{outlet}]\n{tight}", "\n\n", "title outlet"),
    "minutes and no date": ("{title}\n{outlet} | {number} minute read\n{tight}", "\n\n", "title outlet"),
    "lone outlet, no date": ("{title}\n{outlet}\n{tight}", "\n\n", "title outlet"),
    "byline before the title": ("{outlet} ({european}): {title}\n{tight}", "\n\n", NAMED),
    "labels in one line": ("{title}\nSource: {outlet} | Date: {european} | Author: {author}\n\n{body}", "\n\n", FULL),
    "outlet above the title": ("{outlet}\n\n{title}\n\nBy {author}\n\nPublished {european}\n\n{body}", "\n\n\n", FULL),
    "author above outlet and date": ("{title}\n{author}\n{short} ∙ {outlet}\n4\nShare\n\n{body}", "\n\n", FULL),
    "page and capitals": ("{outlet} · {short} · {number} · BY {author}\n{title}\n{tight}", "\n", FULL),
    "path above the title": (
        "Home > World\n{title}\nBy {author}, {outlet}\n{long} at 6:00 a.m. EST\n\n{body}",
        "\n\n",
        FULL,
    ),
    "name and outlet below the body": ("{title}\n\n{body}\n\n— {author}, {outlet}", "\n\n\n", "title outlet author"),
    "outlet below the body": ("**{title}**\n{tight}\n({outlet}) Read more →", "\n\n", "title outlet"),
    "messages of a chat": (
        "[{day:%d/%m/%Y}, 08:1{number}:22] Press Desk: *{title}*\n{tight}\nSource: {outlet}",
        "\n",
        NAMED,
    ),
    "french database": (
        "{outlet}\n{outlet}, no. 12{number}4\nMonde, {day.day} mars {day.year}, p. {number}\n\n{title}\n\n"
        "{author}\n\n{body}\n\n© {day.year} {outlet}. Tous droits réservés.\n\nnews·20240305·TC·{number}",
        "\n\n",
        FULL,
    ),
    "outlet before the title, no date": ("• {outlet}: {title}\n{tight}", "\n\n", "title outlet"),
    "messages of another chat": (
        "{day:%d/%m/%Y}, 08:1{number} - Press Desk: *{title}*\n{tight}\nSource: {outlet}",
        "\n",
        NAMED,
    ),
    "updated above published": (
        "{title}\nBy {author}\n{outlet}\nUpdated March 20, 2024\nPublished {long}\n\n{body}",
        "\n\n",
        FULL,
    ),
    "updated in the same line": (
        "{title}\n{outlet} | Updated: March 20, 2024 | Published: {long}\n\n{body}",
        "\n\n",
        NAMED,
    ),
    "fields far apart": (
        "{title}\n\n{outlet}\n\n{long} {day:%A}\n\n\n\nCopyright 2024 {outlet} All Rights Reserved\n\n\n\nSection: NEWS"
        "\n\nLength: 512 words\n\nByline: {author}\n\n\nBody\n\n\n{body}\n\n\nLoad-Date: {long}\n\n\nEnd of Document",
        "\n\n\n",
        FULL,
    ),
    "linked title behind the byline": (
        "**{outlet}** ({european}): [{title}](https://a.example/{number})\n\n{body}",
        "\n\n",
        NAMED,
    ),
    "source with its page": ("{title}\nSource: {outlet}, p. {number}\nDate: {european}\n\n{body}", "\n\n", NAMED),
    "mails passed on": (
        "From: {outlet} <news@a.example>\nDate: {day:%a, %d %b %Y} 08:15:00 +0100\nSubject: Fwd: {title}"
        "\nTo: desk@a.example\n\n{body}",
        "\n\n",
        NAMED,
    ),
    "agency signs below": ("{title}\n\nVARN (Norpress) — {body}\n\n-- Norpress", "\n\n", TITLED),
    "agency slug": (
        "BC-VARN-TALKS{number}, 1st Ld\n\n{title}\n\nVARN, March {day.day} (Norpress) - {body}"
        "\n\n(Reporting by {author}; editing by Una Pell)",
        "\n\n",
        TITLED,
    ),
    "rubric above title and author": (
        "TOWN LIFE\n\n{title}\n\nBy {author}\n{outlet} | {european}\n\n{body}",
        "\n\n",
        FULL,
    ),
    "source and date below": ("{title}\n\n{body}\n\nSource: {outlet}, {european}, p. 4", "\n\n", NAMED),
    "author in bold": ("### {title}\n\nBy **{author}**, {outlet}, {european}\n\n{body}", "\n\n", FULL),
    "rubric above the title": ("Town life\n{title}\n{outlet}, {european}\n\n{body}", "\n\n", NAMED),
    "outlet and date above title and standfirst": (
        "{outlet}\n{day:%A}, {european}\n{title}\nWhat the town has to say of it\n\n{body}",
        "\n\n",
        NAMED,
    ),
    "windows lines": ("{title}\r\n{outlet}, {european}\r\n\r\n{body}", "\r\n\r\n", NAMED),
}


def write_digest(form: str, between: str) -> str:
    return between.join(
        form.format(
            number=number,
            title=title,
            outlet=outlet,
            author=author,
            day=day,
            long=f"{day:%B} {day.day}, {day.year}",
            short=f"{day:%b} {day.day}, {day.year}",
            european=f"{day.day} {day:%B} {day.year}",
            body="\n\n".join(BODIES[number - 1]),
            tight="\n".join(BODIES[number - 1]),
        )
        for number, (title, outlet, author, day) in enumerate(STORIES, 1)
    )


def cut(text: str) -> tuple[Article, ...]:
    return split_digest(Digest("digest.txt", "0" * 64, text, Charset("utf-8", "given")))


@pytest.mark.parametrize("style", STYLES)
def test_each_style_gives_its_articles_and_what_it_shows_of_them(style: str) -> None:
    form, between, fields = STYLES[style]

    articles = cut(write_digest(form, between))

    shown = [[getattr(a.metadata, name) for name in fields.split()] for a in articles]
    wanted = [
        [{"title": t, "outlet": o, "author": a, "published": d.isoformat()}[name] for name in fields.split()]
        for t, o, a, d in STORIES
    ]
    assert shown == wanted
    assert all(BODIES[i][-1] in a.text for i, a in enumerate(articles))


def test_headings_below_the_name_of_a_digest_open_articles() -> None:
    articles = cut("# Press of the day\n\n" + write_digest("## {title}\n\n{body}", "\n\n"))

    assert [a.metadata.title for a in articles] == [title for title, *_ in STORIES]


def test_bylines_without_titles_open_articles() -> None:
    articles = cut(write_digest("{outlet}, {european}\n{tight}", "\n\n---\n\n"))

    assert [(a.metadata.title, a.metadata.outlet) for a in articles] == [(None, outlet) for _, outlet, *_ in STORIES]


def test_an_agency_that_closes_each_report_is_its_outlet() -> None:
    articles = cut(write_digest("{title}\n{tight}\n(Norpress)", "\n\n"))

    assert [a.metadata.outlet for a in articles] == ["Norpress"] * 4


def test_dates_without_a_year_take_it_from_the_head_of_the_digest() -> None:
    articles = cut(
        "Press cuttings, 6 March 2024\n\n\n"
        + write_digest("{title}\n{outlet}, {day:%A}, {day:%d} March\n\n{body}", "\n\n")
    )

    assert [a.metadata.published for a in articles] == [d.isoformat() for *_, d in STORIES]


def test_the_mail_that_brings_a_digest_is_no_article() -> None:
    mail = "From: Press Desk <desk@a.example>\nDate: Wed, 6 Mar 2024 at 07:12\nSubject: Clips of the day\nTo: All staff"

    articles = cut(f"{mail}\n\nDear all,\n\n" + write_digest("{title}\n{outlet}, {european}\n\n{body}", "\n\n"))

    assert [a.metadata.title for a in articles] == [title for title, *_ in STORIES]
