"""Styles of pages that hold many articles: written without sight of the rules, to see what these miss."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from bench.quality.renderings import Page, Shown, Story, Style, esc, slug, write_day

QUOTED = ("paragraph", "quote")


def list_words(story: Story, limit: int) -> list[str]:
    """Return the first paragraphs of a story, quoted ones too."""
    return [w for k, w in story.body if k in QUOTED][:limit]


def write_paragraphs(words: Sequence[str]) -> str:
    """Return paragraphs."""
    return "".join(f"<p>{esc(w)}</p>" for w in words)


def show(story: Story, *blocks: tuple[str, str], author: str | None = None) -> Shown:
    """Return what a page shows of a story beside outlet and day."""
    return Shown(tuple(blocks), story.title, outlet=story.source, author=author, published=story.day.isoformat())


def render_stream(stories: Sequence[Story]) -> Page:
    """Items of a list, each an article whose foot holds author, outlet and hour in spans side by side; bought ones."""
    parts, shown = [], []
    for n, story in enumerate(stories):
        day = story.day
        when = f"{day.day} {day:%b} {day.year}, {n % 12 + 1}:{(n * 7) % 60:02} pm"
        body = list_words(story, 4)
        by = f'<span class="who">{esc(story.author)}</span>' if story.author else ""
        parts.append(
            f"""<li class="stream__item"><article><a href="/go/{n}"><h2>{esc(story.title)}</h2></a>
            <div class="prose">{write_paragraphs(body)}</div><footer>{by}<span class="org">{esc(story.source)}</span
            ><span class="dot">•</span><span class="t">{when}</span><a class="btn" href="/go/{n}">Full story</a>
            <button>Save</button></footer></article></li>"""
        )
        if n % 3 == 0:
            parts.append(
                """<li class="stream__item stream__item--native"><article><a href="/sp">
                <h2>Could your attic be worth a fortune?</h2></a><p>Promoted by Loft &amp; Sons</p></article></li>"""
            )
        author = (("byline", story.author),) if story.author else ()
        text = [("paragraph", w) for w in body]
        blocks = (("title", story.title), *text, *author, ("byline", story.source), ("byline", when))
        shown.append(show(story, *blocks, author=story.author))
    markup = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Stream</title></head><body><div id="app">
    <div class="nav"><a href="/">Stream</a><a href="/saved">Saved</a><a href="/settings">Settings</a></div>
    <ol class="stream">{"".join(parts)}</ol><div class="loading">Loading more…</div></div></body></html>"""
    return Page(markup, tuple(shown))


