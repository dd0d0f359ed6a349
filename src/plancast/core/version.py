"""Version of the program: the one that ``pyproject.toml`` names, and that every result bears."""

VERSION = "0.1.0"
"""Released, or next to be released."""
