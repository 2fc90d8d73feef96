"""Content ids: the same content has the same id on every machine.

An id is a kind prefix and the first 128 bits of the SHA-256 of the content's canonical JSON (RFC 8785 in spirit: sorted
keys, no white space, UTF-8), such as ``art-5f0c…``.
"""

from __future__ import annotations

import hashlib
import json
from typing import NewType

DigestId = NewType("DigestId", str)
ArticleId = NewType("ArticleId", str)
AttributionId = NewType("AttributionId", str)
RunId = NewType("RunId", str)
FailureId = NewType("FailureId", str)

HEX_DIGITS = 32


def write_canonical_json(content: object) -> str:
    """Return ``content`` as JSON with sorted keys and no white space; equal contents give equal strings."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def hash_content(prefix: str, content: object) -> str:
    """Return the id of ``content``: ``prefix``, a hyphen and 32 hexadecimal digits."""
    canonical = write_canonical_json(content).encode("utf-8")
    return f"{prefix}-{hashlib.sha256(canonical).hexdigest()[:HEX_DIGITS]}"
