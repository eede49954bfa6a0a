"""Reads the YAML files of a plan's folders into one mapping, and remembers each value's line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.findings import Path as Steps
from stormlamp.domain.plans.schema import LIST_PARTS
from stormlamp.services.plans.plan_files.layers import Placed, Spot, laid_over, plain

# libyaml reads ten times as fast; the pure reader says the same where it is missing.
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass
class PlanFiles:
    """The folders' data: parts by name, the spot of every path, and what is wrong with the YAML itself."""

    data: dict[str, Any] = field(default_factory=dict)
    spots: dict[Steps, Spot] = field(default_factory=dict)
    findings: list[tuple[Spot, Finding]] = field(default_factory=list)


def read_folders(folders: Sequence[Path]) -> PlanFiles:
    """Read all `*.yaml` below each folder, sorted by path; list parts of several files are joined.

    What a later folder says of a thing is laid over what an earlier one says (`layers.laid_over`).
    """
    files = PlanFiles()
    whole: dict[str, Placed] = {}
    for folder in folders:
        below = _read_folder(folder, files.findings)
        whole = {**whole, **{name: laid_over(whole.get(name), part) for name, part in below.items()}}
    top = Placed(Spot(str(folders[0]), 1), whole)
    files.data = plain(top, (), files.spots)
    return files


def _read_folder(folder: Path, findings: list[tuple[Spot, Finding]]) -> dict[str, Placed]:
    parts: dict[str, Placed] = {}
    paths = sorted(folder.rglob("*.yaml"), key=lambda path: path.relative_to(folder).parts)
    if not paths:
        findings.append((Spot(str(folder), 1), Finding((), "folder-empty")))
    for path in paths:
        _File(str(path), parts, findings).take(path.read_bytes())
    return parts


@dataclass
class _File:
    name: str
    parts: dict[str, Placed]
    findings: list[tuple[Spot, Finding]]
    # The nodes that are being read: one of them below itself is an alias to its own inside.
    above: list[yaml.Node] = field(default_factory=list)

    def take(self, data: bytes) -> None:
        """Parse one file and join its parts to those read before."""
        try:
            root = yaml.compose(data, Loader=_LOADER)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            said = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
            self.report(mark.line + 1 if mark else 1, "yaml", problem=str(said))
            return
        if not isinstance(root, yaml.MappingNode):
            self.report(1, "file-not-parts")
            return
        for key, node in self.pairs(root):
            self.part(str(key.value), key.start_mark.line + 1, node)

    def part(self, name: str, line: int, node: yaml.Node) -> None:
        """Take one part: a list part goes on where the file before ended, another may come once."""
        known = self.parts.get(name)
        if known is None:
            self.parts[name] = self.value(node, line)
        elif name in LIST_PARTS and isinstance(node, yaml.SequenceNode) and isinstance(known.value, list):
            known.value.extend(self.value(each) for each in node.value)
        else:
            self.report(line, "part-twice", part=name)

    def value(self, node: yaml.Node, line: int = 0) -> Placed:
        """Give the value of a node with its line (its key's, if given), and those below it."""
        spot = Spot(self.name, line or node.start_mark.line + 1)
        if node in self.above:
            self.report(spot.line, "yaml", problem="*")
            return Placed(spot, None)
        self.above.append(node)
        read = self.content(node)
        self.above.pop()
        return Placed(spot, read)

    def content(self, node: yaml.Node) -> object:
        """Give what a node holds."""
        if isinstance(node, yaml.MappingNode):
            pairs = self.pairs(node)
            return {str(key.value): self.value(each, key.start_mark.line + 1) for key, each in pairs}
        if isinstance(node, yaml.SequenceNode):
            return [self.value(each) for each in node.value]
        return _scalar(node)

    def pairs(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.Node, yaml.Node]]:
        """Give keys and values; a key that comes twice is reported."""
        seen = set()
        for key, value in node.value:
            if str(key.value) in seen:
                self.report(key.start_mark.line + 1, "key-twice", field=str(key.value))
            seen.add(str(key.value))
            yield key, value

    def report(self, line: int, code: str, **values: str | int) -> None:
        """Add a finding about this file."""
        self.findings.append((Spot(self.name, line), Finding((), code, values)))


def _scalar(node: yaml.Node) -> object:
    """Give numbers, flags and null as such; everything else, dates and 21:03 too, as it is written."""
    kind = node.tag.rpartition(":")[2]
    if kind == "null":
        return None
    if kind == "bool":
        return str(node.value).lower() in ("true", "yes", "on")
    if kind == "int" and str(node.value).lstrip("+-").isdecimal():
        return int(node.value)
    return node.value
