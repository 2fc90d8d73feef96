"""Print how well each export is read, product by form: ``python -m bench.exports``; ``--divided`` for split alone."""

from __future__ import annotations

import sys
from dataclasses import astuple

from bench.exports.forms import FORMS
from bench.exports.measuring import measure_form
from bench.exports.products import PRODUCTS


def main() -> None:
    """Print the table."""
    divided = "--divided" in sys.argv[1:]
    heads = ("bounds", "title", "outlet", "day", "author", "body")
    print(f"{'product':15}{'form':9}" + "".join(f"{head:>8}" for head in heads))
    for product in PRODUCTS:
        for form in ("text", "wrapped") if divided else FORMS:
            figures = astuple(measure_form(product, form, divided=divided))
            print(f"{product:15}{form:9}" + "".join(f"{100 * figure:8.1f}" for figure in figures), flush=True)


if __name__ == "__main__":
    main()
