"""Where golden files lie."""

from __future__ import annotations

from pathlib import Path

GOLDEN = Path(__file__).resolve().parent / "golden"
"""Folder of texts that a person can review in a diff."""
