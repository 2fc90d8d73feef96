"""Lines that hold no part of an article: separators, document marks, page furniture, notes in a header."""

from __future__ import annotations

import re

SEPARATOR = re.compile(r"(?:[-–—_=*#~•·.+◆■●⁂☆★<>|/\\]\s?){3,}$|[⁂❧§◆■●]$")
MARKER = re.compile(
    r"(?:document|article|item|story|result|record|clip|page)\s+(?:no\.?\s*)?\d+(?:\s+(?:of|"
    r"/)\s+\d+)?(?:\s+documents?)?$"
    r"|\d+\s+of\s+\d+(?:\s+(?:documents?|articles?|results?))?$"
    r"|end of (?:document|article|story|item)$|document\s+[A-Z0-9]{12,}$|-{2,}\s*(?:end|next|article|"
    r"forwarded).*-{2,}$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"(?:document|article|item|story|result|record|clip)\s+(?:no\.?\s*)?\d+|\d+\s+of\s+\d+", re.IGNORECASE
)
FURNITURE = re.compile(
    r"(?:\W*(?:read (?:more|the (?:rest|full|whole|original)|on|full)|continue reading|click here|"
    r"see also|view (?:in browser|online|original|"
    r"article|the full|comments)|load-date|publication-type|unsubscribe|manage (?:preferences|"
    r"subscription)|sign up|subscribe|"
    r"share (?:this|on|via)|follow us|related(?: (?:articles?|stories|content|"
    r"topics))?:?$|back to top|return to top|"
    r"all rights reserved|you (?:receive|are receiving|received|get) this|forward(?:ed)? (?:this|to a)|"
    r"print this|email this|open in |"
    r"full (?:article|story)\b|more (?:at|on|from)\b.{0,40}$|link to |original (?:article|link|text)\b|"
    r"filed under|tags?:|comments?$|"
    r"permalink|download (?:request|pdf)|time of request|\d+ results?$|jump to|skip to|powered by|"
    r"terms (?:of|and)|privacy policy|next article|previous article|in this issue|today'?s (?:headlines|"
    r"stories)|contents$|table of contents|"
    r"© ?\d{4}|©|reprinted with|contact us|about us|star this|keep unread|mark as read|save for later|"
    r"visit website|sent from my|flag as irrelevant|leave a comment|thanks for reading|"
    r"(?:follow|join) (?:our|the) channel|for immediate release|"
    r"(?:menu|search|log ?in|sign in|my account|explore more on these topics|"
    r"recommended for you|recommended stories|most (?:read|popular)|more (?:stories|headlines)|sponsored|"
    r"advertisement|advertorial|classification)\W*$)"
    r"|(?:source|origin)al? link|[a-z]{2,16}·\d{6,}·\S+$|home(?: ?[>›»/] ?[\w&’' -]{2,30}){1,5}$"
    r"|[\w& -]{2,30}(?: ?[>›] ?[\w&’' -]{2,30}){1,5}$)",
    re.IGNORECASE,
)
COPYRIGHT = re.compile(
    r"(?:\(c\)|©|copyright)\s*(?:\(c\)|©)?\s*,?\s*(?:19|20)\d\d[.,]?\s*(?P<owner>[^.]*)", re.IGNORECASE
)
NOTE = re.compile(
    r"\W*(?:\d[\d,]*\s+words?|\d+\s+min(?:ute)?s?(?: read)?|\d+\s+(?:comments?|shares?|views?)|"
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?"
    r"|(?:page|pg|p|pp|section)\.?\s?[A-Z]{0,3}\s?\d{1,3}|english|online|print|web|exclusive|opinion|"
    r"analysis|comment|editorial"
    r"|proquest document link|abstract \([a-z]+\)|full text|body|abstract|text|details|highlight|"
    r"(?:copyright|©|\(c\)).*|[\w\- ,]{0,40}\bedition\b[\w\- ,]{0,20}"
    r"|share|tweet|save|listen|watch|gift article|facebook|twitter|whatsapp|linkedin|telegram|reddit|messenger|x"
    r"|e-?mail|copy link|bookmark|comments?|graphic|print|like|reply|repost|(?:last )?updated \d.{0,30})\W*$",
    re.IGNORECASE,
)
CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}$")
SLUG = re.compile(r"[A-Z]{2,}(?:\d+)?(?:-{1,2}[A-Z0-9]{2,}){1,4}(?:/[A-Z0-9-]*)?(?:[ ,(].{0,24})?$")
"""An agency files a report under a slug: "BC-VARN-ELECTION, 1st Ld", "VARN-ELECTION/ (UPDATE 1)"."""
DIGEST_TITLE = re.compile(
    r"\b(?:press (?:of the|digest|review|clips|clippings|cuttings|summary|roundup)|news (?:digest|review|roundup|"
    r"summary|clips)|media (?:monitoring|review|digest)"
    r"|(?:articles|stories|headlines|news|readings?|clippings) (?:of|for|from|on) |(?:morning|daily|"
    r"weekly|evening|today'?s) "
    r"(?:brief|briefing|digest|rundown|news|reading|headlines|clips|press)|newsletter|clippings?\b|"
    r"compiled (?:by|for)|monitoring)",
    re.IGNORECASE,
)
SECTION = re.compile(
    r"(?:world|news|business|politics|sports?|opinion|culture|technology|tech|science|health|national|"
    r"international|europe|asia|africa|"
    r"americas?|middle east|local|metro|economy|markets?|finance|money|media|arts|life|lifestyle|travel|"
    r"features?|top (?:news|stories)|"
    r"editorials?|op-?eds?|letters|home|us|uk|front page|a-section|main|general|environment|climate|"
    r"energy|education|law|comment)"
    r"(?: (?:news|section|desk|page))?$",
    re.IGNORECASE,
)
URL = re.compile(r"<?(?:https?://|www\.)\S+>?$|(?:link|url|source)?:?\s*https?://\S+$", re.IGNORECASE)


