"""Judgements, as JSON: read, and made."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
