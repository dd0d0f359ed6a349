"""Chance as an argument: a key of seed and names gives each purpose and item its own stream."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Key:
    """Where random numbers come from; equal keys give equal numbers, whatever else is drawn.

    Streams are laid out member by member, so the first members of a larger ensemble are those of a smaller one.
    """

    seed: int
    """Seed of the run, at least 0."""

    n_members: int
    """Number of members to draw."""

    names: tuple[str, ...] = field(default=())
    """Purpose and item, from the general to the special."""

    def child(self, *names: str) -> Key:
        """Return the key of a narrower purpose.

        Examples
        --------
        >>> Key(seed=1, n_members=10).child("forecast", "gdp").names
        ('forecast', 'gdp')
        """
        return Key(self.seed, self.n_members, (*self.names, *names))

    def generator(self, *names: str) -> np.random.Generator:
        """Return a fresh counter-based generator (Philox4x64-10) of this purpose.

        References
        ----------
        Salmon et al. (2011), doi:10.1145/2063384.2063405.
        """
        text = "\x1f".join((str(self.seed), *self.names, *names))
        digest = hashlib.sha256(text.encode()).digest()
        return np.random.Generator(np.random.Philox(key=np.frombuffer(digest[:16], dtype="<u8")))