def render_bureaus(stories: Sequence[Story]) -> Page:
    """Sections under outlets' names, of one article or several; days in small print in headings; a contents list."""
    groups = [(o, list(g)) for o, g in groupby(sorted(stories, key=lambda s: s.source), key=lambda s: s.source)]
    is_lone = all(len(group) == 1 for _, group in groups)
    parts, shown, contents = [], [], []
    for outlet, group in groups:
        contents.append(f'<li><a href="#{slug(outlet)}">{esc(outlet)}</a><ul>')
        parts.append(f'<section id="{slug(outlet)}"><h2>{esc(outlet)}</h2>')
        for story in group:
            own = slug(story.title)
            contents.append(f'<li><a href="#{own}">{esc(story.title)}</a></li>')
            when = f"{story.day:%d-%b-%Y}"
            body = list_words(story, 7)
            parts.append(
                f"""<h3 id="{own}">{esc(story.title)} <small class="text-muted">{when}</small></h3>
                {write_paragraphs(body)}<p class="top"><a href="#top">Back to top</a></p>"""
            )
            # A name above one article alone is its own.
            name = (("byline", outlet),) if is_lone else ()
            text = [("paragraph", w) for w in body]
            told = show(story, *name, ("title", story.title), ("byline", when), *text)
            # A name above all articles of a page may be their subject as well.
            shown.append(replace(told, outlet=None) if len(groups) == 1 and not is_lone else told)
        contents.append("</ul></li>")
        parts.append("</section>")
    markup = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Coverage report</title></head><body id="top">
    <div class="container-fluid"><div class="page-header"><h1>Coverage report <small>Q4</small></h1></div>
    <nav id="TOC"><ul>{"".join(contents)}</ul></nav>{"".join(parts)}<hr><footer><p>Prepared by the press office.</p>
    </footer></div></body></html>"""
    return Page(markup, tuple(shown))


def render_sheet(stories: Sequence[Story]) -> Page:
    """A table of plain cells, a row an article: day, outlet, title and a text of several paragraphs."""
    parts, shown = [], []
    for story in stories:
        when = f"{story.day:%Y/%m/%d}"
        body = list_words(story, 5)
        cells = (when, esc(story.source), esc(story.title), "<br><br>".join(map(esc, body)))
        parts.append(f'<tr valign="top">{"".join(f"<td>{c}</td>" for c in cells)}</tr>')
        head = (("byline", when), ("byline", story.source), ("title", story.title))
        shown.append(show(story, *head, *(("paragraph", w) for w in body)))
    markup = f"""<html><head><meta charset="utf-8"><title>export_final_v2</title></head><body><h1>Media mentions</h1>
    <p>Total: {len(stories)}</p><table cellspacing="0"><tr bgcolor="#ccc"><td>Date</td><td>Publication</td>
    <td>Headline</td><td>Full text</td></tr>{"".join(parts)}</table></body></html>"""
    return Page(markup, tuple(shown))


def render_threads(stories: Sequence[Story]) -> Page:
    """The archive of a mailing list: set text with From, Date and Subject, wrapped at 72 characters."""
    parts, shown = [], []
    for n, story in enumerate(stories):
        day = story.day
        stamp = f"Date: {day:%a}, {day.day} {day:%b} {day.year} 0{n % 10}:12:41 +0000"
        source, subject = f"From: {story.source}", f"Subject: {story.title}"
        body = list_words(story, 8)
        wrapped = (textwrap.wrap(w, 72, break_on_hyphens=False, break_long_words=False) for w in body)
        text = "\n\n".join("\n".join(lines) for lines in wrapped)
        parts.append(f'<a name="{n}"></a><pre>{esc(source)}\n{stamp}\n{esc(subject)}\n\n{esc(text)}\n</pre><hr>')
        head = (("byline", source), ("byline", stamp), ("title", story.title))
        shown.append(show(story, *head, *(("paragraph", w) for w in body)))
    markup = f"""<HTML><HEAD><TITLE>clips-l archive</TITLE></HEAD><BODY><H1>clips-l: week 40</H1><UL>
    <LI><A HREF="threads.html">by thread</A><LI><A HREF="author.html">by author</A></UL><HR>{"".join(parts)}
    <I>This archive was generated by Hyperclerk 2.1</I></BODY></HTML>"""
    return Page(markup, tuple(shown))


def render_prefixed(stories: Sequence[Story]) -> Page:
    """Headings that hold all of it: a sign that links to itself, outlet, title and day; a contents list above."""
    parts, shown, contents = [], [], []
    for n, story in enumerate(stories):
        when = f"({write_day(story.day, 'uk')})"
        body = list_words(story, 10)
        contents.append(f'<li><a href="#item-{n}">{esc(story.title)}</a></li>')
        parts.append(
            f"""<h3 id="item-{n}"><a class="headerlink" href="#item-{n}">¶</a>{esc(story.source)}: {esc(story.title)}
            {when}</h3>{write_paragraphs(body)}"""
        )
        head = (("byline", story.source), ("title", story.title), ("byline", when))
        shown.append(show(story, *head, *(("paragraph", w) for w in body)))
    markup = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Clippings</title></head><body>
    <div class="sidebox"><h3>Navigation</h3><ul><li><a href="index.html">index</a></li></ul></div>
    <div class="document"><h1>Clippings</h1><p>Contents:</p><ol>{"".join(contents)}</ol>{"".join(parts)}</div>
    <div class="footer">Last built in January.</div></body></html>"""
    return Page(markup, tuple(shown))


STYLES: dict[str, Style] = {
    "stream": render_stream,
    "bureaus": render_bureaus,
    "sheet": render_sheet,
    "mail archive": render_threads,
    "names in titles": render_prefixed,
}
