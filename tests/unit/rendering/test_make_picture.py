"""The script that draws the README's pictures."""

import importlib.util
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from plancast import rendering, reporting
from sample_outlooks import sample_outlook

SCRIPT = Path(__file__).resolve().parents[3] / "scripts" / "make_picture.py"


def script():
    spec = importlib.util.spec_from_file_location("make_picture", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_picture_is_well_formed_and_places_wide_characters_two_cells_apart():
    make_picture = script()
    text = rendering.render_terminal(reporting.report_outlook(sample_outlook(), "zh"), 100)
    root = ElementTree.fromstring(make_picture.draw(text))
    runs = [one for one in root.iter("{http://www.w3.org/2000/svg}text") if one.text == "趋势判断"]
    first, second = (float(x) for x in runs[0].get("x").split()[:2])
    assert abs(second - first - 2 * make_picture.CELL) < 0.01


def test_a_long_text_is_shortened_with_a_mark_at_the_end_of_a_row():
    text = "\n".join(["head │ x", "row │ 1", "", "row │ 2", "more │ 2", "", "row │ 3"])
    assert script().shortened(text, 5) == "head │ x\nrow │ 1\n…"
