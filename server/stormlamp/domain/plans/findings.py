"""What a reading of a plan finds, and what it remembers on the way."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Path = tuple[str | int, ...]
Node = Mapping[str, Any]  # a piece of parsed YAML or of an edition: its fields by name
Severity = Literal["error", "note"]


@dataclass(frozen=True)
class Finding:
    """One thing wrong at `path`; `code` names its sentence in the catalogue, `values` fill it.

    An error stops publishing; a note does not.
    """

    path: Path
    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)
    severity: Severity = "error"


class Enough(Exception):
    """A reading has found as many errors as it may: whoever mends these reads the plan again."""


@dataclass
class Reading:
    """The state of one reading: findings, ids defined and ids used, each with its path.

    `most`: with so many errors it stops at the next one; of notes it keeps no more than that.
    """

    languages: tuple[str, ...] = ("zh-Hans", "en")
    figures: Mapping[str, Node] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    defined: dict[tuple[str, Path], set[str]] = field(default_factory=dict)
    used: list[tuple[tuple[str, Path], str, Path]] = field(default_factory=list)
    most: int | None = None
    _errors: int = 0

    def report(self, path: Path, code: str, **values: str | int) -> None:
        """Add an error.

        Raises:
            Enough: there are `most` errors before it.
        """
        if self.most is not None and self._errors >= self.most:
            raise Enough
        self._errors += 1
        self.findings.append(Finding(path, code, values))

    def note(self, path: Path, code: str, **values: str | int) -> None:
        """Add a note."""
        if self.most is None or len(self.findings) - self._errors < self.most:
            self.findings.append(Finding(path, code, values, "note"))

    def define(self, kind: tuple[str, Path], name: str, path: Path) -> None:
        """Remember an id; a second one of its kind is an error."""
        known = self.defined.setdefault(kind, set())
        if name in known:
            self.report(path, "id-duplicate", id=name, kind=kind[0])
        known.add(name)

    def dangling(self) -> Iterator[tuple[str, str, Path]]:
        """Give (kind, id, path) of every use of an id that is defined nowhere."""
        for kind, name, path in self.used:
            if name not in self.defined.get(kind, ()):
                yield kind[0], name, path


Rule = Callable[[Node, Reading], None]  # across the parts of a plan: it reports what no single field can show


def each(plan: Node, part: str) -> Iterator[tuple[Path, Node]]:
    """Give (path, thing) for every thing of a part."""
    for index, thing in enumerate(plan.get(part, [])):
        yield (part, index), thing
