"""Signs: what a short line of a page is by its words and by what the page calls its element."""

from __future__ import annotations

import re

from attribune.ingest.html.strips import Strip
from attribune.text.dates import find_dates, find_yearless

CLOCK = re.compile(
    r"(?:\w{3,9}\s+)?\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,5}\)?)?$|\d{1,2}\s?[ap]\.?m\.?(?:\s?[A-Z]{2,4})?$",
    re.IGNORECASE,
)
AGO = re.compile(
    r"(?:about |an? |\d+\s?)(?:s|m|h|d|w|sec\w*|min\w*|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\b|"
    r"(?:^|[|·•,;–—-]\s*)(?:yesterday|today|just now|updated)\b",
    re.IGNORECASE,
)
BY = re.compile(r"(?:(?:posted|written|reported|published|story|text|words)\s+)?by:?\s+\S", re.IGNORECASE)
SOURCED = re.compile(
    r"(?:source|from|via|first published (?:in|by)|originally published (?:in|by)|published (?:in|by))\b:?\s",
    re.IGNORECASE,
)
WHOLE = r"(?:full|original|whole|entire|complete|rest of the|rest)"
PIECE = (
    r"(?:articles?|story|stories|text|post|entry|report|coverage|piece|news|comments?|page|site|website|source|link)"
)
MORE = re.compile(
    rf"(?:read|continue|keep|learn|find out|view|see|show|load|go to|visit|click|open)\s+"
    rf"(?:more|on|here|reading|all|it|"
    rf"(?:the\s+|this\s+)?(?:{WHOLE}\s*)?{PIECE}|(?:the\s+)?{WHOLE})\b.{{0,40}}$|"
    rf"(?:(?:read|view|see|more|{WHOLE}|link|permalink|comments?|reply|share|print|e-?mail|save|tweet|like|top|back|"
    rf"next|previous|older|newer|subscribe|sign up|advertisement|sponsored|promoted|ad|watch|listen)"
    rf"(?:\s+(?:{PIECE}|posts?|entries|this|to top|info|on \w+|via \w+|now))*)\W*$|"
    r"(?:view|open|read) (?:in|on|at)\b.{0,30}$|"
    r"(?:no|\d+)\s+(?:comments?|shares?|repl(?:y|ies)|likes?|views?)\b.{0,20}$|leave a comment|"
    r"(?:posted in|filed under|tagged|tags?:|categor(?:y|ies):|topics?:)\b.{0,80}$|"
    r"(?:pdf|html?|docx?|file|download)$|[»›→…\W]+$",
    re.IGNORECASE,
)
PICTURED = re.compile(
    r"(?:photo|foto|bild|image|picture|video|pic|credit|illustration|grafik|graphic)s?\b.{0,20}?:", re.IGNORECASE
)
SOURCE_WORDS = re.compile(
    r"(?<![a-z])(?:source|outlet|publisher|publication|provider|newspaper|paper|site-?name|sitename|brand|medium)(?![a-z])|"
    r"(?:source|outlet|publisher|publication|provider|sitename)(?:[-_ ]?name)?(?![a-z])"
)
AUTHOR_WORDS = re.compile(
    r"(?<![a-z])(?:author|byline|by-?line|writer|reporter|creator|contributor)s?(?![a-z])|-author|byline"
)
DATE_WORDS = re.compile(
    r"(?<![a-z])(?:date|time|timestamp|time-?stamp|datetime|published|pubdate|posted)(?:-?on)?(?![a-z])|(?:date|time)(?![a-z])"
)
META_WORDS = re.compile(r"(?<![a-z])(?:meta|info|credits?|dateline|details|attribution)(?![a-z])|meta(?![a-z])")
LEAD_WORDS = re.compile(
    r"(?:stand-?first|(?<![a-z])dek(?![a-z])|summary|sub-?title|sub-?head\w*|excerpt|teaser|intro(?![a-z])|"
    r"deck(?![a-z])|description|snippet|blurb|abstract|preview|(?<![a-z])lede?(?![a-z]))"
)
TITLE_WORDS = re.compile(
    r"(?<!sub-)(?<!sub)(?:titles?|headlines?|heading|(?<![a-z])hed)(?![a-z])|(?<![a-z])(?:title|headline)"
)
LABEL_WORDS = re.compile(
    r"(?<![a-z])(?:kicker|category|categories|section(?:-name)?|topics?|tags?|rubric|eyebrow|label|flag|channel|genre)(?![a-z])"
)
SECTIONS = frozenset(
    """news world politics business opinion sport sports culture arts art entertainment science technology tech
    health environment climate economy finance markets money education travel food lifestyle life style fashion
    books music film movies tv media law crime local national international nation region regional europe asia
    africa americas america usa us uk eu elections election analysis comment comments editorial editorials
    features feature interview interviews latest breaking live video videos photos pictures gallery podcasts
    podcast weather obituaries letters blogs blog society religion history magazine home exclusive top stories
    headlines update updates in brief briefs special report reports focus energy security defence defense
    military diplomacy foreign domestic affairs middle east other more and the of from our & today week month
    archive articles posts politik wirtschaft kultur""".split()
)
DATE_CHARACTERS = 120
NAME_CHARACTERS = 64
NAME_WORDS = 8


