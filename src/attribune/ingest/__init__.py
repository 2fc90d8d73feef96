"""Stage 1: bytes to digests; a bad input becomes a failure and the others are read."""

from attribune.ingest.limits import Limits
from attribune.ingest.options import Options
from attribune.ingest.paths import list_paths, read_paths
from attribune.ingest.text import read_string

__all__ = ["Limits", "Options", "list_paths", "read_paths", "read_string"]
