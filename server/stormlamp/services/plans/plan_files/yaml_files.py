"""Reads the YAML files of a plan's folders into one mapping, and remembers each value's line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.findings import Path as Steps
from stormlamp.domain.plans.schema import LIST_PARTS
from stormlamp.domain.strict_json import LARGEST
from stormlamp.services.plans.plan_files.bounded_yaml import UnreadableYaml, parsed
from stormlamp.services.plans.plan_files.found_files import (
    FolderLarge,
    FolderRoom,
    find_files,
    large,
    whole_room,
)
from stormlamp.services.plans.plan_files.layers import Placed, Spot, laid_over, plain

_LONGEST = 100  # characters of a whole number


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
    room = whole_room()
    file = _File(str(folder), parts, findings)
    before = len(findings)
    try:
        for name, data in find_files(folder, room, file.found):
            file = _File(name, parts, findings)
            file.take(data, room)
    except FolderLarge:
        findings.append((Spot(file.name, 1), large()))
    if not parts and len(findings) == before:
        findings.append((Spot(str(folder), 1), Finding((), "folder-empty")))
    return parts


@dataclass
class _File:
    name: str
    parts: dict[str, Placed]
    findings: list[tuple[Spot, Finding]]

    def take(self, data: bytes, room: FolderRoom) -> None:
        """Parse one file and join its parts to those read before."""
        try:
            root = parsed(data, room)
        except UnreadableYaml as refused:
            self.found(self.name, refused.line, refused.finding)
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
        return Placed(Spot(self.name, line or node.start_mark.line + 1), self.content(node))

    def content(self, node: yaml.Node) -> object:
        """Give what a node holds."""
        if isinstance(node, yaml.MappingNode):
            pairs = self.pairs(node)
            return {str(key.value): self.value(each, key.start_mark.line + 1) for key, each in pairs}
        if isinstance(node, yaml.SequenceNode):
            return [self.value(each) for each in node.value]
        value = _scalar(node)
        if isinstance(value, int) and abs(value) > LARGEST:
            self.report(node.start_mark.line + 1, "number-long", high=LARGEST)
            return None
        return value

    def pairs(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.Node, yaml.Node]]:
        """Give keys and values; a key that comes twice is reported."""
        seen = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.report(key.start_mark.line + 1, "key-not-word")
                continue
            if str(key.value) in seen:
                self.report(key.start_mark.line + 1, "key-twice", field=str(key.value))
            seen.add(str(key.value))
            yield key, value

    def report(self, line: int, code: str, **values: str | int) -> None:
        """Add a finding about this file."""
        self.found(self.name, line, Finding((), code, values))

    def found(self, name: str, line: int, finding: Finding) -> None:
        """Add a finding about a file."""
        self.findings.append((Spot(name, line), finding))


def _scalar(node: yaml.Node) -> object:
    """Give numbers, flags and null as such; everything else, dates and 21:03 too, as it is written."""
    kind = node.tag.rpartition(":")[2]
    if kind == "null":
        return None
    if kind == "bool":
        return str(node.value).lower() in ("true", "yes", "on")
    if kind == "int" and str(node.value).lstrip("+-").isdecimal():
        # Python refuses to convert very long ones: what is far too long stays too long.
        return int(node.value) if len(node.value) <= _LONGEST else LARGEST + 1
    return node.value
