"""What people decided, and taking it back."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
