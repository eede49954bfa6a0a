"""From the verdicts of both tools to scores: what is killed of the mutants that are valid."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VAR = ROOT / "var" / "mutants"
LEAST = {"domain": 85.0, "core": 85.0, "sync": 75.0}  # per cent


@dataclass(frozen=True, slots=True)
class Scored:
    """One valid mutant: its file from the root, what it is, and whether a test failed or ran out of time."""

    file: str
    what: str
    killed: bool


@dataclass(slots=True)
class Score:
    """How many mutants of a file or an area were killed."""

    killed: int = 0
    valid: int = 0

    @property
    def score(self) -> float:
        """Per cent; 100 where there is nothing to kill."""
        return 100.0 * self.killed / self.valid if self.valid else 100.0


def by_file(found: Iterable[Scored]) -> dict[str, Score]:
    """The score of each file, and under "" that of all."""
    scores: dict[str, Score] = defaultdict(Score)
    for each in found:
        for name in ("", each.file):
            scores[name].valid += 1
            scores[name].killed += each.killed
    return scores


def table(found: Mapping[str, list[Scored]]) -> str:
    """The table of docs/reliability.md: an area, its files from the worst to the best."""
    lines = ["| area | file | killed | of | score |", "|---|---|---|---|---|"]
    for area, mutants in found.items():
        scores = by_file(mutants)
        whole = scores.pop("", Score())
        lines.append(f"| **{area}** | all | {whole.killed} | {whole.valid} | **{whole.score:.1f} %** |")
        for file, score in sorted(scores.items(), key=lambda it: (it[1].score, it[0])):
            name = file.rpartition(f"/{area}/")[2]
            lines.append(f"| {area} | {name} | {score.killed} | {score.valid} | {score.score:.0f} % |")
    return "\n".join(lines) + "\n"


def shown(found: Iterable[Scored]) -> str:
    """What survived, one after the other, and the score."""
    mutants = list(found)
    total = by_file(mutants).get("", Score())
    alive = [each.what for each in mutants if not each.killed]
    return "\n".join([*alive, f"{total.killed} of {total.valid} killed, {total.score:.1f} %"])
