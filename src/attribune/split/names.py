"""What the name of an outlet or of a person looks like, told from its words alone; no list of outlets."""

from __future__ import annotations

import re

SMALL = """
    of the and for de la le les el al van von der den da di do dos das del du bin ibn y e to in on at a an &
"""
OF_OUTLETS = """
    agency argus blog broadcasting bugle bulletin business channel chronicle citizen courier daily digest
    dispatch echo evening examiner express foundation free gazette globe guardian herald inquirer institute
    insider intelligencer international journal ledger live magazine mail media mercury messenger mirror
    monitor morning national network news newspaper newsletter newswire observer online opinion pilot plus
    post press quarterly radio record recorder register report reporter republic review sentinel service
    standard star statesman sun sunday telegram telegraph television tidings times today tribune tv union
    voice watch weekly wire world
"""
OF_NO_NAME = """
    photo image picture video by read more page section advertisement share copyright updated
"""
SMALL_WORDS = frozenset(SMALL.split())
OUTLET_WORDS = frozenset(OF_OUTLETS.split())
NOT_NAMES = frozenset(OF_NO_NAME.split())
PERSON_WORD = re.compile(r"(?:[A-ZÀ-ÞĀ-Ž][\w'’.\-]*|[A-Z]\.(?:[A-Z]\.)*)$")
DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}$", re.IGNORECASE)
MAX_NAME_CHARS = 64
MAX_NAME_WORDS = 7


def is_name(text: str) -> bool:
    """Tell whether the words could be the name of an outlet or of people: short, capitalised, no sentence."""
    words = text.split()
    if not words or len(text) > MAX_NAME_CHARS or len(words) > MAX_NAME_WORDS or text[-1] in "?!:;":
        return False
    if words[0].lower().strip(".,:") in NOT_NAMES or not any(c.isalpha() for c in text):
        return False
    if text[-1] == "." and not re.search(r"(?:\b\w|\b(?:Jr|Sr|Inc|Ltd|Co|St))\.$", text):
        return False
    if len(words) == 1 and DOMAIN.match(text):
        return True
    return all(_opens_high(w) or w.lower() in SMALL_WORDS for w in words) and any(_opens_high(w) for w in words)


def _opens_high(word: str) -> bool:
    letters = word.lstrip("'’‘“\"(@#")
    # A brand may start low and rise within ("iNews"), an Arabic name with its article ("al-Watan").
    return bool(letters) and (letters[0].isupper() or letters[0].isdigit() or any(c.isupper() for c in letters[1:]))


def names_outlet(text: str) -> bool:
    """Tell whether a word of the name is one that outlets bear ("Gazette", "News") or the name is a domain."""
    words = [w.strip(".,'’()").lower() for w in text.split()]
    return any(w in OUTLET_WORDS or DOMAIN.match(w) for w in words)


def is_person(text: str) -> bool:
    """Tell whether the name has the form of a person's: two to four capitalised words, none of an outlet."""
    words = [
        w for w in text.split() if w.lower() not in ("de", "van", "von", "der", "al", "bin", "del", "la", "da", "di")
    ]
    if not 2 <= len(words) <= 4 or words[0].lower() in ("the", "a") or names_outlet(text):
        return False
    return all(PERSON_WORD.match(w.strip(",")) for w in words)


def are_people(text: str) -> bool:
    """Tell whether the text is one person's name or a list of them ("A. Name, B. Name and C. Name")."""
    parts = [p for p in re.split(r",\s*(?:and\s+)?|\s+and\s+|\s+&\s+|\s+with\s+", text) if p]
    return bool(parts) and all(is_person(p) for p in parts)
