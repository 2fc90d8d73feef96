"""Who said what: search with facets."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
