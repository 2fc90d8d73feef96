"""What the words and marks mean, and the keys."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
