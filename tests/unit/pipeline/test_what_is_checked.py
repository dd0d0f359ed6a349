"""What ``check`` takes: files, standard input, a plan; and what it says of a name that is none of these, or two."""

from __future__ import annotations

from datetime import date

import pytest

import plancast
from plancast import pipeline
from plancast.core.finding import PlancastError

TEXT = "2024年全市生产总值5.39万亿元（约合7600亿美元），增长5.0%。\n"


@pytest.fixture(name="article")
def _article(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    return "article.txt"


def _refused(*what, **how):
    with pytest.raises(PlancastError) as fault:
        pipeline.check_figures(*what, **how)
    assert fault.value.text.zh
    return fault.value.text.en


def test_a_file_gives_findings_and_a_row_a_figure(article):
    result = plancast.check_figures(article)
    assert (result.files, result.n_figures, result.plan) == (("article.txt",), 3, None)
    assert [row.quote for row in result.ledger] == ["5.39万亿元", "7600亿美元", "5.0%"]
    assert plancast.check(article) == result.findings


def test_the_same_text_is_checked_alike_from_input_and_in_any_encoding(article):
    from_input = pipeline.check_figures("-", standard_input=TEXT.encode("gb18030"))
    assert from_input.files == ("-",)
    rows = [row.model_copy(update={"file": "-"}) for row in pipeline.check_figures(article).ledger]
    assert list(from_input.ledger) == rows


def test_several_files_are_one_answer_and_the_same_file_is_read_once(article, tmp_path):
    (tmp_path / "b.md").write_text("增长3.2%。", encoding="utf-8")
    result = pipeline.check_figures(article, "b.md", article)
    assert result.files == ("article.txt", "b.md")
    assert [row.file for row in result.ledger] == ["article.txt"] * 3 + ["b.md"]


def test_the_day_of_the_document_is_told(article):
    day = date(2025, 3, 1)
    assert pipeline.check_figures(article, document_date=day).document_date == day


def test_a_text_at_hand():
    assert plancast.check_text(TEXT).n_figures == 3


def test_a_plan_is_checked_as_known_on_a_day():
    result = pipeline.check_figures("harbour", as_of=date(2026, 6, 30))
    assert (result.plan, result.as_of, result.files) == ("harbour", date(2026, 6, 30), ())
    assert result.plan_hash and result.findings == pipeline.findings_of("harbour", date(2026, 6, 30))


def test_a_plan_that_cannot_be_read_gives_its_findings(tmp_path):
    (tmp_path / "plan.yaml").write_text("schema: [", encoding="utf-8")
    result = pipeline.check_figures(tmp_path)
    assert result.findings and result.plan_hash is None


def test_a_name_that_is_nothing_is_told_with_the_nearest(article):
    assert "Did you mean 'article.txt'?" in _refused("artcle.txt")
    assert "Did you mean 'harbour'?" in _refused("harbor")
    assert _refused("x" * 5_000) and _refused("a\0b")


def test_a_name_that_is_both_is_told(article, tmp_path):
    (tmp_path / "harbour").write_text(TEXT, encoding="utf-8")
    assert "Write ./harbour for the file or plans/harbour for the plan" in _refused("harbour")
    assert pipeline.check_figures("./harbour").n_figures == 3
    assert pipeline.check_figures("plans/harbour").plan == "harbour"


def test_a_folder_without_a_plan_is_told(tmp_path):
    assert "a folder without a plan.yaml" in _refused(tmp_path)


def test_plans_and_files_are_not_mixed_nor_their_days(article):
    assert "checked by itself" in _refused("harbour", article)
    assert "--document-date is of a text" in _refused("harbour", document_date=date(2026, 1, 1))
    assert "--document-date" in _refused(article, as_of=date(2026, 1, 1))


def test_nothing_named_is_a_callers_fault():
    with pytest.raises(ValueError, match="expected files or a plan"):
        pipeline.check_figures()
    with pytest.raises(ValueError, match="standard_input"):
        pipeline.check_figures("-")


def test_a_code_is_explained_however_it_is_written():
    assert pipeline.explained("target-met")[0] == "TARGET_MET"
    with pytest.raises(PlancastError, match="nearest: CONCEPT"):
        pipeline.explained("concpt")
