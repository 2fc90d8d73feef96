"""Guards: numbers that are no amounts: dates and times, ordinals, list and phone numbers, labels, parts of names.

Dates are guarded only where they are plain to see; a date finder knows better, and hands its spans over.
"""

from __future__ import annotations

import re

from attribune.resolve.quantities.bounds import read_bound_before
from attribune.resolve.quantities.counted import STOPS
from attribune.resolve.quantities.numbers import Number
from attribune.resolve.quantities.prose import BLANK, BREAK, Prose, list_words

MONTHS = list_words(
    "jan feb mar apr jun jul aug sep sept oct nov dec january february march april may june july august september "
    "october november december"
)
WEEKDAYS = list_words("monday tuesday wednesday thursday friday saturday sunday")
MONTH_AFTER = re.compile(
    rf"{BLANK}?-?{BLANK}?(?:of{BLANK})?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\w])"
)
NO_AMOUNT = re.compile(
    r"[0-9]{1,4}([-./])[0-9]{1,2}\1[0-9]{1,4}(?![0-9])(?:[-.][0-9]+)*"  # dates, versions, addresses
    r"|[0-9]{1,18}(?:[.-][0-9]+){3,}"
    r"|(?:[0-9]{1,3}-)?\(?[0-9]{3}[)]?[- ][0-9]{3}-[0-9]{4}\b|[0-9]{3}-[0-9]{4}\b"  # phones
    r"|(?![0-9]{1,3}(?: [0-9]{3}){2,4}(?! ?[0-9]))[0-9]{1,3}(?: [0-9]{2,4}){2,5}\b"
    r"|[0-9]{1,3}\+[0-9]+"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[ ]?[ap]\.?m\b\.?)?"  # times of day
    rf"|[0-9]{{1,2}}(?:[.:][0-9]{{2}})?{BLANK}?(?:a\.m\b|p\.m\b|am\b|pm\b|o['’]clock)"
    rf"|[0-9]{{4}}{BLANK}?(?:gmt|utc|hours\b|hrs\b)"
    r"|[0-9]{1,9}(?:,[0-9]{3}){0,4}(?:st|nd|rd|th)\b"  # ordinals
    r"|[0-9]{2,4}['’]?s\b"  # decades
    r"|(?:1[0-9]|20)[0-9]{2}[-–/](?:[0-9]{4}|[0-9]{2})(?![0-9,%])"  # years
    r"|[0-9]{1,4}(?:\([a-z0-9]\))+"  # paragraphs of laws
    r"|911(?= (?:call|dispatch|operator|emergenc))"
    r"|24/7\b|9[/-]11\b|7/7\b"
    r"|[0-9]{1,18}(?!(?:sq|[ckm]?m|ft)[23](?!\w))[a-z]{1,12}[0-9][0-9a-z]*"  # codes
)
LIST_MARK = re.compile(rf"[.)](?={BLANK}|$)|{BLANK}\)")
LABELS = list_words(
    "vol. art. sec. fig. ch. pp. p. no article section sec chapter page pages pg p paragraph clause title item table "
    "figure fig rule no. nos. number nr "
    "room suite gate exit route highway interstate line platform channel flight unit district precinct "
    "ward phase stage tier grade class type version category level step day week round season episode part act "
    "volume vol verse psalm resolution amendment proposition prop measure lot box pier block building apartment "
    "apt bus train sector zone area camp operation form schedule annex appendix bill model mark windows iphone "
    "ipad galaxy apollo boeing airbus falcon soyuz formula super studio engine ladder squad team group agenda "
    "world code key top division league question chart slide exhibit count reactor covid protocol 2.0 issue "
    "quarterback size caption articles sections grades chapters"
)
NAMED_BY_WORDS = list_words(
    "phase stage tier grade class type version category level step day week round season episode part act volume "
    "chapter number article section title page line channel world air platform group"
)
YEAR_AFTER = re.compile(r",? ?(?:(?:1[0-9]|20)[0-9]{2}\b|(?:that|this|last|next) year\b)")
DATE_JOIN = re.compile(r"[ ]?(?:,|and|or|to|-|–|,[ ]and)[ ]?")
MARKS = "([{“\"'‘—–-"
TITLE_WINDOW = 90
CAPITALISED = re.compile(r"(?<![\w'’])[A-Z][\w'’]*")
SMALL = re.compile(r"(?<![\w'’])[a-z][\w'’]{3,}")
SENTENCE_START = re.compile(r"(?:^|[.!?:;…—–|•*>][\"'”’)]*[ \t\xa0]*[\"'“‘(\[]*|[\"“‘(\[]|(?:^|\s)--? )$")


def skip_no_amount(folded: str, at: int) -> int | None:
    """Return where a date, time, ordinal, phone number or code that starts at ``at`` ends, null if there is none."""
    found = NO_AMOUNT.match(folded, at)
    return found.end() if found else None


