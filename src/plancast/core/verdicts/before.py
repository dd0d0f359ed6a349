"""2030年前, before 2030: by the last day of 2029; the end of 2030 is printed beside it."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import DeadlineVerdict, Example, words_of


def _last(year: int) -> tuple[int, int | None]:
    return year - 1, year


VERDICT = DeadlineVerdict(
    name="before",
    words=Text(en="`before 2030`", zh="`2030年前`"),
    meaning=Text(
        en="by the last day of 2029; by the end of 2030 printed beside it (`by the end of 2030` is 2030 itself)",
        zh="2029年最后一天之前；并列示2030年底之前（“2030年底前”即2030年）",
    ),
    examples=(
        Example(
            Text(en="before 2030", zh="2030年前"),
            indicator={"unit": "date", "kind": "event"},
            target={"event": "emissions have peaked"},
        ),
        Example(
            Text(en="at least 100 before 2030", zh="2030年前建成100家以上"),
            met=(100.0,),
            missed=(99.0,),
            indicator={"unit": "factories", "kind": "count"},
        ),
    ),
    pattern=words_of(r"(?:在|于)?(?P<year>\d{4})年(?:以|之)?前", r"before (?P<until>\d{4})"),
    last=_last,
)
