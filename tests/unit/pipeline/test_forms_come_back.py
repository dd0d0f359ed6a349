"""Forms as they come back from units: untouched ones change nothing, and nothing that was done to one is silent."""

from __future__ import annotations

import csv
import hashlib
import shutil
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bad.cases import BASE
from damaged_forms import RETURNED, Sheet, bring_back, change, send
from plancast import pipeline
from plancast.core.finding import PlancastError
from plancast.core.form_results import FormsRead
from plancast.core.unit_remarks import FormNote, UnitRemark, note_from_text, note_text

TARGET = "rd_intensity"
"""The one target of the small plan: a share in per cent."""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "small"))


@pytest.fixture
def harbour(plan_copy: Any) -> Path:
    return plan_copy("harbour")


def returned(plan: Path, *values: tuple[str, Any], **options: Any) -> FormsRead:
    """Send the form of the small plan out, fill it in, and read it."""
    forms = plan.parent / "forms"
    shutil.rmtree(forms, ignore_errors=True)
    (path,) = send(plan, forms)

    def fill(sheet: Sheet) -> None:
        for key, value in values:
            cell = sheet.at(TARGET, key)
            if isinstance(value, tuple):
                cell.value, cell.number_format = value
            else:
                cell.value = value

    change(path, fill)
    return bring_back(plan, forms, **options)


def rows(plan: Path) -> list[dict[str, str]]:
    path = plan / "observations" / "forms.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def snapshot(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def codes(read: FormsRead) -> list[str]:
    return [one.code for one in read.findings]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_untouched_forms_change_nothing_not_one_byte(harbour, tmp_path, lang):
    before = snapshot(harbour)
    send(harbour, tmp_path / "forms", lang=lang)
    read = bring_back(harbour, tmp_path / "forms")
    assert (read.n_added, read.findings, read.not_returned) == (0, (), ())
    assert snapshot(harbour) == before


def test_untouched_forms_saved_by_a_spreadsheet_program_change_nothing(harbour, tmp_path):
    before = snapshot(harbour)
    for path in send(harbour, tmp_path / "forms", lang="zh"):
        change(path, lambda sheet: None)
    read = bring_back(harbour, tmp_path / "forms")
    assert (read.n_added, read.findings) == (0, ())
    assert snapshot(harbour) == before


def test_estimates_become_expectations_of_a_document_of_the_unit_and_day(small):
    read = returned(
        small,
        ("estimate", 3.2),
        ("estimate_final", 3.65),
        ("outcome", "with difficulty"),
        ("cause", "fewer orders; fewer firms\nand rain"),
    )
    assert (read.n_added, codes(read)) == (2, [])
    first, last = rows(small)
    assert (first["indicator"], first["period"], first["value"], first["release_status"]) == (
        TARGET, "2026", "3.2", "expectation",
    )  # fmt: skip
    assert (last["period"], last["value"], last["release_date"]) == ("2030", "3.65", "2026-11-20")
    assert note_from_text(first["note"]) == FormNote(form_as_of=date(2026, 3, 20))
    remark = UnitRemark(target=TARGET, outcome="with difficulty", cause="fewer orders; fewer firms\nand rain")
    assert note_from_text(last["note"]) == FormNote(form_as_of=date(2026, 3, 20), remarks=(remark,))
    plan = pipeline.read_plan(small)
    document = plan.documents[last["source"]]
    assert (document.id, document.rank, document.published) == ("form_no_unit_20261120", "government", RETURNED)
    assert plan.findings == () and pipeline.findings_of(small) == ()


def test_a_form_read_twice_adds_nothing_also_on_another_day(small):
    assert returned(small, ("estimate", 3.2)).n_added == 1
    before = snapshot(small)
    for day in (RETURNED, date(2026, 12, 20)):
        again = bring_back(small, small.parent / "forms", release_date=day)
        assert (again.n_added, again.forms[0].n_on_file, again.findings) == (0, 1, ())
    assert snapshot(small) == before


def test_another_estimate_on_the_same_day_is_a_finding_and_on_a_later_day_goes_in(small):
    returned(small, ("estimate", 3.2))
    again = returned(small, ("estimate", 3.3))
    assert again.n_added == 0 and "RELEASES_DIFFER" in codes(again)
    later = returned(small, ("estimate", 3.3), release_date=date(2026, 11, 27))
    assert later.n_added == 1
    assert [row["value"] for row in rows(small)] == ["3.2", "3.3"]


