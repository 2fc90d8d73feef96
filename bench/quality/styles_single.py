"""Pages of one news article, with the lists of other articles around it that such pages have; they must stay one."""

from __future__ import annotations

from bench.quality.renderings import (
    AD,
    COMMENTS,
    RELATED,
    SHARE,
    Story,
    esc,
    slug,
    write_body,
    write_day,
    write_page,
)

TEASED = (
    ("Goat elected harbour master of Lower Quill", "It is the third term for the animal, which ran unopposed."),
    ("Bridge toll to rise by four pence in spring", "The county says that repairs can wait no longer."),
    ("Bakers of Ostrey strike again", "Bread is scarce along the whole coast, and tempers are short."),
    ("Ferry company names a new captain", "She has sailed the sound for thirty years and knows each rock."),
)


def render_semantic(story: Story) -> str:
    """An article element with headings and figures, and cards of related articles below."""
    cards = "".join(
        f"""<article class="card"><h3><a href="/n/{slug(t)}">{t}</a></h3><p>{p}</p><time datetime="2016-11-0{n + 1}">
        November {n + 1}, 2016</time></article>"""
        for n, (t, p) in enumerate(TEASED)
    )
    by = f'<p class="byline">By {esc(story.author)}</p>' if story.author else ""
    main = f"""<main><article><h1>{esc(story.title)}</h1>{by}<time datetime="{story.day}">{write_day(story.day, "us")}
    </time>{SHARE}{write_body(story, 60)}</article><section class="more"><h2>More from Politics</h2>{cards}</section>
    {COMMENTS}</main>"""
    return write_page(main, title=story.title, kind="article")


def render_chapters(story: Story) -> str:
    """A long article whose every third paragraph has a subheading above it, at the level below the title."""
    parts = []
    for n, (_, words) in enumerate(story.body):
        parts.append(f"<h2>Part {n // 3 + 1}: what came next</h2>" if n % 3 == 0 else "")
        parts.append(f"<p>{esc(words)}</p>{AD if n == 4 else ''}")
    main = f"""<div class="story"><h1>{esc(story.title)}</h1><div class="meta">{esc(story.source)}
    {write_day(story.day, "uk")}</div><div class="story-body">{"".join(parts)}</div></div>{RELATED}"""
    return write_page(main, title=story.title, kind="article")


def render_divs(story: Story) -> str:
    """Divs alone; a river of newer articles with their dates comes below the text."""
    river = "".join(
        f"""<div class="x4"><div class="x5"><a href="/n/{slug(t)}">{t}</a></div><div class="x6">{p}</div>
        <div class="x7">The Fernwick Echo · {n + 1} November 2016</div></div>"""
        for n, (t, p) in enumerate(TEASED * 2)
    )
    text = "".join(f'<div class="x2">{esc(w)}</div>' for _, w in story.body)
    main = f"""<div class="x0"><div class="x1">{esc(story.title)}</div>
            <div class="x3">{write_day(story.day, "uk")}</div>
    {text}</div><div class="x9"><div>Latest news</div>{river}</div>"""
    return write_page(main, title=story.title, kind="article")


SINGLE = {"article element": render_semantic, "chapters": render_chapters, "divs": render_divs}
