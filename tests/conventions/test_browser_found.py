"""How the browser tests come by a browser."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tests.support import browser

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


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
