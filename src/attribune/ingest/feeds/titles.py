"""Titles and names as plain text: markup dropped, character references resolved, white space collapsed."""

from __future__ import annotations

import re
from html import unescape

from attribune.ingest.feeds.entries import Markup
from attribune.ingest.html.runs import INVISIBLE
from attribune.text.normalise import normalise_text

TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--[^<>]*-->")
# Those inside a word leave no gap where they stood.
INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|big|cite|code|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|wbr)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def read_title(value: str, markup: Markup) -> str | None:
    """Return a title or name as plain text, null if nothing is left of it.

    References are resolved in plain text too: many feeds escape twice, and no headline means to show ``&#8217;``.
    """
    if markup is Markup.HTML:
        value = TAG.sub(" ", INLINE_TAG.sub("", value))
    value = REFERENCE.sub(lambda match: unescape(match.group()), value)
    return " ".join(INVISIBLE.sub("", normalise_text(value).text).split()) or None
