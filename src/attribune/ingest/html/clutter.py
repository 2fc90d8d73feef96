"""Clutter: what stands on an article's page and is not the article, by what the page calls it and by what it says."""

from __future__ import annotations

import re

from attribune.ingest.html.boxes import Box
from attribune.ingest.html.flow import Piece, PieceKind

TAGS = frozenset({"nav", "footer", "form", "aside", "menu", "dialog", "select", "button"})
# Words in classes and ids, as sites of all kinds use them; each at the start of a word.
NAMES = re.compile(
    r"(?:^|[\s_-])(?:"
    r"relat(?:ed|ions)|recirc\w*|recommend\w*|more-?(?:on|from|stories|news|articles|like)|also-?(?:read|like)|"
    r"read-?(?:more|next|also)|most-?(?:read|popular|viewed)|trending|popular|promo\w*|teasers?|"
    r"newsletter\w*|subscri(?:be|ption)\w*|sign-?up|inline-?signup|"
    r"shar(?:e|ing)\w*|social\w*|follow(?:-us)?|"
    r"comments?|commentlist|comment-\w+|disqus\w*|respond|discussion|"
    r"cookies?|consent|gdpr|"
    r"ad|ads|advert\w*|sponsor\w*|outbrain|taboola|dfp|affiliate\w*|"
    r"sidebar|side-?bar|breadcrumbs?|crumbs?|tags?|tag-?list|keywords|categor(?:y|ies)-?(?:list|links)|"
    r"nav|navbar|navigation|menu\w*|footer\w*|masthead|site-?header|toolbar|pagination|pager|"
    r"author-?(?:bio|box|info|card|about|description)|about-?author|bio|"
    r"copyright|disclaimer|legal|print-?only|"
    r"sr-only|visually-?hidden|screen-?reader(?:-text)?|"
    r"gallery|slideshow|carousel|lightbox|(?:video|audio|media|jw)-?(?:player|playlist)|"
    r"rating|poll|survey|quiz|login|modal|popup|overlay|tooltip|skip-?link"
    r")(?=$|[\s_-])|(?<=\s)(?:hidden|hide|player|topics?)(?=\s)"
)
PHRASES = re.compile(
    r"^(?:"
    r"(?:click|tap) here\b|(?:sign|log) (?:up|in)\b|subscribe\b|follow (?:us|\w+ on)\b|like us on\b|"
    r"share (?:this|on|via)\b|"
    r"(?:read|see) (?:more|also|next|the full)\b[^.]{0,80}$|(?:also|more) (?:read|from|on)\b[^.]{0,80}$|"
    r"related(?:\s+\w+)?:?|"
    r"related (?:articles?|stor(?:y|ies)|content|posts?|topics?|news|video)\b|you (?:may|might) also (?:like|"
    r"be interested)|"
    r"recommended (?:for you|stor\w+|articles?)|most (?:read|popular|viewed)|trending\b.{0,20}$|"
    r"advertisements?$|(?:story|article) continues below|scroll (?:down )?(?:for|to) \w+|"
    r"https?://\S+$|"
    r"(?:©|copyright\b|\(c\) ?\d{4}).{0,100}$|all rights reserved.{0,80}|"
    r"(?:this site|we) uses? cookies.*|by continuing to .{0,40}(?:use|browse).*|accept (?:all )?cookies|"
    r"(?:leave|post|write|add) a (?:comment|reply)\b|\d* ?comments?(?: \(\d+\))?$|reply$|"
    r"facebook$|twitter$|pinterest$|whatsapp$|linkedin$|email$|e-mail$|print$|tweet$|share$|reddit$|instagram$|"
    r"tags?:?$|tags?: .{0,200}$|filed under:?.{0,200}$|topics?:$|posted in:? .{0,100}|"
    r"photos?:?$|videos?:?$|play video$|watch(?: now)?:?$|image(?: credit)?:?$|loading\b.{0,20}$|"
    r"previous(?: article| post| story)?$|next(?: article| post| story)?$|back to top|"
    r"lesen sie auch\b.{0,150}|mehr zum thema.{0,60}|das könnte sie auch interessieren.{0,60}|anzeige$|werbung$|"
    r"weiterlesen.{0,30}$|kommentar(?:e)?(?: schreiben| abgeben)?$|teilen$|drucken$|"
    r"lire aussi\b.{0,150}|à lire aussi.{0,150}|publicité$|leia (?:também|mais)\b.{0,150}|publicidade?$|"
    r"compartilhe.{0,40}$|"
    r"lea también\b.{0,150}|leggi anche\b.{0,150}|pubblicità$"
    r")",
    re.IGNORECASE,
)
MAX_PHRASE = 240
MAX_LINKED = 0.6
LINKED_WORDS = 40
ALL_LINKED = 0.95


def is_named_clutter(box: Box) -> bool:
    """Tell whether an element is, by its own name, something beside an article."""
    return box.tag in TAGS or NAMES.search(box.words) is not None


def is_phrase(piece: Piece) -> bool:
    """Tell whether a piece says itself that it is no part of the article."""
    text = piece.text
    return len(text) <= MAX_PHRASE and PHRASES.match(text) is not None


def is_link_line(piece: Piece) -> bool:
    """Tell whether a piece is little but links, as a teaser or an entry of a menu is."""
    short = piece.text.count(" ") < LINKED_WORDS
    return piece.linked > MAX_LINKED and short and piece.kind is not PieceKind.QUOTE


def is_only_link(piece: Piece) -> bool:
    """Tell whether a block of text is a link and nothing else, and no sentence: it leads elsewhere."""
    blocks = (PieceKind.PARAGRAPH, PieceKind.ITEM, PieceKind.TEXT)
    short = piece.text.count(" ") < LINKED_WORDS // 2
    return piece.kind in blocks and short and piece.linked > ALL_LINKED and not piece.text.endswith((".", "”", '"'))
