"""What the words and marks mean, and the keys."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from attribune.web.audits.method import RATES
from attribune.web.rendering import render_page

router = APIRouter()

ACTS = (
    ("assert", "states or reports", "The mayor said the bridge is safe."),
    ("deny", "says that a claim is untrue", "Kora denied the report."),
    ("reject", "turns down a demand, a plan or a view; condemns", "Kora rejected the plan."),
    ("accuse", "alleges wrongdoing, or an unproven claim", "Kora accused Vell of hiding figures."),
    ("confirm", "acknowledges or admits", "The harbour office confirmed the delay."),
    ("demand", "asks for action: urges, calls on, orders, proposes", "The union called for a review."),
    ("promise", "commits the speaker: vows, threatens, plans, agrees", "Vell pledged to pay."),
    ("predict", "speaks of what will happen, beyond the speaker's power", "Forecasters expect a mild winter."),
    ("believe", "thinks, hopes, wants, fears, supports", "Residents fear the worst."),
    ("ask", "poses a question", "Kora asked who had signed."),
    ("other", "none of these", "Both discussed the ferry."),
)
KEYS = (
    ("Everywhere", (("/", "search"), ("?", "this guide; in an article its keys"))),
    (
        "In an article",
        (
            ("n j", "next attribution, of the speaker if one is chosen"),
            ("p k", "previous attribution"),
            ("o", "out to the attribution that this one is nested in"),
            ("Enter", "go to its card"),
            ("Esc", "back to the text"),
        ),
    ),
    ("In search", (("j k", "next and previous result"), ("Enter", "open it"), ("n p", "next and previous page"))),
    ("On a speaker's page", (("j n", "next attribution"), ("k p", "previous attribution"), ("r", "reject it"))),
    (
        "In review",
        (
            ("a", "accept"),
            ("r", "reject"),
            ("s", "skip"),
            ("u", "undo the last decision"),
            ("1 2 3", "the selected words are the source, the cue, the content; with Shift they are added to it"),
            ("0", "start over"),
            ("w", "record these words"),
        ),
    ),
)


@router.get("/guide")
def show_guide(request: Request) -> Response:
    """Show the guide."""
    return render_page(request, "guide.html", {"acts": ACTS, "keys": KEYS, "rates": RATES})
