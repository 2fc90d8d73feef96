"""Styles of pages that hold many articles: those written after the rules, on which nothing was tuned at first."""

from __future__ import annotations

from collections.abc import Sequence

from bench.quality.renderings import (
    AD,
    COMMENTS,
    RELATED,
    SHARE,
    Page,
    Shown,
    Story,
    Style,
    esc,
    slug,
    write_body,
    write_day,
    write_page,
)


def render_posts(stories: Sequence[Story]) -> Page:
    """A river of posts: "Posted on" above the text, "via" and the outlet's link below it, tags and comments counted."""
    parts, shown = [], []
    for n, story in enumerate(stories):
        day = write_day(story.day, "us")
        by = f" by {story.author}" if story.author else ""
        author = f' by <span class="author vcard"><a href="/a/{n}">{esc(story.author or "")}</a></span>' if by else ""
        body = [(k, w) for k, w in story.body[:10]]
        parts.append(
            f"""<div id="post-{100 + n}" class="post-{100 + n} post type-post hentry category-news">
            <h2 class="entry-title"><a href="/2016/{slug(story.title)}/" rel="bookmark">{esc(story.title)}</a></h2>
            <div class="entry-meta">Posted on <a href="/2016/{slug(story.title)}/"><abbr class="published"
            title="{story.day}T08:00:00+0000">{day}</abbr></a>{author}</div>
            <div class="entry-content">{write_body(story, 10)}<p>via
            <a href="https://v.example/{n}">{esc(story.source)}</a>
            </p>{SHARE}</div><div class="entry-utility"><span>Posted in <a href="/c/news">News</a></span> |
            <span class="comments-link"><a href="#c">{n} Comments</a></span></div></div>"""
        )
        blocks = (("title", story.title), ("byline", f"Posted on {day}{by}"), *body, ("byline", f"via {story.source}"))
        shown.append(
            Shown(blocks, story.title, outlet=story.source, author=story.author, published=story.day.isoformat())
        )
    main = f'<div id="container"><div id="content" role="main">{"".join(parts)}</div></div>'
    return Page(write_page(main, title="The Quill Blog"), tuple(shown))


def render_listing(stories: Sequence[Story]) -> Page:
    """A table: a row an article, with cells for the day, the outlet, and the title above a few words of text."""
    parts, shown = [], []
    for n, story in enumerate(stories):
        day = write_day(story.day, "dots")
        parts.append(
            f"""<tr class="{"odd" if n % 2 else "even"}"><td>{day}</td><td>{esc(story.source)}</td>
            <td><a href="cut.php?id={n}"><b>{esc(story.title)}</b></a><br>{esc(story.lead)}</td><td>PDF</td></tr>"""
        )
        blocks = (("byline", day), ("byline", story.source), ("title", story.title), ("standfirst", story.lead))
        shown.append(
            Shown(blocks, story.title, standfirst=story.lead, outlet=story.source, published=story.day.isoformat())
        )
    main = f"""<h1>Press cuttings</h1><table class="list" border="1"><thead><tr><th>Date</th><th>Source</th>
            <th>Article</th>
    <th>File</th></tr></thead><tbody>{"".join(parts)}</tbody></table><p class="pages">Page 1 of 9</p>"""
    return Page(write_page(main, title="Press cuttings", sides=""), tuple(shown))


def render_quoted(stories: Sequence[Story]) -> Page:
    """A post with rules between articles: a heading, a leaning line with author, outlet and date, the text quoted."""
    parts, shown = [], []
    for story in stories:
        by = f"{story.author}, " if story.author else ""
        line = f"{by}{story.source} – {write_day(story.day, 'us')}"
        body = [w for k, w in story.body if k == "paragraph"][:6]
        parts.append(
            f"""<h3>{esc(story.title)}</h3><p><em>{esc(line)}</em></p><blockquote>
            {"".join(f"<p>{esc(w)}</p>" for w in body)}</blockquote>"""
        )
        blocks = (("title", story.title), ("byline", line), *(("quote", w) for w in body))
        shown.append(
            Shown(blocks, story.title, outlet=story.source, author=story.author, published=story.day.isoformat())
        )
    main = f"""<article class="single"><header class="entry-header"><h1>Worth reading this week</h1>
            <div class="byline">by
    <a href="/ada">Ada Quill</a></div></header><div class="body"><p>Here are the stories that kept us busy.</p>
    {"<hr>".join(parts)}</div></article>{COMMENTS}"""
    return Page(write_page(main, title="Worth reading this week", kind="article"), tuple(shown))


def render_results(stories: Sequence[Story]) -> Page:
    """Results of a search: a linked heading, the outlet as a citation, and a snippet that starts with its date."""
    parts, shown = [], []
    for n, story in enumerate(stories):
        day = write_day(story.day, "short")
        parts.append(
            f"""<li class="g"><div class="rc"><a href="https://r.example/{n}/{slug(story.title)}">
            <h3>{esc(story.title)}</h3>
            <cite>{esc(story.source)}</cite></a><div class="s"><span class="f">{day}</span><div class="st">
            {esc(story.lead)}</div></div></div></li>"""
        )
        blocks = (("title", story.title), ("byline", story.source), ("byline", day), ("standfirst", story.lead))
        shown.append(
            Shown(blocks, story.title, standfirst=story.lead, outlet=story.source, published=story.day.isoformat())
        )
    main = f"""<div id="search"><div id="stats">About {len(stories)} results (0.31 seconds)</div>
            <ol>{"".join(parts)}</ol>
    <div id="foot"><a href="?p=2">2</a> <a href="?p=3">3</a> <a href="?p=2">Next</a></div></div>"""
    return Page(write_page(main, title="campaign - search", sides=""), tuple(shown))


