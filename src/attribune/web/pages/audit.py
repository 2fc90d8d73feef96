"""Source audit: who gets quoted in a set of articles, and how much."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
