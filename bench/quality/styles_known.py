"""Styles of pages that hold many articles: those that the rules were developed on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby

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


def render_aggregator(stories: Sequence[Story]) -> Page:
    """One post of a blog: a title, "Outlet | Date" and the text of each article in a row, under headings."""
    parts, shown = [], []
    for story in stories:
        line = " | ".join([story.source, write_day(story.day, "us")])
        parts.append(f'<h2><a href="https://news.example/{slug(story.title)}">{esc(story.title)}</a></h2>')
        parts.append(f'<p class="source">{esc(line)}</p>{write_body(story)}')
        blocks = (("title", story.title), ("byline", line), *story.body[:40])
        shown.append(Shown(blocks, story.title, outlet=story.source, published=story.day.isoformat()))
    main = f"""<main><article class="post"><h1>Press digest of the week</h1><p class="post-meta">Posted by Ada Quill on
    <time datetime="2016-12-30">December 30, 2016</time></p>{"".join(parts)}{SHARE}</article>{RELATED}{COMMENTS}
    </main>"""
    return Page(write_page(main, title="Press digest of the week", kind="article"), tuple(shown))


def render_flat(stories: Sequence[Story]) -> Page:
    """A post without headings: titles in bold, the source below them in the same paragraph, texts cut by <br>."""
    parts, shown = [], []
    for n, story in enumerate(stories):
        line = f"{story.source}, {write_day(story.day, 'uk')}"
        body = [w for k, w in story.body if k in ("paragraph", "quote", "heading")][:30]
        text = "<br><br>\n".join(map(esc, body)) if n % 3 == 0 else "</p><p>".join(map(esc, body))
        parts.append(f"<p><b>{esc(story.title)}</b><br>\n{esc(line)}</p><p>{text}</p>")
        blocks = (("title", story.title), ("byline", line), *(("paragraph", w) for w in body))
        shown.append(Shown(blocks, story.title, outlet=story.source, published=story.day.isoformat()))
    main = f"""<div id="content"><div class="entry"><h1 class="entry-title">What the papers say</h1>
    <div class="entry-content">{"".join(parts)}</div>{SHARE}</div>{COMMENTS}</div>"""
    return Page(write_page(main, title="What the papers say"), tuple(shown))


def render_teasers(stories: Sequence[Story]) -> Page:
    """A category page: cards of kicker, linked title, standfirst, time and outlet, with an advertisement among them."""
    parts, shown = [], []
    for n, story in enumerate(stories):
        teaser = story.standfirst or story.lead
        parts.append(
            f"""<div class="card"><a class="card__image" href="/story/{slug(story.title)}">
            <img src="/t/{n}.jpg" alt=""></a>
            <div class="card__body"><span class="card__kicker">Politics</span>
            <h3 class="card__title"><a href="/story/{slug(story.title)}">{esc(story.title)}</a></h3>
            <p class="card__text">{esc(teaser)}</p><div class="card__meta">
            <span class="card__source">{esc(story.source)}</span>
            <time datetime="{story.day}T07:30:00Z">{write_day(story.day, "short")}</time></div></div></div>"""
        )
        if n == 2:
            parts.append(f'<div class="card card--ad">{AD}</div>')
        line = f"{story.source} {write_day(story.day, 'short')}"
        blocks = (("title", story.title), ("standfirst", teaser), ("byline", line))
        shown.append(
            Shown(blocks, story.title, standfirst=teaser, outlet=story.source, published=story.day.isoformat())
        )
    main = f'<main><h1>Politics</h1><div class="card-grid">{"".join(parts)}</div><a href="?page=2">Next page</a></main>'
    return Page(write_page(main, title="Politics"), tuple(shown))


def render_live(stories: Sequence[Story]) -> Page:
    """A live blog: entries with a time stamp, a heading, text and the author; the outlet only where it is linked."""
    parts, shown, schema = [], [], []
    for n, story in enumerate(stories):
        clock = f"{20 - n:02}:{(7 * n) % 60:02}"
        stamp = f"{story.day}T{clock}:00+00:00"
        names = esc(story.author) if story.author else ""
        author = f'<p class="entry-author">{names}</p>' if story.author else ""
        body = [w for k, w in story.body if k == "paragraph"][:5]
        paragraphs = "".join(f"<p>{esc(w)}</p>" for w in body)
        parts.append(
            f"""<div class="live-entry" id="e{n}"><time class="live-entry__time" datetime="{stamp}">{clock}</time>
            <h2 class="live-entry__head">{esc(story.title)}</h2>{author}<div class="live-entry__text">{paragraphs}</div>
            {SHARE}</div>"""
        )
        schema.append({"@type": "BlogPosting", "headline": story.title, "datePublished": stamp})
        blocks = [("byline", clock), ("title", story.title), *((("byline", story.author),) if story.author else ())]
        shown.append(
            Shown(
                (*blocks, *(("paragraph", w) for w in body)),
                story.title,
                author=story.author,
                published=story.day.isoformat(),
            )
        )
    extra = ""
    if len(stories) % 2:
        linked = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "liveBlogUpdate": schema}
        extra = f'<script type="application/ld+json">{json.dumps(linked).replace("<", " ")}</script>'
    main = f"""<main><article><h1>Live: the campaign, hour by hour</h1>
            <p>All that happens on the trail, as it happens.</p>
    <section class="live-entries">{"".join(parts)}</section></article></main>"""
    return Page(write_page(main, title="Live: the campaign, hour by hour", kind="article", extra=extra), tuple(shown))


def render_newsletter(stories: Sequence[Story]) -> Page:
    """A newsletter of nested tables with inline styles and no semantic element."""
    cell = 'style="font-family:Arial,sans-serif;font-size:14px;padding:8px 20px;color:#333"'
    parts, shown = [], []
    for story in stories:
        line = f"{story.source} · {write_day(story.day, 'short')}"
        body = [w for k, w in story.body if k == "paragraph"][:3]
        rows = "".join(f"<tr><td {cell}>{esc(w)}</td></tr>" for w in body)
        parts.append(
            f"""<tr><td><table width="100%" cellpadding="0" cellspacing="0" border="0">
            <tr><td {cell}><a href="https://m.example/c/{slug(story.title)}" style="font-size:20px;font-weight:bold">
            {esc(story.title)}</a></td></tr>
            <tr><td style="font-size:11px;color:#999;padding:0 20px">{esc(line)}</td></tr>{rows}
            <tr><td {cell}><a href="https://m.example/c/{slug(story.title)}">Read
