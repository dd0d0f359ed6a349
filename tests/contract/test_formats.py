"""What every output promises."""

import pytest

from plancast import rendering, reporting
from plancast.core.outlook import Outlook
from plancast.rendering import FORMATS
from sample_outlooks import sample_outlook


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_same_result_gives_same_text_that_ends_its_line(form, lang):
    def text() -> str:
        if form.takes is Outlook:
            return form.render(sample_outlook(), lang=lang)
        return form.render(reporting.report_outlook(sample_outlook(), lang), width=100)

    assert text() == text()
    assert text().endswith("\n")
    assert "9f2c61d07a4be315" in text()


def test_names_of_formats_are_told_apart_and_exported():
    assert len({form.name for form in FORMATS}) == len(FORMATS)
    assert all(form.render.__name__ in rendering.__all__ for form in FORMATS)
