"""Sources: of what kind each is, so that every attribution is in one part."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from attribune.explore.tally.columns import KINDS, Codes, Tally

DESCRIBED, ANONYMOUS, UNTOLD = "described", "anonymous", "untold"
# Each attribution is in one of these: kept unnamed comes first, then what the speaker is.
SOURCES = (*(kind for kind in KINDS if kind != "unnamed"), DESCRIBED, ANONYMOUS, UNTOLD)


def code_sources(tally: Tally, rows: NDArray[np.int64]) -> Codes:
    """Return the place in ``SOURCES`` of each of ``rows``.

    *anonymous* is withheld or unspecified; *described* has words that say what the source is and no name ("US
    officials", "the driver"); of the *untold* the article does not say who speaks, or it could not be told.
    """
    # In the order of the kinds; the last one stands for -1, no kind.
    places = np.array(
        [SOURCES.index(DESCRIBED if kind == "unnamed" else kind) for kind in KINDS] + [SOURCES.index(UNTOLD)],
        dtype=np.int32,
    )
    coded = places[tally.said.kind[rows]]
    return np.where(tally.said.anonymous[rows], np.int32(SOURCES.index(ANONYMOUS)), coded)
