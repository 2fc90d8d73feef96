"""Surroundings: the elements of a page that hold no article, told from their tags and from what the page calls them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attribune.ingest.html.boxes import Box
from attribune.ingest.html.strips import COUNTED, Strip

TAGS = frozenset({"nav", "aside", "form", "menu", "dialog", "address"})
ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menu"})
WORDS = re.compile(
    r"(?<![a-z])(?:comments?|commentlist|comment-\w+|disqus|respond|replies|reply|sidebar|side-?bar|right-?rail|rail|"
    r"related|recommend\w*|most-?(?:read|popular|viewed|shared)|popular|trending|also-?(?:read|like)|you-may-like|"
    r"read-?next|up-?next|more-?(?:from|on|stories|news|in)|promo\w*|advert\w*|ads?|ad-?(?:slot|unit|box|container)|sponsor\w*|"
    r"partner(?:s|-content)?|outbrain|taboola|share|sharing|social\w*|follow|cookies?|consent|gdpr|breadcrumbs?|"
    r"pagination|paging|pager|menu|nav|navbar|navigation|site-?(?:footer|header)|page-?footer|global-?footer|"
    r"masthead|skip-?links?|sign-?up|subscribe|newsletter-?(?:box|form|signup)|tag-?cloud|toolbar)(?![a-z])"
)
SEPARATORS = re.compile(r"[-_.]+")
MIN_TITLE_PARTS = 4
SUBJECTS = re.compile(r"(?<=\s)(?:tag|category|term|author|topic)-[\w-]+")
FOOTED = frozenset({"article", "section", "li", "blockquote", "td", "dd"})
SHARE_OF_PAGE = 0.4
PLAIN = frozenset({"html", "body", "main"})


def mark_furniture(strips: Sequence[Strip]) -> list[bool]:
    """Return for each strip whether it lies in an element that holds no article.

    Elements that hold much of the page's text are none, whatever they are called: sites call every card a promotion.
    """
    named: Counter[str] = Counter()
    for strip in strips:
        names = set[str]()
        for box in strip.box.climb():
            names.add(_name(box))
        named.update(dict.fromkeys(names, len(strip.text)))
    total = sum(len(s.text) for s in strips)
    wide = frozenset(name for name, size in named.items() if size > SHARE_OF_PAGE * total)
    judged: dict[int, bool] = {}
    return [_lies_in_furniture(strip, judged, wide) for strip in strips]


def _name(box: Box) -> str:
    return f"{box.tag} {COUNTED.sub('', box.words)}" if box.attributes else f"{box.tag} #{box.number}"


def _lies_in_furniture(strip: Strip, judged: dict[int, bool], wide: frozenset[str]) -> bool:
    if any(_is_named(i.box) for i in strip.inlines if 2 * (i.end - i.start) > len(strip.text)):
        return True
    seen: list[Box] = []
    answer = False
    for box in strip.box.climb():
        if box.number in judged:
            answer = judged[box.number]
            break
        seen.append(box)
    for box in reversed(seen):
        answer = answer or (_name(box) not in wide and is_furniture(box))
        judged[box.number] = answer
    return answer


def is_furniture(box: Box) -> bool:
    """Tell whether the element holds no article by its tag or its names."""
    if box.tag in PLAIN:
        return False
    if box.tag in TAGS or box.attributes.get("role", "").lower() in ROLES:
        return True
    if box.tag in ("footer", "header"):
        # The foot of an article or of an entry tells its source.
        return not any(each.tag in FOOTED for each in _list_around(box))
    return _is_named(box)


def _is_named(box: Box) -> bool:
    """Tell whether its names say so; those that are made of an article's title or subjects say nothing of its place."""
    words = box.words
    own = box.attributes.get("id", "").lower()
    if len(SEPARATORS.split(own)) >= MIN_TITLE_PARTS:
        words = words.replace(own, "")
    return WORDS.search(SUBJECTS.sub(" ", words)) is not None


def _list_around(box: Box) -> Iterator[Box]:
    parent = box.parent
    if parent is not None:
        yield from parent.climb()
