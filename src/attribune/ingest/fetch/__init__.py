"""The web: an address of the public internet becomes a source, politely and within limits of time and size."""

from attribune.ingest.fetch.fetcher import Answer, Fetcher, fetch_address
from attribune.ingest.fetch.pages import open_address

__all__ = ["Answer", "Fetcher", "fetch_address", "open_address"]