def test_a_dry_run_says_the_same_and_writes_nothing(small):
    before = snapshot(small)
    read = returned(small, ("estimate", 3.2), ("cause", "rain"), dry_run=True)
    assert read.n_added == 1 and read.is_dry_run
    assert snapshot(small) == before


# What was typed (a number format after it where there is one), the value read, and what is said of it.
TYPED = [
    ("3.25", "3.25", ["FORM_READ_AS"]),
    ("３．２５", "3.25", ["FORM_READ_AS"]),
    ("3.20", "3.20", ["FORM_READ_AS"]),
    ("3.2%", "3.2%", ["FORM_READ_AS"]),
    ("约3.2", "约3.2", ["FORM_READ_AS"]),
    ("3.2左右", "3.2左右", ["FORM_READ_AS"]),
    ("~3.2", "~3.2", ["FORM_READ_AS"]),
    ((0.032, "0.0%"), "3.2", ["FORM_READ_AS"]),
    ((0.0325, "0.00%"), "3.25", ["FORM_READ_AS"]),
    ((3.2, "0.00"), "3.20", []),
    (0.1 + 0.2 + 2.9, "3.2", []),
    (3, "3", []),
]
REFUSED = [
    ("同上", ["FORM_VALUE_UNREADABLE"]),
    ("—", ["FORM_VALUE_UNREADABLE"]),
    ("待定", ["FORM_VALUE_UNREADABLE"]),
    ("NaN", ["FORM_VALUE_UNREADABLE"]),
    ("inf", ["FORM_VALUE_UNREADABLE"]),
    ("3.2 亿元", ["FORM_VALUE_UNREADABLE"]),
    ("3.2, later 3.3", ["FORM_VALUE_UNREADABLE"]),
    ("#REF!", ["FORM_VALUE_UNREADABLE"]),
    (True, ["FORM_VALUE_UNREADABLE"]),
    (datetime(2026, 3, 2), ["FORM_VALUE_UNREADABLE"]),
    (1e308, ["FORM_VALUE_UNREADABLE"]),
    (1e12, ["VALUE_OUT_OF_RANGE"]),
    (101, ["VALUE_OUT_OF_RANGE"]),
    (-0.1, ["VALUE_OUT_OF_RANGE"]),
    (99, ["FORM_IMPLAUSIBLE"]),
    ("=3.1+0.1", ["FORM_FORMULA_REFUSED"]),  # openpyxl stores no result beside it
    ("=cmd|'/c calc'!A0", ["FORM_FORMULA_REFUSED"]),
    ("=DDE(\"cmd\";\"/c calc\")", ["FORM_FORMULA_REFUSED"]),
    ("='[other.xlsx]Sheet1'!A1", ["FORM_FORMULA_REFUSED"]),
    ("=WEBSERVICE(\"http://example.org\")", ["FORM_FORMULA_REFUSED"]),
    ("@SUM(1+1)", ["FORM_FORMULA_REFUSED"]),
    ("+cmd|'/c calc'!A0", ["FORM_FORMULA_REFUSED"]),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "value", "said"), TYPED, ids=lambda one: str(one)[:20])
def test_a_figure_is_read_and_where_it_is_no_plain_number_that_is_told_with_its_cell(small, typed, value, said):
    read = returned(small, ("estimate", typed))
    assert codes(read) == said
    assert [row["value"] for row in rows(small)] == [value]
    for one in read.findings:
        assert one.where.cell == "Form!J7" and one.where.file.endswith(".xlsx")
    assert pipeline.findings_of(small) == ()


@pytest.mark.parametrize(("typed", "said"), REFUSED, ids=lambda one: str(one)[:20])
def test_what_is_no_figure_stays_out_with_its_cell(small, typed, said):
    before = snapshot(small)
    read = returned(small, ("estimate", typed))
    assert codes(read) == said and read.n_added == 0
    assert read.findings[0].where.cell == "Form!J7"
    assert snapshot(small) == before


def test_a_formula_that_reaches_out_takes_its_whole_row_with_it(small):
    read = returned(small, ("estimate", 3.2), ("cause", '=HYPERLINK("http://example.org")'))
    assert codes(read) == ["FORM_FORMULA_REFUSED"] and read.n_added == 0