more</a></td></tr></table></td></tr>"""
        )
        blocks = (("title", story.title), ("byline", line), *(("paragraph", w) for w in body))
        shown.append(Shown(blocks, story.title, outlet=story.source, published=story.day.isoformat()))
    markup = f"""<html><head><meta charset="utf-8"><title>Your morning briefing</title></head><body bgcolor="#eee">
    <table width="100%"><tr><td align="center"><table width="600" bgcolor="#fff">
    <tr><td {cell}><a href="https://m.example/view">View in browser</a></td></tr>
    <tr><td {cell}><img src="https://m.example/logo.png" alt="The Morning Sheet"></td></tr>
    <tr><td {cell}>Good morning! Here is what you need to know today.</td></tr>{"".join(parts)}
    <tr><td style="font-size:10px">You receive this mail because you signed up at m.example.<br>
    <a href="https://m.example/u">Unsubscribe</a> | <a href="https://m.example/p">Manage preferences</a><br>
    The Morning Sheet, 4 Quay Street, Varn</td></tr></table></td></tr></table></body></html>"""
    return Page(markup, tuple(shown))


def render_review(stories: Sequence[Story]) -> Page:
    """A press review: entries that run in with the outlet in bold and the date in brackets."""
    parts, shown = [], []
    for story in stories:
        run_in = f"{story.source} ({write_day(story.day, 'uk')})"
        body = [w for k, w in story.body if k == "paragraph"][:4]
        paragraphs = "".join(f"<p>{esc(w)}</p>" for w in body)
        parts.append(
            f"""<div class="review-item"><p><strong>{esc(story.source)}</strong> ({write_day(story.day, "uk")})</p>
            <p class="review-title"><em>{esc(story.title)}</em></p>{paragraphs}
            <p class="review-link"><a href="https://o.example/{slug(story.title)}">Read the original</a></p></div>"""
        )
        blocks = (("byline", run_in), ("title", story.title), *(("paragraph", w) for w in body))
        shown.append(Shown(blocks, story.title, outlet=story.source, published=story.day.isoformat()))
    main = f"""<div class="wrap"><h1>Press review</h1><p class="intro">Our daily look at what others write.</p>
    {"".join(parts)}</div>"""
    return Page(write_page(main, title="Press review", sides=RELATED), tuple(shown))


def render_grouped(stories: Sequence[Story]) -> Page:
    """A press review grouped under the names of outlets; each article has a title and a date below it."""
    parts, shown = [], []
    for outlet, group in groupby(sorted(stories, key=lambda s: s.source), key=lambda s: s.source):
        parts.append(f'<h2 class="outlet">{esc(outlet)}</h2>')
        for story in group:
            day = write_day(story.day, "dots")
            parts.append(f'<h3>{esc(story.title)}</h3><p class="date">{day}</p>{write_body(story, 12)}')
            blocks = (("title", story.title), ("byline", day), *story.body[:12])
            shown.append(Shown(blocks, story.title, outlet=outlet, published=story.day.isoformat()))
    main = f'<div id="main"><h1>In other papers</h1>{"".join(parts)}</div>'
    return Page(write_page(main, title="In other papers"), tuple(shown))


def render_archive(stories: Sequence[Story]) -> Page:
    """An archive page: list entries with full texts between sidebars, advertisements and links; outlets as logos."""
    parts, shown = [], []
    for n, story in enumerate(stories):
        by = f"By {story.author}" if story.author else ""
        byline = f'<p class="byline">{esc(by)}</p>' if by else ""
        parts.append(
            f"""<li class="archive-item"><span class="posted">{write_day(story.day, "weekday")}</span>
            <img class="source-logo" src="/logos/{n}.png" alt="{esc(story.source)}">
            <h3><a href="/archive/{n}">{esc(story.title)}</a></h3>{byline}<div class="text">{write_body(story, 8)}</div>
            <p class="more"><a href="/archive/{n}">Continue reading</a>
            <a href="/archive/{n}#comments">4 comments</a></p>
            </li>{'<li class="promo">' + AD + "</li>" if n % 3 == 1 else ""}"""
        )
        blocks = [("byline", write_day(story.day, "weekday")), ("title", story.title)]
        blocks += [("byline", by)] if by else []
        shown.append(
            Shown(
                (*blocks, *story.body[:8]),
                story.title,
                outlet=story.source,
                author=story.author,
                published=story.day.isoformat(),
            )
        )
    left = """<div class="left-col"><h4>Archive by month</h4><ul><li><a href="/2016/12">December 2016</a> (41)</li>
    <li><a href="/2016/11">November 2016</a> (38)</li><li><a href="/2016/10">October 2016</a> (44)</li></ul></div>"""
    main = f'{left}<div class="centre"><h1>Archive</h1><ul class="archive">{"".join(parts)}</ul></div>'
    return Page(write_page(main, title="Archive"), tuple(shown))


def render_hashed(stories: Sequence[Story]) -> Page:
    """A page of divs and spans whose class names say nothing."""
    parts, shown = [], []
    for story in stories:
        teaser, day = story.standfirst or story.lead, write_day(story.day, "us")
        parts.append(
            f"""<div class="css-1x9q"><div class="css-k2m"><div class="css-8ahw">{esc(story.source)}</div>
            <a class="css-77d" href="/2016/{slug(story.title)}"><div class="css-p0z">{esc(story.title)}</div></a>
            <div class="css-3fj">{esc(teaser)}</div><div class="css-z1"><span>{day}</span></div></div></div>"""
        )
        blocks = (("byline", story.source), ("title", story.title), ("standfirst", teaser), ("byline", day))
        shown.append(
            Shown(blocks, story.title, standfirst=teaser, outlet=story.source, published=story.day.isoformat())
        )
    main = f'<div class="css-root"><div class="css-a1">{"".join(parts)}</div></div>'
    return Page(write_page(main, title="Fernwick"), tuple(shown))


def render_definitions(stories: Sequence[Story]) -> Page:
    """A definition list: the title is the term, source and text are its definitions."""
    parts, shown = [], []
    for story in stories:
        line = f"{story.source}, {write_day(story.day, 'iso')}"
        body = [w for k, w in story.body if k == "paragraph"][:6]
        paragraphs = "".join(f"<p>{esc(w)}</p>" for w in body)
        parts.append(f"<dt>{esc(story.title)}</dt><dd><cite>{esc(story.source)}</cite>, {story.day}</dd>")
        parts.append(f"<dd>{paragraphs}</dd>")
        blocks = (("title", story.title), ("byline", line), *(("paragraph", w) for w in body))
        shown.append(Shown(blocks, story.title, outlet=story.source, published=story.day.isoformat()))
    main = f'<div class="page"><h1>Cuttings</h1><dl>{"".join(parts)}</dl></div>'
    return Page(write_page(main, title="Cuttings"), tuple(shown))


def render_sections(stories: Sequence[Story]) -> Page:
    """Sections, each with a heading and a text, and with the source below the text."""
    parts, shown = [], []
    for story in stories:
        author = f"{story.author}, " if story.author else ""
        line = f"Source: {story.source}, {write_day(story.day, 'uk')}"
        credit = f"<p>By {esc(story.author)}</p>" if story.author else ""
        parts.append(
            f"""<section><header><h2>{esc(story.title)}</h2>{credit}</header>{write_body(story, 20)}
            <footer>Source: <a href="https://p.example/{slug(story.title)}">{esc(story.source)}</a>,
            <time datetime="{story.day}">{write_day(story.day, "uk")}</time></footer></section>"""
        )
        blocks = [("title", story.title), *((("byline", f"By {story.author}"),) if author else ()), *story.body[:20]]
        shown.append(
            Shown(
                (*blocks, ("byline", line)),
                story.title,
                outlet=story.source,
                author=story.author,
                published=story.day.isoformat(),
            )
        )
    main = f"<main><h1>Collected reports</h1>{'<hr>'.join(parts)}</main>"
    return Page(write_page(main, title="Collected reports", sides=RELATED), tuple(shown))


STYLES: dict[str, Style] = {
    "aggregator": render_aggregator,
    "flat": render_flat,
    "teasers": render_teasers,
    "live blog": render_live,
    "newsletter": render_newsletter,
    "press review": render_review,
    "by outlet": render_grouped,
    "archive": render_archive,
    "hashed": render_hashed,
    "definitions": render_definitions,
    "sections": render_sections,
}
