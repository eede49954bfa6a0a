"""How the browser tests come by a browser, and `make` by an environment: what is installed is said before."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from typing import TYPE_CHECKING

import hatch_build
import pytest
from tests.support import browser

if TYPE_CHECKING:
    from pathlib import Path

ROOT = hatch_build.ROOT


def test_what_is_installed_for_the_whole_machine_is_said_before_it_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    installer = tmp_path / "apt-get"
    installer.write_text('#!/bin/sh\necho "apt-get $*"\n')
    installer.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(browser, "NAMES", ())
    monkeypatch.setattr(browser, "MAC", ())
    assert browser._from_debian() is None  # noqa: SLF001 - one of the ways, alone
    said, ran = capfd.readouterr().err.split("apt-get", 1)
    assert browser.SHELL in said
    assert "whole machine" in said
    assert "STORMLAMP_BROWSER" in said
    assert "install" in ran


def test_a_browser_that_is_fetched_is_named_before_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def cannot(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(browser, "VAR", tmp_path)
    monkeypatch.setattr(hatch_build, "npm", cannot)
    monkeypatch.setattr(subprocess, "run", cannot)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    for way, named in ((browser._from_npm, "@sparticuz/chromium"), (browser._from_playwright, "Playwright")):  # noqa: SLF001 - the ways, alone
        with pytest.raises(OSError):  # noqa: PT011 - of the stand-in
            way()
        said = capfd.readouterr().err
        assert named in said
        assert "STORMLAMP_BROWSER" in said


def test_debians_package_for_environments_is_named_before_it_is_installed(tmp_path: Path) -> None:
    """By a Python that has neither ensurepip nor venv until its package is there."""
    stand_ins = {
        "python": 'case "$2" in *ensurepip*) exit 1;; *version_info*) echo 3.11;; esac',
        "apt-get": 'echo "apt-get $*" >&2',
        "id": "echo 0",
    }
    for name, does in stand_ins.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{does}\n")
        (tmp_path / name).chmod(0o755)
    ran = subprocess.run(
        ["/bin/sh", ROOT / "scripts" / "venv"],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}:/bin:/usr/bin", "PYTHON": str(tmp_path / "python")},
        capture_output=True,
        text=True,
        check=False,
    )
    said, installed = ran.stderr.split("apt-get", 1)
    assert "python3.11-venv" in said
    assert "install" in installed