def touches_word(folded: str, at: int) -> bool:
    """Tell whether the digits at ``at`` go on from a word or another number ("G7", "F-16", "site.com/3", "3.5")."""
    before = folded[at - 1] if at else " "
    if before.isalnum() or before in "_@#":
        return True
    return (
        before in "-‐‑/.,:'’+"
        and at > 1
        and (folded[at - 2].isalpha() or (before in "-/:+" and folded[at - 2].isdigit()))
    )


def is_list_mark(folded: str, number: Number) -> bool:
    """Tell whether a number opens a line or a bracket as the number of an item ("1. ", "2) ", "(3) ")."""
    before = folded[max(0, number.start - 4) : number.start].rstrip(" \t")
    if before.endswith("("):
        return folded.startswith((")", " )"), number.end) and number.value < 30
    opens_line = not before or before[-1] in "\r\n"
    return opens_line and number.value < 200 and LIST_MARK.match(folded, number.end) is not None


def is_dated(prose: Prose, number: Number, words: list[str]) -> bool:
    """Tell whether a number is the day beside a month or weekday ("Jan. 3", "3 January", "Friday 13")."""
    if number.is_word or not 1 <= number.value <= 31 or number.value % 1:
        return False
    last = words[-1] if words else ""
    if last in (".", ",") and len(words) > 1:
        last = words[-2]
    last = last.strip("(“\"'‘—-,")
    if last.rstrip(".") in MONTHS and (
        last != "may" or prose.text[max(0, number.start - 4) : number.start].startswith("May")
    ):
        return True
    if last in WEEKDAYS:
        return True
    found = MONTH_AFTER.match(prose.folded, number.end)
    if found is None:
        return False
    month = found.group().strip(" -\xa0")
    # "20 may be hurt", "5 march home": only these two are words as well.
    return (
        month not in ("may", "mar", "march", "dec")
        or prose.text[found.end() - len(month)].isupper()
        or is_followed_by_year(prose.folded, found.end())
    )


def is_followed_by_year(folded: str, at: int) -> bool:
    """Tell whether a year, or "that year", stands behind a month that ends at ``at``."""
    return YEAR_AFTER.match(folded, at) is not None


def is_label(number: Number, words: list[str]) -> bool:
    """Tell whether the word before makes the number a label ("Article 5", "phase two", "No. 10", "page 3 of 12")."""
    if not words:
        return False
    if words[-1] == "of" and len(words) > 2 and words[-2].isdecimal() and words[-3].strip(MARKS) in LABELS:
        return True
    last = words[-1].strip(MARKS)
    if number.is_word:
        return last in NAMED_BY_WORDS and number.value < 100
    return last in LABELS and not number.scale > 1 and number.value < 10000


def is_titled(prose: Prose, at: int) -> bool:
    """Tell whether the line around ``at`` is set as a title: most of its longer words begin with a capital."""
    first, last = max(0, at - TITLE_WINDOW), at + TITLE_WINDOW
    window = BREAK.split(prose.text[first:at])[-1] + BREAK.split(prose.text[at:last])[0]
    capitals = sum(1 for _ in CAPITALISED.finditer(window))
    return capitals > 2 * sum(1 for _ in SMALL.finditer(window))


def is_named_time(prose: Prose, number: Number) -> bool:
    """Tell whether a number and its span of time are a name by their capitals ("60 Minutes")."""
    following = prose.text[number.end : number.end + 2]
    return following[:1] == " " and following[1:].isupper() and not is_titled(prose, number.start)


def opens_sentence(text: str, at: int) -> bool:
    """Tell whether a word at ``at`` begins a sentence, a quotation or a line."""
    before = text[max(0, at - 6) : at]
    return at == 0 or "\n" in before[-2:] or "\r" in before[-2:] or SENTENCE_START.search(before) is not None


def is_named(prose: Prose, number: Number, words: list[str]) -> bool:
    """Tell whether a number is part of a name: "Group of Seven", "Boeing 737", "the Big Ten"."""
    text, start = prose.text, number.start
    if number.is_word:
        if not text[start].isupper() or opens_sentence(text, start):
            return False
        return not is_titled(prose, start)
    if text.endswith("Group of ", 0, start):
        return True
    if not words or prose.folded[start - 1] not in " \xa0" or number.scale > 1 or number.value >= 10000:
        return False
    word = text[start - 1 - len(words[-1]) : start - 1]
    if (
        not word[:1].isupper()
        or not word[-1:].isalnum()
        or word.endswith(("'s", "’s"))
        or words[-1] in STOPS
        or read_bound_before(words)
    ):
        return False
    return not opens_sentence(text, start - 1 - len(word)) and not (
        is_titled(prose, start) and word.endswith(("s", "ed", "ing"))
    )
