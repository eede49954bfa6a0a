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
MOST_AT_ONCE = 8


def catalogue(language: str) -> dict[str, str]:
    words: dict[str, str] = json.loads((LOCALES / f"plan.{language}.json").read_text("utf-8"))
    return words


def batches() -> list[list[Slip]]:
    """Put slips together that are told apart by their files and by their findings: linting takes its time."""
    made: list[list[Slip]] = []
    for slip in SLIPS:
        fitting = (batch for batch in made if len(batch) < MOST_AT_ONCE and is_told_apart(slip, batch))
        batch = next(fitting, None)
        if batch is None:
            made.append([slip])
        else:
            batch.append(slip)
    return made


def is_told_apart(slip: Slip, others: list[Slip]) -> bool:
    """Whether none of the others is in its file or has its finding."""
    return all(slip.code != each.code and slip.file != each.file for each in others)


def slip_in(copies: list[Path], slip: Slip) -> Path:
    """Make the slip in the first file of its name that has the words."""
    named = [each / slip.file for each in copies if (each / slip.file).is_file()]
    file = next(each for each in named if slip.old in each.read_text("utf-8"))
    file.write_text(file.read_text("utf-8").replace(slip.old, slip.new, 1), "utf-8")
    return file


def slipped(slip: Slip, folder: Path) -> tuple[list[Path], Path]:
    """Copy the example, with the slip made."""
    copies = copied(folder)
    return copies, slip_in(copies, slip)


def lines_of(found: tuple[Located, ...], code: str, file: Path) -> list[str]:
    """Give the text of each line that a finding of this code names in the file."""
    lines = file.read_text("utf-8").split("\n")
    return [
        "\n".join(lines[each.line - 1 : each.line]) + "\n"
        for each in found
        if each.finding.code == code and each.file == str(file)
    ]


def is_found(slip: Slip, found: tuple[Located, ...], file: Path) -> bool:
    """Whether there is a finding of its code, on its line where it names one."""
    if slip.at:
        return any(slip.at in line for line in lines_of(found, slip.code, file))
    return slip.code in {each.finding.code for each in found}


@pytest.mark.parametrize("batch", batches(), ids=lambda batch: str(batch[0].code))
def test_each_slip_is_found_on_its_line(batch: list[Slip], tmp_path: Path) -> None:
    copies = copied(tmp_path)
    files = [slip_in(copies, slip) for slip in batch]
    findings = lint_folders(copies)
    missed = [slip for slip, file in zip(batch, files, strict=True) if not is_found(slip, findings.all, file)]
    # A slip that hides another one in its batch is seen alone by `ROW=22 make faults`.
    assert missed == []
    for language in ("zh-Hans", "zh-Hant", "en"):
        assert all(re.match(r".+:\d+: \S", line) for line in findings.lines(language))


@pytest.mark.faults  # each day several at once
@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: str(slip.code))
def test_a_slip_alone_is_found_on_its_line(slip: Slip, tmp_path: Path) -> None:
    copies, file = slipped(slip, tmp_path)
    assert is_found(slip, lint_folders(copies).all, file)


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