def test_a_formula_in_words_without_a_result_stays_out_alone(small):
    read = returned(small, ("estimate", 3.2), ("cause", "=A1"))
    assert codes(read) == ["FORM_FORMULA_REFUSED"] and read.n_added == 1
    assert note_from_text(rows(small)[0]["note"]).remarks == ()


def test_a_bulleted_cause_is_words_and_no_formula(small):
    read = returned(small, ("estimate", 3.2), ("cause", "- 订单减少\n- 企业减少"))
    assert codes(read) == [] and read.n_added == 1


def test_a_choice_that_was_not_offered_is_told(small):
    read = returned(small, ("estimate", 3.2), ("outcome", "perhaps"))
    assert codes(read) == ["FORM_VALUE_UNREADABLE"] and "with difficulty" in read.findings[0].message.en


def test_a_prefilled_figure_that_was_changed_is_told_and_stays_out(small):
    read = returned(small, ("actual_2025", 3.3))
    assert codes(read) == ["FORM_FIGURE_DISPUTED"] and read.n_added == 0
    assert read.findings[0].where.cell == "Form!H7" and "3.1" in read.findings[0].message.en


def test_a_prefilled_figure_typed_anew_is_no_change(small):
    assert codes(returned(small, ("actual_2025", "3.10"))) == []


def test_an_actual_that_is_missing_becomes_internal_and_one_published_since_is_held_against_it(small):
    path = small / "observations" / "releases.csv"
    text = path.read_text("utf-8")
    without = "".join(line for line in text.splitlines(keepends=True) if ",2025," not in line)
    path.write_text(without, "utf-8")
    (form,) = send(small, small.parent / "forms", as_of=date(2026, 3, 31))

    def fill(sheet: Sheet) -> None:
        sheet.at(TARGET, "actual_2025").value = 3.3
        sheet.at(TARGET, "actual_status").value = "preliminary"

    change(form, fill)
    shutil.copytree(small, small.parent / "later")
    read = bring_back(small, small.parent / "forms")
    assert (read.n_added, codes(read), read.forms[0].n_actuals) == (1, [], 1)
    (row,) = rows(small)
    assert (row["release_status"], row["value"], row["note"]) == (
        "internal", "3.3", "form of 2026-03-31; status: preliminary",
    )  # fmt: skip
    later = small.parent / "later"
    (later / "observations" / "releases.csv").write_text(text, "utf-8")
    read = bring_back(later, small.parent / "forms")
    assert (read.n_added, "FORM_FIGURE_DISPUTED" in codes(read)) == (0, True)


PORT = {"lang": "en", "unit": "Harbour Port Authority"}


def test_rows_deleted_inserted_and_copied_are_told_and_the_others_are_read(harbour, tmp_path):
    (path,) = send(harbour, tmp_path / "forms", **PORT)

    def damage(sheet: Sheet) -> None:
        sheet.at("port_teu", "estimate").value = 1066
        sheet.at("port_connectivity", "estimate").value = 131
        row = sheet.row("port_connectivity")
        for column in range(1, sheet.cells.max_column + 1):
            sheet.cells.cell(row + 4, column).value = sheet.cells.cell(row, column).value
        sheet.cells.delete_rows(sheet.row("automated_terminal"))
        sheet.cells.insert_rows(sheet.row("port_teu"))
        sheet.cells.cell(sheet.row("port_teu") - 1, 2).value = "Another target"

    change(path, damage)
    read = bring_back(harbour, tmp_path / "forms")
    assert sorted(codes(read)) == ["FORM_ROW_MISSING", "FORM_ROW_TWICE", "FORM_ROW_TWICE", "FORM_ROW_UNKNOWN"]
    assert read.n_added == 1
    assert all(one.where.cell.startswith("Form!") for one in read.findings)


def test_columns_in_another_order_are_read_by_their_hidden_names(harbour, tmp_path):
    (path,) = send(harbour, tmp_path / "forms", **PORT)

    def swap(sheet: Sheet) -> None:
        sheet.at("port_teu", "estimate").value = 1066
        first, second = sheet.keys["estimate_2026"], sheet.keys["estimate_final"]
        for row in range(1, sheet.cells.max_row + 1):
            one, other = sheet.cells.cell(row, first), sheet.cells.cell(row, second)
            one.value, other.value = other.value, one.value

    change(path, swap)
    read = bring_back(harbour, tmp_path / "forms")
    assert codes(read) == ["FORM_COLUMNS_MOVED"]
    assert [row["period"] for row in rows(harbour) if row["value"] == "1066"] == ["2026"]


