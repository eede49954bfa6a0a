"""The package as others get it: an sdist that builds, a wheel that serves with no Node and no checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.support.fault_rounds import daily
from tests.support.server_process import Server
from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module", params=daily("tree", "sdist"))
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist of this tree and the wheel built from the tree, or from that sdist alone.

    A sdist holds no client that is built: its wheel takes half a minute, and a network.
    """
    made = tmp_path_factory.mktemp("dist")
    both = ["--sdist", "--wheel"] if request.param == "tree" else []
    # Without isolation: the build requirements are in this environment, locked.
    command = [sys.executable, "-m", "build", "--no-isolation", *both, "--outdir", str(made), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return made


def test_the_sdist_carries_the_sources_and_nothing_built(folder: Path) -> None:
    with tarfile.open(next(folder.glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {
        "web/index.html",
        "service_worker/sw.ts",
        "package-lock.json",
        ".npmrc",
        "hatch_build.py",
    } <= names
    assert [name for name in names if "/_built/" in name or "node_modules" in name or "zh-Hant" in name] == []


def test_the_wheel_carries_client_worker_plan_and_words(folder: Path) -> None:
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    built = "stormlamp/_built"
    assert {f"{built}/web/index.html", f"{built}/web/sw.js", "stormlamp/locales/zh-Hans.json"} <= names
    assert f"{built}/plan/shared/site.yaml" in names


@pytest.mark.faults
def test_an_installed_wheel_serves_with_no_node_and_no_checkout(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    wheel = next(folder.glob("*.whl"))
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--target",
        str(site),
        str(wheel),
    ]
    subprocess.run(install, check=True)
    # PYTHONPATH comes before the editable install; PATH holds no node.
    elsewhere = {**os.environ, "PYTHONPATH": str(site), "PATH": os.defpath}
    where = "import stormlamp; print(stormlamp.__file__)"
    found = subprocess.run(
        [sys.executable, "-c", where], env=elsewhere, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert found.stdout.startswith(str(site))
    server = Server(tmp_path / "data", environment=elsewhere).start()
    try:
        assert server.get("/").startswith("<!doctype html>")
        assert "precache" in server.get("/sw.js") or "/assets/" in server.get("/sw.js")
    finally:
        server.stop()
