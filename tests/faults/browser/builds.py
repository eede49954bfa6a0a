"""Other builds of the product, made from its own sources with a change: what a later release would be."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import hatch_build

from stormlamp import app

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from playwright.sync_api import Page

CLIENT = ("web", "service_worker", "package.json", "package-lock.json", "tsconfig.base.json")


class Build:
    """A whole product in a folder of its own: this server, and a client made from changed sources.

    Args:
        folder: where it is put; must not exist.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in CLIENT:
            source = hatch_build.ROOT / name
            copy = shutil.copytree if source.is_dir() else shutil.copy
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            copy(source, folder / name)
        (folder / "node_modules").symlink_to(hatch_build.ROOT / "node_modules")
        shutil.copytree(Path(app.__file__).parent, folder / "server" / "stormlamp")

    def change(self, path: str, before: str, after: str) -> Self:
        """Replaces one passage of a source; it must be there."""
        source = self.folder / path
        text = source.read_text(encoding="utf-8")
        assert text.count(before) == 1, f"{path} has changed: {before}"
        source.write_text(text.replace(before, after), encoding="utf-8")
        return self

    def make(self) -> Self:
        """Builds page and worker."""
        out = self.folder / "server" / "stormlamp" / "_built" / "web"
        vite = [str(hatch_build.node()[0]), "node_modules/vite/bin/vite.js", "build"]
        subprocess.run(
            [*vite, "--config", "web/vite.config.ts", "--logLevel", "warn"],
            cwd=self.folder,
            env={**os.environ, "STORMLAMP_CLIENT_OUT": str(out)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
        return self

    def environment(self) -> Mapping[str, str]:
        """In which `stormlamp` is this build and not the installed one."""
        return {**os.environ, "PYTHONPATH": str(self.folder / "server")}


def let_workers_rest(page: Page) -> None:
    """Ends them, as a browser does by itself after half a minute, but not while Playwright looks on."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("ServiceWorker.enable")
    devtools.send("ServiceWorker.stopAllWorkers")
    devtools.detach()