def test_headings_swapped_without_their_columns_are_refused(harbour, tmp_path):
    (path,) = send(harbour, tmp_path / "forms", **PORT)

    def swap(sheet: Sheet) -> None:
        sheet.at("port_teu", "estimate").value = 1066
        one, other = sheet.heading("estimate_2026"), sheet.heading("estimate_final")
        one.value, other.value = other.value, one.value

    change(path, swap)
    read = bring_back(harbour, tmp_path / "forms")
    assert set(codes(read)) == {"FORM_HEADER"} and read.n_added == 0


def test_a_unit_changed_by_hand_and_a_merged_cell_keep_their_rows_out(harbour, tmp_path):
    (path,) = send(harbour, tmp_path / "forms", **PORT)

    def damage(sheet: Sheet) -> None:
        for target, value in (("port_teu", 1066), ("port_connectivity", 131)):
            sheet.at(target, "estimate").value = value
        sheet.at("port_teu", "unit").value = "TEU"
        one, other = sheet.at("port_connectivity", "estimate"), sheet.at("port_connectivity", "estimate_final")
        sheet.cells.merge_cells(f"{one.coordinate}:{other.coordinate}")

    change(path, damage)
    read = bring_back(harbour, tmp_path / "forms")
    assert set(codes(read)) == {"FORM_UNIT_CHANGED", "FORM_MERGED"} and read.n_added == 0


def test_a_hidden_row_of_names_that_was_deleted_is_made_up_for_by_the_headings(harbour, tmp_path):
    (path,) = send(harbour, tmp_path / "forms", **PORT)

    def damage(sheet: Sheet) -> None:
        sheet.at("port_teu", "estimate").value = 1066
        sheet.cells.delete_rows(sheet.head - 1)

    change(path, damage)
    assert bring_back(harbour, tmp_path / "forms").n_added == 1


def test_an_event_takes_a_month(harbour, tmp_path):
    (path,) = send(harbour, tmp_path / "forms", **PORT)
    change(path, lambda sheet: setattr(sheet.at("automated_terminal", "estimate_final"), "value", "2028-06"))
    read = bring_back(harbour, tmp_path / "forms")
    assert (read.n_added, codes(read)) == (1, [])
    assert "EXPECTATION_ONLY" in {one.code for one in pipeline.findings_of(harbour)}


def test_a_changed_bound_makes_a_form_an_older_one_and_a_changed_unit_keeps_the_row_out(small):
    (path,) = send(small, small.parent / "forms")
    change(path, lambda sheet: setattr(sheet.at(TARGET, "estimate"), "value", 3.2))
    targets = small / "targets.yaml"
    targets.write_text(targets.read_text("utf-8").replace("3.6 %", "3.7 %"), "utf-8")
    read = bring_back(small, small.parent / "forms", dry_run=True)
    assert codes(read) == ["FORM_OLDER"] and read.n_added == 1
    assert read.findings[0].where.cell == "Form!A7"
    indicators = small / "indicators.yaml"
    indicators.write_text(indicators.read_text("utf-8").replace('unit: "%"', 'unit: "‰"'), "utf-8")
    read = bring_back(small, small.parent / "forms", dry_run=True)
    assert set(codes(read)) == {"FORM_OLDER"} and read.n_added == 0


def test_later_releases_do_not_make_a_form_an_older_one(small):
    (path,) = send(small, small.parent / "forms")
    change(path, lambda sheet: setattr(sheet.at(TARGET, "estimate"), "value", 3.2))
    with (small / "observations" / "releases.csv").open("a", encoding="utf-8") as file:
        file.write("rd_intensity,2025,3.15,%,2026-10-01,final,bulletins\n")
    read = bring_back(small, small.parent / "forms")
    assert codes(read) == [] and read.n_added == 1


def test_the_form_of_another_plan_stays_out(small, harbour, tmp_path):
    send(harbour, tmp_path / "forms", **PORT)
    read = bring_back(small, tmp_path / "forms")
    assert codes(read) == ["FORM_FOREIGN"] and read.forms == ()
    assert [unit.en for unit in read.not_returned] == ["no unit named"]


