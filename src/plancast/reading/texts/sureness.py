"""How sure a reading is by where it is said: in the figure's clause, its sentence, its paragraph, or further up.

Assumptions, set so that one reading carried on within a paragraph is still judged (`SURE_ENOUGH` of the rules is 0.7)
and one carried over paragraphs is not.
"""

from __future__ import annotations

SAID_HERE, IN_SENTENCE, IN_PARAGRAPH, FROM_BEFORE = 0.95, 0.9, 0.8, 0.6
CARRIED_ON = 0.97
"""Of the sureness of a thing carried on to the next figure of the sentence."""
