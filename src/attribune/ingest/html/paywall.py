"""Paywall: whether a page shows only the beginning of its article, because the rest is for subscribers.

A page may say that its article is not free and show all of it, so what it says counts only where the text is short or
a notice stands after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribune.ingest.html.flow import Piece
from attribune.ingest.html.jsonld import Stated, is_closed
from attribune.ingest.html.metas import Metas

# Words with which a notice asks readers to pay or sign in before they read on.
NOTICE = re.compile(
    r"(?:subscribe|sign in|log in|register|become a (?:member|subscriber)|"
    r"join)\b[^.!?]{0,60}\b(?:to (?:continue|keep|read|unlock|"
    r"view|access|get full)|for (?:full|unlimited) access)|"
    r"to (?:continue|keep|finish) reading\b|(?:continue|keep) reading (?:this|the|your) (?:article|story|"
    r"piece)?\b.{0,60}\bsubscri|"
    r"(?:this|the (?:full|rest of (?:the|this))|full) (?:article|story|content|text) is (?:only |"
    r"exclusively )?(?:available|reserved|for)\b"
    r".{0,40}(?:subscriber|member|premium)|"
    r"(?:exclusive|reserved|only) (?:to|for) (?:our |paying |registered )?(?:subscribers|members)|subscribers? only|"
    r"already (?:a|have an?) (?:subscriber|subscription|member|account)\b|you(?:'|’)?(?:ve|"
    r" have) reached (?:your|the) .{0,30}limit|"
    r"weiterlesen mit|(?:jetzt|um) .{0,40}(?:abonnieren|weiterzulesen)|(?:nur )?für abonnenten|réservé aux abonnés|"
    r"contenido exclusivo|exclusivo para (?:suscriptores|assinantes)|riservato agli abbonati",
    re.IGNORECASE,
)
NAMES = re.compile(
    r"[\s_-](?:pay-?wall\w*|paid-?(?:barrier|content-?(?:promo|offer|teaser))|(?:article|content)-?gate|regwall|"
    r"meter(?:ed)?-?(?:wall|offer)|"
    r"subscri(?:be|ption|ber)-?(?:wall|required|barrier|offer|prompt|cta)|snippet-?promo\w*|piano-?\w*|"
    r"premium-?(?:teaser|offer|box|barrier))(?=[\s_-])"
)
MAX_NOTICE = 400
SHORT_WORDS = 250
STUB_WORDS = 120
CUT_END = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")
CLOSED_TIERS = frozenset({"locked", "metered", "premium", "paid", "subscriber", "false"})


def is_stub(pieces: Sequence[Piece], body: Sequence[int], *, stated: Stated, metas: Metas) -> bool:
    """Tell whether the article is cut off by a paywall.

    Args:
        pieces: of the whole page.
        body: indices of the article's pieces, in order.
        stated: what the page's data state.
        metas: what its head states.
    """
    if not body:
        return False
    words = sum(pieces[i].text.count(" ") + 1 for i in body)
    tiers = {value.lower() for value in metas.values.get("article:content_tier", ())}
    closed = is_closed(stated) or bool(tiers & CLOSED_TIERS)
    cut = CUT_END.search(pieces[body[-1]].text) is not None
    noticed = has_notice(pieces, body)
    whole = stated.read_text("articleBody")
    if whole and whole.count(" ") > 2 * words + STUB_WORDS:
        return closed or noticed
    if closed and (cut or noticed):
        return words < 4 * SHORT_WORDS
    return (closed and words < STUB_WORDS) or (noticed and words < SHORT_WORDS)


def has_notice(pieces: Sequence[Piece], body: Sequence[int]) -> bool:
    """Tell whether a notice stands within the article or after it: by its words, or by the name of its element."""
    for piece in pieces[body[0] :]:
        if len(piece.text) <= MAX_NOTICE and NOTICE.search(piece.text):
            return True
        if any(NAMES.search(box.words) for box, _ in zip(piece.box.climb(), range(4), strict=False)):
            return True
    return False
