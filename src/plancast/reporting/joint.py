"""How many targets are met together, in words."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate

from plancast.core.outlook import JointCount, Outlook
from plancast.core.target_outlook import Status, TargetOutlook
from plancast.core.text import Language
from plancast.core.words import STATUS, enumerated
from plancast.reporting.numbers import number_text, probability_text
from plancast.reporting.sentences import joined, say, sentences
from plancast.reporting.target_cells import name_text

_READ_AT = (0.9, 0.5, 0.1)
"""Chances near which the distribution is read."""


def joint_lines(outlook: Outlook, lang: Language, with_themes: bool) -> tuple[str, ...]:
    """Return one line for the targets decided, one for all open ones, one for the binding ones, and one a theme."""
    counts = [(say("joint all", lang), outlook.joint.all), (say("joint binding", lang), outlook.joint.binding)]
    if with_themes:
        themes = outlook.joint.themes.items()
        counts += [(outlook.themes[name].said(lang) if name in outlook.themes else name, one) for name, one in themes]
    return (*_decided(outlook, lang), *(count_text(name, count, lang) for name, count in counts))


def _decided(outlook: Outlook, lang: Language) -> list[str]:
    """Return how many targets are met and missed, and what the others wait for, once one is decided."""
    found = Counter(target.status for target in outlook.targets)
    if not found[Status.MET] + found[Status.MISSED]:
        return []
    waiting = (Status.FORECAST, Status.REFERENCE_CLASS, Status.NOT_MEASURABLE, Status.BOUND_NOT_SET)
    parts = [f"{enumerated(STATUS, one, lang)} {found[one]}" for one in waiting if found[one]]
    decided = {"met": found[Status.MET], "missed": found[Status.MISSED], "n": len(outlook.targets)}
    return [say("decided so far", lang, **decided, rest=joined(parts, lang) or say("none", lang))]


def count_text(name: str, count: JointCount, lang: Language) -> str:
    """Return the expected number, a short reading of the distribution, and the reference classes counted apart."""
    if count.n_forecast == 0:
        said = say("none forecast", lang, name=name)
    elif count.n_forecast == 1:
        said = say("expected one", lang, name=name, probability=probability_text(count.expected_met, lang))
    else:
        expected = number_text(count.expected_met, 1)
        reading = reading_of(count.distribution, lang)
        said = say("expected", lang, name=name, expected=expected, n=count.n_forecast, reading=reading)
    if count.n_reference_class == 0:
        return said
    expected = number_text(count.expected_met_reference_class, 1)
    return sentences([said, say("apart", lang, n=count.n_reference_class, expected=expected)], lang)


def reading_of(distribution: tuple[float, ...], lang: Language) -> str:
    """Return a short reading of a distribution: three counts that are reached with high, even and low chance, and all.

    Examples
    --------
    >>> reading_of((0.05, 0.25, 0.4, 0.3), "en")
    '1 or more: 95 %; 2 or more: 70 %; all 3: 30 %'
    """
    reached = list(accumulate(reversed(distribution)))[::-1]  # chance of this many or more
    most = len(distribution) - 1
    counts = {min(range(1, most + 1), key=lambda count: abs(reached[count] - chance)) for chance in _READ_AT}
    parts = [
        say("or more", lang, count=count, probability=probability_text(reached[count], lang))
        for count in sorted(counts - {most})
    ]
    parts.append(say("all of them", lang, count=most, probability=probability_text(reached[most], lang)))
    return ("; " if lang == "en" else "；").join(parts)


def yearly_lines(targets: tuple[TargetOutlook, ...], lang: Language) -> tuple[str, ...]:
    """Return, for each target on a yearly mean, the probability of each single year."""
    lines = []
    for target in targets:
        if target.yearly and target.status is Status.FORECAST:
            years = [f"{one.bound:.0f} {probability_text(one.probability, lang)}" for one in target.yearly]
            colon = ": " if lang == "en" else "："
            lines.append(name_text(target, lang) + colon + joined(years, lang))
    return tuple(lines)
