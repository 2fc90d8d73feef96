"""What the ledger holds, and where to begin."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
