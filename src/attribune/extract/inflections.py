"""Inflections: the dictionary forms that an English word may be a form of, by suffix rules and a short table.

A word has several candidates ("hoped": hoped, hop, hope); the table it is looked up in tells which of them is meant.
"""

from __future__ import annotations

import functools

IRREGULAR = {
    "said": "say",
    "told": "tell",
    "wrote": "write",
    "written": "write",
    "spoke": "speak",
    "spoken": "speak",
    "thought": "think",
    "knew": "know",
    "known": "know",
    "felt": "feel",
    "found": "find",
    "made": "make",
    "gave": "give",
    "given": "give",
    "saw": "see",
    "seen": "see",
    "shown": "show",
    "meant": "mean",
    "held": "hold",
    "heard": "hear",
    "sought": "seek",
    "went": "go",
    "gone": "go",
    "came": "come",
    "took": "take",
    "taken": "take",
    "laid": "lay",
    "understood": "understand",
    "foresaw": "foresee",
    "foreseen": "foresee",
    "forecasted": "forecast",
    "foretold": "foretell",
    "swore": "swear",
    "sworn": "swear",
    "threw": "throw",
    "thrown": "throw",
    "forbade": "forbid",
    "forbidden": "forbid",
    "drew": "draw",
    "drawn": "draw",
    "sent": "send",
    "shot": "shoot",
    "hit": "hit",
    "chose": "choose",
    "chosen": "choose",
    "sang": "sing",
    "stood": "stand",
    "struck": "strike",
    "fought": "fight",
    "did": "do",
    "does": "do",
    "done": "do",
    "had": "have",
    "has": "have",
    "was": "be",
    "were": "be",
    "is": "be",
    "are": "be",
    "am": "be",
    "been": "be",
    "being": "be",
    "'s": "be",
    "'re": "be",
    "put": "put",
    "criticized": "criticise",
    "criticizes": "criticise",
    "criticizing": "criticise",
    "criticize": "criticise",
}
VOWELS = frozenset("aeiou")


def undouble(stem: str) -> list[str]:
    """Return the stem as it stands, with a final e, and without a doubled last letter."""
    forms = [stem, stem + "e"]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in VOWELS:
        forms.append(stem[:-1])
    return forms


@functools.lru_cache(maxsize=4096)
def find_lemmas(word: str) -> tuple[str, ...]:
    """Return the dictionary forms that a lower-case word may have, itself first; British -ise for -ize as well."""
    forms = [word]
    if word in IRREGULAR:
        forms.append(IRREGULAR[word])
    elif word.endswith("ies") or word.endswith("ied"):
        forms += [word[:-3] + "y", word[:-1]]
    elif word.endswith("es"):
        forms += [word[:-1], word[:-2]]
    elif word.endswith("s") and not word.endswith("ss"):
        forms.append(word[:-1])
    elif word.endswith("ed") and len(word) > 4:
        forms += undouble(word[:-2])
    elif word.endswith("ying"):
        forms += [word[:-3], word[:-4] + "ie"]
    elif word.endswith("ing") and len(word) > 5:
        forms += undouble(word[:-3])
    forms += [form[:-3] + "ise" for form in forms if form.endswith("ize")]
    return tuple(dict.fromkeys(forms))
