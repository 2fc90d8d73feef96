"""Renderings: the gold digests as HTML pages, each with what it shows of every article; what the styles are built from.

Everything around the articles (menus, advertisements, lists of what is most read) is invented.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from bench.quality.rows import require

MONTHS = "January February March April May June July August September October November December".split()
BODY_KINDS = ("paragraph", "heading", "caption", "quote")


@dataclass(frozen=True, slots=True)
class Story:
    """A gold article: its fields, null where the digest does not show them, and the (kind, words) of its body."""

    title: str
    standfirst: str | None
    outlet: str | None
    author: str | None
    published: str | None
    body: tuple[tuple[str, str], ...]

    @property
    def day(self) -> date:
        """The day of publication; a fixed one where the digest shows none, for styles that show a date anyway."""
        return date.fromisoformat(self.published or "2016-09-14")

    @property
    def source(self) -> str:
        """The outlet; an invented one where the digest shows none."""
        return self.outlet or "The Tarn Valley Herald"

    @property
    def lead(self) -> str:
        """Its first paragraph."""
        return next(words for kind, words in self.body if kind == "paragraph")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows of an article: fields, null where not shown, and all its blocks as (kind, words) in order."""

    blocks: tuple[tuple[str, str], ...]
    title: str
    standfirst: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page and what it shows, in text order."""

    markup: str
    shown: tuple[Shown, ...]


Style = Callable[[Sequence[Story]], Page]


def read_stories(path: Path) -> Iterator[tuple[str, list[Story]]]:
    """Yield the name of each gold digest and its articles."""
    with require(path).open(encoding="utf-8") as lines:
        for digest in map(json.loads, lines):
            yield digest["name"], [_read_story(digest["text"], article) for article in digest["articles"]]


def _read_story(text: str, article: dict[str, object]) -> Story:
    blocks = article["blocks"]
    assert isinstance(blocks, list)
    body = tuple((b["kind"], " ".join(text[b["start"] : b["end"]].split())) for b in blocks if b["kind"] in BODY_KINDS)
    fields = {k: _read_field(article, k) for k in ("standfirst", "outlet", "author", "published")}
    return Story(title=str(_read_field(article, "title")), body=body, **fields)


def _read_field(article: dict[str, object], name: str) -> str | None:
    value = article[name]
    return None if value is None else " ".join(str(value).split())


def esc(words: str) -> str:
    """Return ``words`` as HTML text."""
    return escape(words, quote=True)


def write_day(day: date, form: str) -> str:
    """Return a day in one of the forms ``us``, ``uk``, ``short``, ``dots``, ``iso``, ``weekday``."""
    month = MONTHS[day.month - 1]
    return {
        "us": f"{month} {day.day}, {day.year}",
        "uk": f"{day.day} {month} {day.year}",
        "short": f"{month[:3]}. {day.day}, {day.year}",
        "dots": f"{day.day:02}.{day.month:02}.{day.year}",
        "iso": day.isoformat(),
        "weekday": f"{day:%A}, {day.day} {month} {day.year}",
    }[form]


def write_body(story: Story, limit: int = 40) -> str:
    """Return the body in plain semantic markup."""
    tags = {
        "paragraph": "<p>{}</p>",
        "heading": "<h4>{}</h4>",
        "caption": '<figure><img src="/i/{n}.jpg" alt=""><figcaption>{}</figcaption></figure>',
        "quote": "<blockquote><p>{}</p></blockquote>",
    }
    return "\n".join(
        tags[k].replace("{n}", str(i)).replace("{}", esc(w)) for i, (k, w) in enumerate(story.body[:limit])
    )


def slug(words: str) -> str:
    """Return the words as the last part of an address."""
    return "-".join("".join(c if c.isalnum() else " " for c in words.lower()).split())[:60]


HEAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:site_name" content="Fernwick Press Watch"><meta property="og:type" content="{kind}">
<link rel="stylesheet" href="/a.css"><script>window.q=window.q||[];q.push(['page','{title}']);</script>{extra}</head>
            <body>
"""
NAV = """<header class="site-header"><a class="logo" href="/"><img src="/logo.svg" alt="Fernwick Press Watch"></a>
<nav><ul><li><a href="/">Home</a></li><li><a href="/politics/">Politics</a></li><li><a href="/world/">World</a></li>
<li><a href="/business/">Business</a></li><li><a href="/opinion/">Opinion</a></li><li>
            <a href="/about/">About us</a></li>
</ul></nav><form action="/search"><input name="q" placeholder="Search"><button>Search</button></form></header>
<div class="cookie-banner" role="dialog"><p>We use cookies to improve your experience on our site. By continuing you
agree
to our <a href="/privacy">privacy policy</a>.</p><button>Accept all</button></div>
"""
FOOTER = """<footer class="site-footer"><p>© 2016 Fernwick Press Watch. All rights reserved.</p><ul>
<li><a href="/terms">Terms of use</a></li><li><a href="/privacy">Privacy policy</a></li><li>
            <a href="/contact">Contact</a>
</li><li><a href="/jobs">Careers</a></li></ul></footer></body></html>
"""
SHARE = """<ul class="share"><li><a href="#">Share on Chirper</a></li><li><a href="#">Email</a></li><li>
            <a href="#">Print</a>
</li></ul>"""
AD = """<div class="ad-slot"><span>Advertisement</span><a href="/go/77"><img src="/ad.gif" alt="Sunny Oven Cleaner"></a>
</div>"""
MOST_READ = """<aside class="sidebar"><h3>Most read</h3><ol><li>
            <a href="/n/1">Goat elected harbour master of Lower Quill for
a third time</a></li><li><a href="/n/2">Ten lighthouses that you can rent this winter</a></li><li><a href="/n/3">Why the
bakers of Ostrey are on strike again</a></li><li><a href="/n/4">Bridge toll to rise by four pence in
spring</a></li></ol>
<h3>Newsletter</h3><p>Get the morning briefing in your inbox.</p><form><input name="mail">
            <button>Sign up</button></form>
<h3>From our partners</h3><ul><li><a href="/p/9">This one trick keeps your slippers warm</a> <span>Sponsored</span></li>
<li><a href="/p/8">Retire to Tarn Island for less than you think</a> <span>Sponsored</span></li></ul></aside>
"""
COMMENTS = """<section id="comments"><h3>2 comments</h3><ol class="comment-list"><li class="comment"><b>quillfan</b>
<time datetime="2016-10-09T10:00">9 October 2016</time><p>I have said so for years and nobody listens to me in this
town.
</p></li><li class="comment"><b>M. Ostler</b> <time datetime="2016-10-10T08:12">10 October 2016</time><p>Nonsense, the
harbour was never dredged and everyone knows who is to blame for it.</p></li></ol></section>
"""
RELATED = """<div class="related"><h4>Related stories</h4><ul><li><a href="/r/1">What the council did not say about the
quarry</a></li><li><a href="/r/2">Five questions for the new ferry company</a></li><li>
            <a href="/r/3">The long road to the
Varn tunnel</a></li></ul></div>
"""


def write_page(main: str, *, title: str, kind: str = "website", extra: str = "", sides: str = MOST_READ) -> str:
    """Return ``main`` with the furniture of a page around it."""
    return HEAD.format(title=esc(title), kind=kind, extra=extra) + NAV + main + sides + FOOTER
