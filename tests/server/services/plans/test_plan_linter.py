"""The linter: each rule speaks at the right line, in two languages; the shipped plan passes."""

import json
import re
from pathlib import Path

import pytest
from tests.server.services.plans.one_slip import Slip, copied
from tests.server.services.plans.slips_of_form import SLIPS_OF_FORM
from tests.server.services.plans.slips_of_wording import SLIPS_OF_WORDING
from tests.support.source_tree import ROOT

from stormlamp.services.plans.plan_folder import Located, lint_folders
from stormlamp.services.plans.shipped import lint_shipped

LOCALES = ROOT / "server" / "stormlamp" / "locales"
SLIPS = (*SLIPS_OF_FORM, *SLIPS_OF_WORDING)


def catalogue(language: str) -> dict[str, str]:
    words: dict[str, str] = json.loads((LOCALES / f"plan.{language}.json").read_text("utf-8"))
    return words


def slipped(slip: Slip, folder: Path) -> tuple[list[Path], Path]:
    """Copy the example, with the slip made in the first file of its name that has the words."""
    copies = copied(folder)
    named = [each / slip.file for each in copies if (each / slip.file).is_file()]
    file = next(each for each in named if slip.old in each.read_text("utf-8"))
    file.write_text(file.read_text("utf-8").replace(slip.old, slip.new, 1), "utf-8")
    return copies, file


def lines_of(found: tuple[Located, ...], code: str, file: Path) -> list[str]:
    """Give the text of each line that a finding of this code names in the file."""
    lines = file.read_text("utf-8").split("\n")
    return [
        "\n".join(lines[each.line - 1 : each.line]) + "\n"
        for each in found
        if each.finding.code == code and each.file == str(file)
    ]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: str(slip.code))
def test_a_slip_is_found_on_its_line(slip: Slip, tmp_path: Path) -> None:
    copies, file = slipped(slip, tmp_path)
    findings = lint_folders(copies)
    found = findings.all
    assert slip.code in {each.finding.code for each in found}
    if slip.at:
        assert any(slip.at in line for line in lines_of(found, slip.code, file))
    for language in ("zh-Hans", "zh-Hant", "en"):
        assert all(re.match(r".+:\d+: \S", line) for line in findings.lines(language))


def test_every_rule_has_its_slip_and_its_sentence_in_both_languages() -> None:
    of_folders = {"folder-empty", "folder-large", "file-link", "file-kind", "file-locked", "example-marked"}
    of_editions = {"not-as-published", "site-other", "number-old", "number-far", "gone-not-retired"}
    codes = {slip.code for slip in SLIPS} | of_folders | of_editions
    for language in ("zh-Hans", "en"):
        keys = catalogue(language)
        said = {key.removeprefix("plan.") for key in keys if key.count(".") == 1} - {"note", "joiner"}
        assert said == codes
        parting = "——" if language == "zh-Hans" else " — "
        assert all(parting in keys[f"plan.{code}"] for code in codes)


def test_the_catalogues_have_the_same_messages() -> None:
    assert list(catalogue("zh-Hans")) == list(catalogue("en"))


def test_the_shipped_plans_have_nothing_to_find() -> None:
    assert lint_shipped().lines("en") == []


def test_an_empty_folder_is_an_error_and_no_crash(tmp_path: Path) -> None:
    findings = lint_folders([tmp_path])
    assert "folder-empty" in {each.finding.code for each in findings.errors}


def test_a_missing_translation_is_a_note_and_does_not_stop_publishing(tmp_path: Path) -> None:
    slip = next(slip for slip in SLIPS if slip.code == "text-falls-back")
    findings = lint_folders(slipped(slip, tmp_path)[0])
    assert findings.errors == ()
    assert findings.lines("zh-Hans")[0].split(": ", 1)[1].startswith("（提示）")
