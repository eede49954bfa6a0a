"""A folder made to do harm, or by mistake, is a finding that names the file: nothing hangs, nothing fails."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from stormlamp.services.plans.plan_files import found_files
from stormlamp.services.plans.plan_files.yaml_files import read_folders
from stormlamp.services.plans.plan_folder import lint_folders

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAME = "strange.yaml"
# Each line repeats the one before it nine times: 9 ** 9 values.
LAUGHS = "a0: &a0 [ha]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
# Each line is one deeper than the one before it.
DEEPER = "a0: &a0 [ha]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 5000))
LONG = f"a: &a {'ha' * 100_000}\nlists: [{', '.join(['*a'] * 100)}]\n"


def codes(folder: Path) -> dict[str, str]:
    """Give what is found in the strange file: its codes, and the place of each."""
    found = lint_folders([folder]).all
    return {each.finding.code: f"{each.file}:{each.line}" for each in found if each.file.endswith(NAME)}


def linked(target: str) -> Callable[[Path], None]:
    return lambda file: file.symlink_to(target)


def listening(file: Path) -> None:
    os.chdir(file.parent)  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(file.name)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda file: file.mkdir(), "file-kind"),
        (os.mkfifo, "file-kind"),
        (listening, "file-kind"),
        (linked("/dev/zero"), "file-link"),
        (linked("nothing"), "file-link"),
        (linked("/etc/passwd"), "file-link"),
        (linked(NAME), "file-link"),
        (linked("."), "file-link"),
    ],
    ids=["folder", "pipe", "socket", "device", "dangling", "outside", "itself", "folder-link"],
)
def test_what_is_no_ordinary_file_is_named(
    make: Callable[[Path], None], code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    make(tmp_path / NAME)
    assert codes(tmp_path) == {code: f"{tmp_path / NAME}:1"}


def test_a_link_to_a_folder_is_named_for_its_files_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "lists").symlink_to(tmp_path)
    assert "file-link" in {each.finding.code for each in lint_folders([tmp_path / "plan"]).errors}


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / NAME).write_text("site: {}")

    def locked(*_: object) -> int:
        raise PermissionError(13, "Permission denied")  # the tests may run as root, to whom nothing is locked

    monkeypatch.setattr(os, "open", locked)
    assert codes(tmp_path) == {"file-locked": f"{tmp_path / NAME}:1"}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (LAUGHS, "folder-large", 1),
        (LONG, "folder-large", 1),
        (DEEPER, "yaml-deep", 32),
        ("site:\n  name: &a {b: *a}\n", "yaml-alias", 2),
        ("a: &a b\nsite:\n  name: &a {b: *a}\n", "yaml-alias", 3),
        ("site:\n  name: *a\n", "yaml-alias", 2),
        ("site: {}\nlists: " + "[" * 40 + "]" * 40, "yaml-deep", 2),
        ("lists: " + "[" * 900 + "]" * 900, "yaml-deep", 1),
        ("? [" * 100, "yaml-deep", 1),
        (f"site:\n  night: {'9' * 5000}\n", "number-long", 2),
        (f"site:\n  night: -{2**53}\n", "number-long", 2),
        ("site:\n  ? [a]\n  : b\n", "key-not-word", 2),
        ("site:\n  ? {a: b}\n  : b\n", "key-not-word", 2),
        ("[a]: b\n", "key-not-word", 1),
    ],
    ids=lambda value: str(value)[:20],
)
def test_yaml_that_nobody_writes_is_refused_at_its_line(
    text: str, code: str, line: int, tmp_path: Path
) -> None:
    (tmp_path / NAME).write_text(text)
    assert codes(tmp_path)[code] == f"{tmp_path / NAME}:{line}"


@pytest.mark.parametrize("what", ["MOST_BYTES", "MOST_ENTRIES", "MOST_VALUES"])
def test_a_folder_is_read_up_to_a_size(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.yaml").write_text("goals: [a, b, c]\n")
    (tmp_path / "notes.txt").write_text("mine")
    assert "folder-large" not in {each.finding.code for each in lint_folders([tmp_path]).all}
    monkeypatch.setattr(found_files, what, 3)
    assert "folder-large" in {each.finding.code for each in lint_folders([tmp_path]).errors}


def test_what_is_repeated_within_reason_is_read(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("goals: [&a {b: c}, *a, *a]\n")
    assert read_folders([tmp_path]).data == {"goals": [{"b": "c"}] * 3}


def test_what_a_file_says_moves_nothing_on_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "\x1b[2J\udcff.yaml").write_text('"\\e[31m\\r\\u202e": {}\n"\\e": {}\n"\\e": {}\n')
    lines = lint_folders([tmp_path]).lines("en")
    assert lines
    assert all(each.isprintable() and each.encode() for each in lines)
