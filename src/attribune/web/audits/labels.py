"""The words on pages for what an audit counts."""

from __future__ import annotations

from attribune.web import wording
from attribune.web.charts import Part

SOURCES = {
    "person": "Named people",
    "organisation": "Organisations",
    "government": "Governments",
    "group": "Groups",
    "document": "Documents",
    "outlet": "Outlets",
    "described": "Described, not named",
    "anonymous": "Anonymous",
    "untold": "Source not told",
}
# Few enough to be told apart in a bar; each with its colour, which is the same in every chart.
BANDS = {
    Part("Named people", 0): ("person",),
    Part("Organisations, governments, groups", 2): ("organisation", "government", "group"),
    Part("Documents and outlets", 3): ("document", "outlet"),
    Part("Described, not named", 5): ("described",),
    Part("Anonymous", 1): ("anonymous",),
    Part("Source not told", 4): ("untold",),
}
OVER_TIME = (Part("Anonymous", 1), Part("All other", 6))
ROLES = {
    "official": "Officials",
    "expert": "Experts",
    "witness": "Witnesses",
    "media": "Media",
    "document": "Documents",
    "other": "Others",
    "untold": "Role not told",
}
QUOTES = {"direct": "Direct", "indirect": "Indirect", "mixed": "Partly quoted"}
ACTS = {
    **{act.value: verb.capitalize() for act, verb in wording.ACTS.items()},
    "other": "Other",
    "untold": "Act not told",
}
OUTCOMES = {
    "reply": "Quoted in the article",
    "declined": "Would not speak",
    "none": "Not found in the article",
    "unclear": "Cannot be told",
}
NOT_KNOWN = {
    "outlet": "No outlet named",
    "author": "No author named",
    "week": "No date",
    "month": "No date",
    "year": "No date",
}
WHOLES = {
    "words": "all words",
    "attributions": "attributions",
    "chains": "chains of sources",
    "accused": "accused parties of whom it can be told",
}
MEASURES = {
    "attributed_words": "Words that are attributed",
    "named": "Named sources",
    **{f"source_{name}": label for name, label in SOURCES.items()},
    **{f"role_{name}": f"{label}, by role" for name, label in ROLES.items()},
    **{f"quote_{name}": f"{label} quotation" if name != "mixed" else label for name, label in QUOTES.items()},
    "unnamed_ends": "Chains that end in nobody named",
    "accused_with_reply": "Accused parties who are quoted",
}