def render_fonts(stories: Sequence[Story]) -> Page:
    """A page of the last century: one table cell, font tags, and line breaks for everything."""
    parts, shown = [], []
    for story in stories:
        line = f"{story.source} - {write_day(story.day, 'uk')}"
        body = [w for k, w in story.body if k == "paragraph"][:8]
        parts.append(
            f"""<font face="Times" size="4"><b>{esc(story.title)}</b></font><br>
            <font size="1" color="#666666"><i>{esc(line)}</i></font><br><br>
            <font face="Times" size="2">{"<br><br>".join(map(esc, body))}</font><br><br><hr width="50%">"""
        )
        blocks = (("title", story.title), ("byline", line), *(("paragraph", w) for w in body))
        shown.append(Shown(blocks, story.title, outlet=story.source, published=story.day.isoformat()))
    markup = f"""<HTML><HEAD><TITLE>CLIPPINGS</TITLE></HEAD><BODY BGCOLOR="#FFFFFF"><CENTER><IMG SRC="top.gif"></CENTER>
    <TABLE WIDTH="100%"><TR><TD WIDTH="120" VALIGN="top"><A HREF="index.htm">Home</A><BR>
            <A HREF="old.htm">Old clippings</A>
    <BR><A HREF="links.htm">Links</A></TD><TD>{"".join(parts)}</TD></TR></TABLE>
            <CENTER>Last updated 30 December 2016. Mail to
    <A HREF="mailto:web@varn.example">the webmaster</A></CENTER></BODY></HTML>"""
    return Page(markup, tuple(shown))


def render_microdata(stories: Sequence[Story]) -> Page:
    """A list whose items say what they are in attributes alone: the date is in no text."""
    parts, shown = [], []
    for n, story in enumerate(stories):
        teaser = story.standfirst or story.lead
        parts.append(
            f"""<li itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished"
            content="{story.day}T05:00:00Z"><link itemprop="url" href="https://u.example/{n}">
            <p class="t" itemprop="headline"><a href="https://u.example/{n}">{esc(story.title)}</a></p>
            <p class="d" itemprop="description">{esc(teaser)}</p><span itemprop="publisher" itemscope
            itemtype="https://schema.org/Organization"><span itemprop="name">{esc(story.source)}</span></span></li>"""
        )
        blocks = (("title", story.title), ("standfirst", teaser), ("byline", story.source))
        shown.append(
            Shown(blocks, story.title, standfirst=teaser, outlet=story.source, published=story.day.isoformat())
        )
    main = f'<main id="m"><p class="big">From around the web</p><ul class="l">{"".join(parts)}</ul></main>'
    return Page(write_page(main, title="From around the web"), tuple(shown))


def render_front(stories: Sequence[Story]) -> Page:
    """A front page: one large story, then rows of small ones under rubrics; ages in words, days in attributes."""
    parts, shown = [], []
    for n, story in enumerate(stories):
        teaser = story.standfirst or story.lead
        age = f"{n + 2} hours ago"
        time = f'<time datetime="{story.day}T0{n % 9}:30:00Z">{age}</time>'
        link = f'<a href="/news/{slug(story.title)}-{n}">{esc(story.title)}</a>'
        if n == 0:
            parts.append(
                f"""<section class="hero"><figure><img src="/h.jpg" alt="A crowd"></figure>
            <h1 class="hero-title">{link}</h1>
                <p class="hero-dek">{esc(teaser)}</p><div class="hero-foot">{time}
<b>{esc(story.source)}</b></div></section>"""
            )
        else:
            if n % 4 == 1:
                rubric = ("Politics", "World", "Business")[n // 4 % 3]
                parts.append(f'<h2 class="rubric"><a href="/{slug(rubric)}">{rubric}</a></h2>')
            parts.append(
                f"""<article class="tile{" tile--wide" if n % 4 == 1 else ""}"><h3>{link}</h3><p>{esc(teaser)}</p>
                <footer>{time} <b>{esc(story.source)}</b></footer></article>{AD if n % 5 == 4 else ""}"""
            )
        line = f"{age} {story.source}"
        blocks = (("title", story.title), ("standfirst", teaser), ("byline", line))
        shown.append(
            Shown(blocks, story.title, standfirst=teaser, outlet=story.source, published=story.day.isoformat())
        )
    main = f'<div class="front">{"".join(parts)}</div>'
    return Page(write_page(main, title="The Fernwick Front"), tuple(shown))


def render_briefs(stories: Sequence[Story]) -> Page:
    """Briefs: a paragraph each, the title run in in bold, outlet and date in brackets at the end."""
    parts, shown = [], []
    for story in stories:
        line = f"{story.source}, {write_day(story.day, 'uk')}"
        parts.append(f"<p><strong>{esc(story.title)}</strong> {esc(story.lead)} ({esc(line)})</p>")
        blocks = (("title", story.title), ("paragraph", story.lead), ("byline", line))
        shown.append(Shown(blocks, story.title, outlet=story.source, published=story.day.isoformat()))
    main = f'<article><h1>In brief</h1><div class="text">{"".join(parts)}</div></article>'
    return Page(write_page(main, title="In brief", sides=RELATED), tuple(shown))


STYLES: dict[str, Style] = {
    "posts": render_posts,
    "listing": render_listing,
    "quoted": render_quoted,
    "results": render_results,
    "fonts": render_fonts,
    "microdata": render_microdata,
    "front page": render_front,
    "briefs": render_briefs,
}
