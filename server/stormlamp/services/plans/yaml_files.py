"""Reads the YAML files of a plan folder into one mapping, and remembers each value's line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.findings import Path as Steps
from stormlamp.domain.plans.schema import LIST_PARTS

# libyaml reads ten times as fast; the pure reader says the same where it is missing.
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass(frozen=True)
class Spot:
    """A line of a file, counted from 1; the file is named relative to the folder's parent."""

    file: str
    line: int


@dataclass
class PlanFiles:
    """The folder's data: parts by name, the spot of every path, and what is wrong with the YAML itself."""

    data: dict[str, Any] = field(default_factory=dict)
    spots: dict[Steps, Spot] = field(default_factory=dict)
    findings: list[tuple[Spot, Finding]] = field(default_factory=list)


def read_folder(folder: Path) -> PlanFiles:
    """Read all `*.yaml` below `folder`, sorted by path. List parts of several files are joined."""
    files = PlanFiles(spots={(): Spot(str(folder), 1)})
    paths = sorted(folder.rglob("*.yaml"), key=lambda path: path.relative_to(folder).parts)
    if not paths:
        files.findings.append((Spot(str(folder), 1), Finding((), "folder-empty")))
    for path in paths:
        _File(str(path), files).take(path.read_bytes())
    return files


@dataclass
class _File:
    name: str
    files: PlanFiles
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
        data = self.files.data
        known = data.get(name, [])
        if name in LIST_PARTS and isinstance(node, yaml.SequenceNode) and isinstance(known, list):
            data[name] = known
            self.files.spots.setdefault((name,), Spot(self.name, line))
            for each in node.value:
                known.append(self.value(each, (name, len(known))))
        elif name in data:
            self.report(line, "part-twice", part=name)
        else:
            data[name] = self.value(node, (name,), line)

    def value(self, node: yaml.Node, path: Steps, line: int = 0) -> object:
        """Give the plain value of a node and remember its line (its key's, if given), and those below it."""
        self.files.spots[path] = spot = Spot(self.name, line or node.start_mark.line + 1)
        if node in self.above:
            self.report(spot.line, "yaml", problem="*")
            return None
        self.above.append(node)
        read = self.content(node, path)
        self.above.pop()
        return read

    def content(self, node: yaml.Node, path: Steps) -> object:
        """Give what a node holds."""
        if isinstance(node, yaml.MappingNode):
            pairs = [(str(key.value), key.start_mark.line + 1, each) for key, each in self.pairs(node)]
            return {key: self.value(each, (*path, key), below) for key, below, each in pairs}
        if isinstance(node, yaml.SequenceNode):
            return [self.value(each, (*path, index)) for index, each in enumerate(node.value)]
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
        self.files.findings.append((Spot(self.name, line), Finding((), code, values)))


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
