"""Placeholder."""


def masked(text: str) -> str:
    return text
