"""Writes a plan as a folder of YAML files, a part or a thing each; `yaml_files` reads the same plan again."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from stormlamp.domain.plans.schema import PLAN

# Short parts that belong together stand in one file.
_TOGETHER = {"site": ("site", "words", "goals", "causes")}
# Each of their things fills a screen and gets a file; numbered, for files are read in order of their names.
_ONE_A_FILE = ("lists", "scripts")
_AS_WRITTEN = re.compile(r"[^\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff]*")


def write_folder(plan: Mapping[str, Any], folder: Path) -> int:
    """Write the plan into an empty or a new folder; give the number of files.

    Raises:
        OSError: it cannot be written.
    """
    written = 0
    for name, content in _files(plan):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(as_yaml(content), "utf-8")
        written += 1
    return written


def as_yaml(content: object) -> str:
    """Give it as YAML: block style, Chinese as it is, no aliases."""
    return yaml.dump(
        content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=False, width=2**31
    )


def _files(plan: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    together = {part: file for file, parts in _TOGETHER.items() for part in parts}
    files: dict[str, dict[str, Any]] = {}
    for part, content in plan.items():
        if part in _ONE_A_FILE and isinstance(content, list) and content:
            for place, thing in enumerate(content, 1):
                yield f"{part}/{place:03}{_mark(thing)}.yaml", {part: [thing]}
        else:
            # What is no part of a plan is kept, too: a draft may hold anything.
            name = together.get(part, part) if part in PLAN.fields else "other"
            files.setdefault(name, {})[part] = content
    for name, parts in files.items():
        yield f"{name}.yaml", parts


def _mark(thing: object) -> str:
    name = thing.get("id") if isinstance(thing, dict) else None
    return f"-{name}" if isinstance(name, str) and re.fullmatch(r"[a-z0-9-]{1,60}", name) else ""


class _Dumper(yaml.SafeDumper):
    """Repeats what stands at two places, and indents lists below their key."""

    def ignore_aliases(self, _data: object) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - the emitter's own signature
        super().increase_indent(flow, indentless=False)


def _fits_block(text: str) -> bool:
    """Tell whether a block keeps the lines as they are; everything else with a line break is quoted."""
    return all(line and line == line.strip() for line in text.removesuffix("\n").split("\n"))


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None
    if "\n" in text or not _AS_WRITTEN.fullmatch(text):
        style = "|" if _fits_block(text) and _AS_WRITTEN.fullmatch(text) else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