def has_date(strip: Strip) -> bool:
    """Tell whether it gives a day, in words or in an attribute."""
    if len(strip.text) > DATE_CHARACTERS:
        return False
    if any("datetime" in i.box.attributes for i in strip.inlines) or strip.box.find_around("time"):
        return True
    return any(find_dates(strip.text)) or any(find_yearless(strip.text))


def has_time(strip: Strip) -> bool:
    """Tell whether it gives a day, an hour or how long ago it was, and little else."""
    text = strip.text
    short = len(text) <= NAME_CHARACTERS
    if short and (CLOCK.match(text) or AGO.search(text)):
        return True
    return has_date(strip) and not (len(text) > NAME_CHARACTERS and strip.ends_sentence)


def is_byline(strip: Strip) -> bool:
    """Tell whether it gives outlet, author or date and not more, by its words or by its element's names."""
    text = strip.text
    if strip.box.find_around("figcaption", "figure") or PICTURED.match(text):
        return False
    if len(text) > DATE_CHARACTERS + NAME_CHARACTERS or (len(text) > NAME_CHARACTERS and strip.ends_sentence):
        return False
    if has_time(strip) or ((BY.match(text) or SOURCED.match(text)) and len(text) <= DATE_CHARACTERS):
        return True
    named = any(each.search(strip.words) for each in (SOURCE_WORDS, AUTHOR_WORDS, DATE_WORDS, META_WORDS))
    return named and not TITLE_WORDS.search(strip.words) and len(text) <= DATE_CHARACTERS and not is_more(strip)


def is_more(strip: Strip) -> bool:
    """Tell whether it only leads elsewhere: "Read more", "4 comments"."""
    if len(strip.text) > DATE_CHARACTERS or strip.level:
        return False
    return MORE.match(strip.text) is not None or _is_bar(strip)


def _is_bar(strip: Strip) -> bool:
    """Tell whether it is a row of links that all do something with the page or lead elsewhere."""
    links = [i for i in strip.inlines if i.box.tag == "a"]
    words = [strip.piece.text[i.start : i.end] for i in links]
    rest = len(strip.text) - sum(map(len, words))
    return len(links) > 1 and rest <= 3 * len(links) and all(MORE.match(w) for w in words)


def is_caption(strip: Strip) -> bool:
    """Tell whether it says what a picture shows or who took it."""
    return strip.level == 0 and PICTURED.match(strip.text) is not None


def is_label(strip: Strip) -> bool:
    """Tell whether it is the name of a section."""
    words = [w.strip(".,:|/").lower() for w in strip.text.split()]
    # Rubrics are of one subject; "today" behind one makes a name of it, as newspapers have.
    if len(words) > 4 or (len(words) > 1 and words[-1] == "today" and strip.text.rstrip(".,:|/")[-5] == "T"):
        return False
    return all(w in SECTIONS or not w for w in words) or (
        LABEL_WORDS.search(strip.words) is not None and SOURCE_WORDS.search(strip.words) is None
    )


def is_name(strip: Strip) -> bool:
    """Tell whether it could be a name: a few words, the first one capital, no sentence."""
    words = strip.text.split()
    if not 1 <= len(words) <= NAME_WORDS or len(strip.text) > NAME_CHARACTERS or strip.text[-1] in ".?!:;,":
        return False
    return any(c.isalpha() for c in strip.text) and not (is_more(strip) or is_label(strip))