def test_files_that_are_no_forms_are_told_each_for_what_it_is(small, tmp_path):
    forms = tmp_path / "forms"
    (path,) = send(small, forms)
    whole = path.read_bytes()
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    files = {
        "cut.xlsx": whole[:3000],
        "old.xls": ole,
        "password.xlsx": ole + "EncryptedPackage".encode("utf-16-le"),  # as Office names the stream
        "empty.xlsx": b"",
        "letter.docx": whole,
        "notes.txt": b"see attachment",
        "random.xlsx": b"PK\x03\x04" + bytes(range(256)) * 8,
        "broken.xlsx": whole.replace(b"worksheets", b"worksheetz"),
    }
    for name, content in files.items():
        (forms / name).write_bytes(content)
    with zipfile.ZipFile(forms / "zip.xlsx", "w") as packed:
        packed.writestr("word/document.xml", "<w/>")
    with zipfile.ZipFile(forms / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"0" * 120_000_000)
    (forms / "folder").mkdir()
    for ignored in (f"~${path.name}", ".DS_Store", "Thumbs.db", "desktop.ini"):
        (forms / ignored).write_bytes(b"lock")
    read = bring_back(small, forms)
    told = {one.where.file: one.message.en for one in read.findings}
    assert set(told) == {*files, "zip.xlsx", "bomb.xlsx", "folder"}
    assert {one.code for one in read.findings if one.where.file != "broken.xlsx"} == {"FORM_UNREADABLE"}
    assert "password" in told["password.xlsx"] and "old Office format" in told["old.xls"]
    assert len(read.forms) == 1 and read.n_added == 0


def test_two_forms_of_a_unit_that_differ_stay_out_and_alike_ones_are_read_once(small):
    forms = small.parent / "forms"
    (path,) = send(small, forms)
    other = Path(shutil.copyfile(path, path.with_name("copy.xlsx")))
    change(path, lambda sheet: setattr(sheet.at(TARGET, "estimate"), "value", 3.2))
    change(other, lambda sheet: setattr(sheet.at(TARGET, "estimate"), "value", 3.3))
    read = bring_back(small, forms)
    assert codes(read) == ["FORM_TWICE", "FORM_TWICE"] and read.n_added == 0
    change(other, lambda sheet: setattr(sheet.at(TARGET, "estimate"), "value", 3.2))
    read = bring_back(small, forms)
    assert codes(read) == ["FORM_TWICE"] and read.n_added == 1


def test_a_hidden_sheet_that_was_tampered_with_or_deleted_makes_a_form_foreign(small):
    (path,) = send(small, small.parent / "forms")

    def tamper(sheet: Sheet) -> None:
        sheet.book["_plancast"]["A2"].value = '{"form": "plancast/form/1"'

    change(path, tamper)
    assert codes(bring_back(small, small.parent / "forms")) == ["FORM_FOREIGN"]
    change(path, lambda sheet: sheet.book.remove(sheet.book["_plancast"]))
    assert codes(bring_back(small, small.parent / "forms")) == ["FORM_FOREIGN"]


def test_what_stands_where_nobody_reads_is_told(small):
    def add(sheet: Sheet) -> None:
        sheet.cells.cell(sheet.row(TARGET), sheet.cells.max_column + 3).value = "a remark"
        sheet.book.create_sheet("Annex")["B2"].value = "more"

    (path,) = send(small, small.parent / "forms")
    change(path, add)
    assert codes(bring_back(small, small.parent / "forms")) == ["FORM_NOT_READ", "FORM_NOT_READ"]


def test_a_day_before_the_form_was_made_and_a_folder_that_is_not_there_end_the_work(small):
    send(small, small.parent / "forms")
    with pytest.raises(PlancastError, match="--release-date"):
        bring_back(small, small.parent / "forms", release_date=date(2026, 1, 1))
    with pytest.raises(PlancastError, match="no such folder"):
        bring_back(small, small.parent / "nowhere")


words = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40) | st.sampled_from(
    ["a; b", "target: x", "back\\slash", "line\nline", "; ", "\\;", "form of 2026-01-01"]
)


@given(st.lists(st.tuples(words, words), max_size=3), st.sampled_from(["", "final"]))
@settings(max_examples=60)
def test_a_note_reads_back_as_it_was_written(said, status):
    remarks = tuple(UnitRemark(target=f"t{place}", cause=one, measures=two) for place, (one, two) in enumerate(said))
    note = FormNote(form_as_of=date(2026, 10, 29), status=status, remarks=remarks)
    assert note_from_text(note_text(note)) == note
    assert "\n" not in note_text(note)
