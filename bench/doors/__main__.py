"""Fuzz every reader: ``python -m bench.doors --inputs 200000``; ends with 1 if any input caused a fault.

The inputs are spread evenly over the formats; each is the same invented article with up to six pieces of damage.
"""

from __future__ import annotations

import argparse
import logging
import sys
import warnings

from bench.doors.forms import write_forms, write_packed
from bench.doors.trial import Tally, try_form

SHOWN_FAULTS = 5


def main(arguments: list[str] | None = None) -> int:
    """Try all formats and print what came out."""
    parser = argparse.ArgumentParser(prog="python -m bench.doors", description=__doc__)
    parser.add_argument("--inputs", type=int, default=20_000, help="inputs over all formats (default: 20,000)")
    parser.add_argument("--only", default="", help="formats whose file name holds this")
    parser.add_argument("--seed", type=int, default=1, help="which inputs to try (default: 1)")
    chosen = parser.parse_args(arguments)
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    forms = [form for form in (*write_forms(), *write_packed()) if chosen.only in form.name]
    if not forms:
        parser.error(f"no format's file name holds {chosen.only!r}.")
    print(f"{'form':18}{'inputs':>9}{'digests':>9}{'failures':>10}{'slowest ms':>12}{'faults':>8}")
    tallies = [show(try_form(form, inputs=chosen.inputs // len(forms), number=chosen.seed)) for form in forms]
    print(f"{'all':18}{sum(t.inputs for t in tallies):>9,}{'':31}{sum(len(t.faults) for t in tallies):>8}")
    for tally in tallies:
        for fault in tally.faults[:SHOWN_FAULTS]:
            print(f"{tally.form}: {fault}")
    return 1 if any(tally.faults for tally in tallies) else 0


def show(tally: Tally) -> Tally:
    """Print a line about ``tally`` and return it."""
    line = f"{tally.form:18}{tally.inputs:>9,}{tally.digests:>9,}{tally.failures:>10,}"
    print(f"{line}{1000 * tally.slowest_s:>12.0f}{len(tally.faults):>8}", flush=True)
    return tally


if __name__ == "__main__":
    sys.exit(main())
