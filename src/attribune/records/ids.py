"""Content ids: the same content has the same id on every machine.

An id is a kind prefix and the first 128 bits of the SHA-256 of the content's canonical JSON (RFC 8785 in spirit: sorted
keys, no white space, UTF-8), such as ``art-5f0c…``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import NewType

DigestId = NewType("DigestId", str)
ArticleId = NewType("ArticleId", str)
AttributionId = NewType("AttributionId", str)
RunId = NewType("RunId", str)
FailureId = NewType("FailureId", str)

HEX_DIGITS = 32
CHUNK = 1 << 20
# Made once: a ledger's rows hold a dozen small values of JSON each.
CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def write_canonical_json(content: object) -> str:
    """Return ``content`` as JSON with sorted keys and no white space; equal contents give equal strings."""
    return CANONICAL.encode(content)


def hash_texts(prefix: str, texts: Mapping[str, str]) -> str:
    """Return ``hash_content(prefix, texts)`` without a copy of the texts, which may be hundreds of megabytes long."""
    digest = hashlib.sha256(b"{")
    for number, (key, text) in enumerate(sorted(texts.items())):
        digest.update(("," * (number > 0) + write_canonical_json(key) + ':"').encode("utf-8"))
        for start in range(0, len(text), CHUNK):
            digest.update(write_canonical_json(text[start : start + CHUNK])[1:-1].encode("utf-8"))
        digest.update(b'"')
    digest.update(b"}")
    return f"{prefix}-{digest.hexdigest()[:HEX_DIGITS]}"


def hash_content(prefix: str, content: object) -> str:
    """Return the id of ``content``: ``prefix``, a hyphen and 32 hexadecimal digits."""
    canonical = write_canonical_json(content).encode("utf-8")
    return f"{prefix}-{hashlib.sha256(canonical).hexdigest()[:HEX_DIGITS]}"