def is_separator(text: str) -> bool:
    """Tell whether the line is a rule of marks, without a word."""
    return len(text) <= 200 and bool(SEPARATOR.match(text))


def is_marker(text: str) -> bool:
    """Tell whether the line counts or closes a document of an export ("Document 1 of 12", "End of Document")."""
    return len(text) <= 80 and bool(MARKER.match(text))


def is_furniture(text: str) -> bool:
    """Tell whether the line is of the page around articles."""
    return len(text) <= 160 and bool(FURNITURE.match(text))


def is_note(text: str) -> bool:
    """Tell whether the line is a note of a header that tells nothing kept (length, page, edition, "
    "language, copyright)."""
    return is_slug(text) or (len(text) <= 160 and bool(NOTE.match(text) or (len(text) <= 24 and SECTION.match(text))))


def is_slug(text: str) -> bool:
    """Tell whether the line is the slug under which an agency files a report."""
    return len(text) <= 60 and bool(SLUG.match(text))


def is_code(text: str) -> bool:
    """Tell whether the line is a code of capitals, as databases give their sources."""
    return bool(CODE.match(text))


def is_section(text: str) -> bool:
    """Tell whether the line is the name of a usual section of a newspaper."""
    return len(text) <= 24 and bool(SECTION.match(text))


def is_url(text: str) -> bool:
    """Tell whether the line is nothing but an address."""
    return bool(URL.match(text))


def is_digest_title(text: str) -> bool:
    """Tell whether the line names a collection of articles rather than one."""
    return len(text) <= 120 and bool(DIGEST_TITLE.search(text))


def read_copyright(text: str) -> str | None:
    """Return the owner that a copyright line names."""
    match = COPYRIGHT.search(text[:200])
    if match is None:
        return None
    owner = re.sub(
        r"\s*(?:all rights reserved|company|inc|ltd|llc|copyright)\b.*", "", match.group("owner"), flags=re.IGNORECASE
    )
    return owner.strip(" .,") or None
