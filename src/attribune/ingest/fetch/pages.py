"""An address as a source of members: its answer holds something to read, or there is an error that says why not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from attribune.errors import FetchFailed
from attribune.ingest.fetch.fetcher import Answer, Fetcher, fetch_address
from attribune.ingest.options import Options
from attribune.ingest.readers import Hints, Source

SAVE = "Open it in a browser, save the page and read the file."
HINTS = {
    401: SAVE,
    402: SAVE,
    403: SAVE,
    404: "Check the address.",
    410: "It is gone for good.",
    429: "The site wants to be asked less often: try again later.",
    451: "The site may not show it for legal reasons.",
}
LATER = "Try again later."
EMPTY = (204, 205)


@contextmanager
def open_address(url: str, options: Options, *, fetcher: Fetcher | None = None) -> Iterator[Source]:
    """Fetch ``url`` and yield it as a source for as long as the block runs.

    Raises:
        FetchRefused: it, or an address it redirects to, must not be fetched.
        FetchFailed: it did not answer, or not with what can be read.
        InputTooLarge: the answer is beyond the limits.
    """
    with fetch_address(url, options, fetcher=fetcher) as answer:
        if answer.body is None or answer.status in EMPTY:
            raise explain_status(answer, url)
        stated = answer.stated
        hints = Hints(media_type=stated.media_type, charset=stated.charset, url=answer.url)
        yield Source(url, answer.body, hints)


def explain_status(answer: Answer, url: str) -> FetchFailed:
    """Return the error of an answer that holds nothing to read."""
    hint = HINTS.get(answer.status, LATER if answer.status >= 500 else "")
    wait_s = answer.stated.retry_after_s
    if wait_s:
        hint = f"It asks to be left alone for {wait_s:,.0f} seconds."
    return FetchFailed(f"the site answers with status {answer.status}.", url, hint)
