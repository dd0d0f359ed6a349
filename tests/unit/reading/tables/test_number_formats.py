"""A stored number and its format give the text that the sheet shows, or nothing at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.reading.tables.number_formats import format_of_id, is_date, number_text

SHOWN = [
    # ECMA-376 part 1, 18.8.30 and 18.8.31, and what Excel shows for them
    ("3.6", "0.00", "3.60"),
    ("3.6", "General", "3.6"),
    ("3.6000000000000001", "General", "3.6"),
    ("0.30000000000000004", "General", "0.3"),
    ("2025", "General", "2025"),
    ("2025.0", "General", "2025"),
    ("1E-3", "General", "0.001"),
    ("1.5E+4", "General", "15000"),
    ("-0", "General", "0"),
    ("0.045", "0.0%", "4.5%"),
    ("4.4999999999999998E-2", "0.0%", "4.5%"),
    ("0.035999999999999997", "0.00%", "3.60%"),
    ("1.2", "0%", "120%"),
    ("56708.71", "#,##0.00", "56,708.71"),
    ("56708.71", "#,##0", "56,709"),
    ("999.5", "#,##0", "1,000"),
    ("0.5", "#.##", ".5"),
    ("3", "#.##", "3"),
    ("3.14", "0.0##", "3.14"),
    ("3", "0.0##", "3.0"),
    ("2.5", "0", "3"),  # half away from zero, as on the screen
    ("1.005", "0.00", "1.01"),  # fifteen digits first, then rounding
    ("-2.5", "0", "-3"),
    ("-0.04", "0.0", "0.0"),
    ("7", "000", "007"),
    ("-1.5", "0.0_);(0.0)", "-1.5"),
    ("-1234.5", "#,##0.00_);[Red](#,##0.00)", "-1,234.50"),
    ("-1.5", "0.0;-0.0", "-1.5"),
    ("0", '0.0;-0.0;"nil"', None),
    ("1.5", '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', "1.50"),
    ("-1.5", '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', "-1.50"),
    ("3.6", '0.0"亿元"', "3.6亿元"),
    ("3.6", '"约"0.0', "约3.6"),
    ("3.6", '[$¥-804]#,##0.00', "¥3.60"),
    ("3.6", "[Red]0.0", "3.6"),
    ("3.6", "[红色]0.0", "3.6"),
    ("3.6", 'General"亿元"', "3.6亿元"),
    ("3.6", "@", "3.6"),
    ("12300", "0.00E+00", "12300"),
    ("0.00123", "0.00E+00", "0.00123"),
    ("0.0012", "0.00E+00", "0.00120"),
    ("12345", "0.00E+00", None),  # shows 1.23E+04: another number
    ("1234.5", "0.0,", None),  # shows 1.2
    ("12345678", "0.0,,", None),
    ("1.5", "# ?/?", None),
    ("5", "[>=4]0.0;0.00", None),
    ("5", "[DBNum1]0", None),
    ("-1", "0.0;[Red]0.0", None),  # shows 1.0
    ("13800000000", "000-0000-0000", None),
    ("5", ";;;", None),
    ("5", "?", "5"),
    ("nan", "0.0", None),
    ("inf", "General", None),
    ("1E+308", "General", None),
    ("x", "0.0", None),
]  # fmt: skip


@pytest.mark.parametrize(("stored", "code", "text"), SHOWN, ids=[f"{a} as {b}" for a, b, _ in SHOWN])
def test_text_is_what_the_sheet_shows(stored, code, text):
    shown = number_text(stored, code)
    if text == ".5":
        assert shown in (".5", "0.5")  # a figure begins with a digit
    else:
        assert shown == text


def test_built_in_formats_of_chinese_offices_are_days():
    assert is_date(format_of_id(14, {})) and is_date(format_of_id(31, {})) and is_date(format_of_id(57, {}))
    assert not is_date(format_of_id(10, {}))
    assert number_text("3.6", format_of_id(7, {})) is None  # the currency hangs on the machine


@settings(max_examples=200)
@given(st.decimals(-(10**9), 10**9, places=4), st.integers(0, 6), st.booleans())
def test_places_are_those_of_the_format_and_the_number_is_rounded_to_them(value, n_places, grouped):
    code = ("#,##0" if grouped else "0") + ("." + "0" * n_places if n_places else "")
    shown = number_text(repr(float(value)), code)
    assert shown is not None
    assert len(shown.partition(".")[2]) == n_places
    assert abs(Decimal(shown.replace(",", "")) - value) <= Decimal(5).scaleb(-n_places - 1)


@settings(max_examples=300)
@given(st.text(alphabet='0#?.,%E+-;@"\\_*[]$¥ GeneralyMdhs/红亿', max_size=14), st.floats(allow_nan=True))
def test_no_format_makes_it_fail(code, value):
    is_date(code)
    shown = number_text(repr(value), code)
    assert shown is None or isinstance(shown, str)
