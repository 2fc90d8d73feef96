"""Styles of pages that hold many articles: a second set that was written after the rules and seen once."""

from __future__ import annotations

from collections.abc import Sequence

from bench.quality.renderings import (
    AD,
    RELATED,
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


def render_accordion(stories: Sequence[Story]) -> Page:
    """Details that open on a click: the title is the summary, the source a line of small print below the text."""
    parts, shown = [], []
    for story in stories:
        line = f"{story.source} / {write_day(story.day, 'dots')}"
        body = [w for k, w in story.body if k == "paragraph"][:5]
        parts.append(
            f"""<details open><summary>{esc(story.title)}</summary><div>{"".join(f"<p>{esc(w)}</p>" for w in body)}
            <small>{esc(line)}</small></div></details>"""
        )
        blocks = (("title", story.title), *(("paragraph", w) for w in body), ("byline", line))
        shown.append(Shown(blocks, story.title, outlet=story.source, published=story.day.isoformat()))
    main = f'<main class="wrapper"><h1>Media monitor</h1><p>Open an entry to read it.</p>{"".join(parts)}</main>'
    return Page(write_page(main, title="Media monitor"), tuple(shown))


def render_columns(stories: Sequence[Story]) -> Page:
    """Two columns of boxes: the outlet in capitals as a heading above the title, the day below, a list of points."""
    cells: list[list[str]] = [[], []]
    shown: list[list[Shown]] = [[], []]
    for n, story in enumerate(stories):
        day = write_day(story.day, "us")
        body = [w for k, w in story.body if k == "paragraph"][:3]
        points = "".join(f"<li>{esc(w)}</li>" for w in body)
        cells[n % 2].append(
            f"""<div class="box"><h4>{esc(story.source)}</h4><h3><a href="/s/{n}">{esc(story.title)}</a></h3>
            <div class="when">{day}</div><ul>{points}</ul></div>"""
        )
        blocks = (("byline", story.source), ("title", story.title), ("byline", day), *(("paragraph", w) for w in body))
        shown[n % 2].append(Shown(blocks, story.title, outlet=story.source, published=story.day.isoformat()))
    columns = "".join(f'<div class="col-6">{"".join(c)}</div>' for c in cells)
    main = f'<div class="row">{columns}</div>{AD}'
    return Page(write_page(main, title="Monitor", sides=RELATED), (*shown[0], *shown[1]))


def render_mail(stories: Sequence[Story]) -> Page:
    """A forwarded mail: numbered bold titles in paragraphs, the source in a line of its own, rules of signs."""
    parts, shown = [], []
    for n, story in enumerate(stories, 1):
        by = f"By {story.author}" if story.author else ""
        line = f"{story.source}, {write_day(story.day, 'us')}"
        body = [w for k, w in story.body if k == "paragraph"][:6]
        paragraphs = "".join(f"<div>{esc(w)}</div><div><br></div>" for w in body)
        author = f"<div>{esc(by)}</div>" if by else ""
        parts.append(
            f"""<div><b>{n}. {esc(story.title)}</b></div><div>{esc(line)}</div>{author}<div><br></div>{paragraphs}
            <div>--------------------</div>"""
        )
        blocks = [("title", story.title), ("byline", line), *((("byline", by),) if by else ())]
        shown.append(
            Shown(
                (*blocks, *(("paragraph", w) for w in body)),
                story.title,
                outlet=story.source,
                author=story.author,
                published=story.day.isoformat(),
            )
        )
    markup = f"""<html><head><meta charset="utf-8"></head><body><div dir="ltr"><div>Dear all,</div><div><br></div>
            <div>Please
    find today's clippings below.</div><div><br></div>{"".join(parts)}<div>Best,</div><div>Ada</div></div></body>
    </html>"""
    return Page(markup, tuple(shown))


def render_timeline(stories: Sequence[Story]) -> Page:
    """A time line: the day on the left in parts (day, month and year in elements of their own), cards on the right."""
    parts, shown = [], []
    for n, story in enumerate(stories):
        teaser = story.standfirst or story.lead
        day, month, year = write_day(story.day, "uk").split()
        parts.append(
            f"""<div class="tl-row"><div class="tl-date"><span>{day}</span> <span>{month}</span>
            <span>{year}</span></div>
            <div class="tl-card"><h2><a href="/t/{n}">{esc(story.title)}</a></h2><div class="tl-src">via
            <a href="https://{slug(story.source)}.example">{esc(story.source)}</a></div><p>{esc(teaser)}</p></div></div>"""
        )
        blocks = (
            ("byline", f"{day} {month} {year}"),
            ("title", story.title),
            ("byline", f"via {story.source}"),
            ("standfirst", teaser),
        )
        shown.append(
            Shown(blocks, story.title, standfirst=teaser, outlet=story.source, published=story.day.isoformat())
        )
    main = f'<section class="timeline"><h1>How it unfolded</h1>{"".join(parts)}</section>'
    return Page(write_page(main, title="How it unfolded"), tuple(shown))


def render_wiki(stories: Sequence[Story]) -> Page:
    """A page of a wiki: headings with edit links, the source in a labelled list, long texts."""
    parts, shown = [], []
    for n, story in enumerate(stories):
        day = write_day(story.day, "uk")
        parts.append(
            f"""<h2><span class="mw-headline" id="s{n}">{esc(story.title)}</span></h2>
            <ul><li><b>Source:</b> {esc(story.source)}</li><li><b>Date:</b> {day}</li></ul>{write_body(story, 15)}"""
        )
        blocks = (
            ("title", story.title),
            ("byline", f"Source: {story.source}"),
            ("byline", f"Date: {day}"),
            *story.body[:15],
        )
        shown.append(Shown(blocks, story.title, outlet=story.source, published=story.day.isoformat()))
    contents = "".join(f'<li><a href="#s{n}">{n + 1} {esc(s.title)}</a></li>' for n, s in enumerate(stories))
    main = f"""<div id="content"><h1>Press coverage</h1><div class="toc"><h2>Contents</h2><ul>{contents}</ul></div>
    {"".join(parts)}</div>"""
    return Page(write_page(main, title="Press coverage", sides=""), tuple(shown))


STYLES: dict[str, Style] = {
    "accordion": render_accordion,
    "columns": render_columns,
    "mail": render_mail,
    "time line": render_timeline,
    "wiki": render_wiki,
}
