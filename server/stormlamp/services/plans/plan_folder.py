"""A plan that lies in folders, read and checked; findings stand at the lines of its files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stormlamp.domain.plans.derive import Tongue
from stormlamp.domain.plans.edition_check import check
from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.findings import Path as Steps
from stormlamp.domain.plans.plan_check import read_plan
from stormlamp.services.pinyin import syllables
from stormlamp.services.plans.finding_words import line_of, plan_words
from stormlamp.services.plans.plan_files.layers import Spot
from stormlamp.services.plans.plan_files.yaml_files import read_folders
from stormlamp.services.traditional import to_traditional


@dataclass(frozen=True)
class Located:
    """A finding and the line that it is about; `line` counts from 1."""

    file: str
    line: int
    finding: Finding


@dataclass(frozen=True)
class PlanFindings:
    """What the linter found, in the order of files and lines."""

    all: tuple[Located, ...]

    @property
    def errors(self) -> tuple[Located, ...]:
        """Give those that stop publishing; the others are notes."""
        return tuple(each for each in self.all if each.finding.severity == "error")

    def lines(self, language: str) -> list[str]:
        """Word each as `file:line: what is wrong — what to do`, in zh-Hans, zh-Hant or en."""
        lines = (f"{each.file}:{each.line}: {line_of(each.finding, language)}" for each in self.all)
        return [_printable(line) for line in lines]


def lint_folders(folders: Sequence[Path]) -> PlanFindings:
    """Check the plan in `folders` (`*.yaml`, subfolders too); a later one is laid over those before it."""
    return _read(folders)[1]


def check_edition(edition: dict[str, Any]) -> tuple[Finding, ...]:
    """Give what is wrong with an edition that somebody hands in; without an error phones can read it."""
    return check(edition, Tongue(traditional=to_traditional, pinyin=lambda _: ("", ""), amount=_amount))


def place(path: Steps) -> str:
    """Word a place in an edition as `lists[0].pages[1].items[2].text`."""
    said = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return said.removeprefix(".")


def tongue() -> Tongue:
    """Give the converters that deriving an edition needs."""
    return Tongue(traditional=to_traditional, pinyin=_pinyin, amount=_amount)


def _read(folders: Sequence[Path]) -> tuple[Mapping[str, Any], PlanFindings]:
    files = read_folders(folders)
    plan, log = read_plan(files.data)
    if not files.data and files.findings:
        # Nothing could be read: the schema would complain of every missing part, and one line says enough.
        log.findings.clear()
    found = [Located(spot.file, spot.line, finding) for spot, finding in files.findings]
    if plan.get("site", {}).get("example") is True:
        log.note(("site", "example"), "example-marked")
    found += [Located(*_spot(files.spots, finding.path), finding) for finding in log.findings]
    return plan, PlanFindings(tuple(sorted(found, key=lambda each: (each.file, each.line))))


def _spot(spots: Mapping[tuple[str | int, ...], Spot], path: tuple[str | int, ...]) -> tuple[str, int]:
    """Give file and line of the nearest place that the files really have."""
    while path not in spots and path:
        path = path[:-1]
    spot = spots[path]
    return spot.file, spot.line


def _printable(line: str) -> str:
    """Take from a line what would move or colour a terminal, turn it around, or cannot be written."""
    return "".join(each if each.isprintable() else "\ufffd" for each in line)


def _pinyin(text: str) -> tuple[str, str]:
    """Give syllables parted by spaces and their initials, lower case; other letters stay as they are."""
    words = syllables(text)
    return " ".join(words), "".join(word[0] for word in words if word[0].isalnum())


def _amount(value: int, unit: str, language: str) -> str:
    words = plan_words(language if language.startswith("zh") else "en")
    return words[f"plan.unit.{unit}.{'one' if value == 1 else 'other'}"].format(value=value)
