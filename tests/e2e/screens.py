"""The list of screens, from the client's own router."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import hatch_build

if TYPE_CHECKING:
    from collections.abc import Mapping

# Node strips the types by itself, and the screens behind `import()` stay unread.
ASK = "import('./web/src/routes.ts').then((m) => console.log(JSON.stringify(m.routes)))"
NOT_NAME = re.compile(r"\W+")
PARAMETER = re.compile(r":(\w+)")


@dataclass(frozen=True)
class Screen:
    """One screen: its address may have parameters (`/lists/:list`)."""

    path: str

    @property
    def audience(self) -> str:
        """Whose measures it has: "phone" or "desk"."""
        return "desk" if self.path.startswith("/desk") else "phone"

    @property
    def name(self) -> str:
        """The address as part of a file's name: `lists-list`."""
        return NOT_NAME.sub("-", self.path).strip("-") or "now"

    def address(self, samples: Mapping[str, str]) -> str:
        """The address with each parameter filled from `samples`, which is by parameter name."""
        return PARAMETER.sub(lambda match: samples[match[1]], self.path)


# Forms of the plan's editor that differ most: of each of the others one address stands in the router.
FORMS = tuple(
    f"/desk/plan/{each}"
    for each in (
        *("publish", "site", "areas", "recovery", "lists/:list", "scripts/:script", "contacts/:contact"),
        *("guides/:guide", "duties/:duty", "levels/1", "first_ten/3"),
    )
)


def screens_and_forms() -> list[Screen]:
    """All screens, and more of the forms that stand at one address of the router."""
    return [*screens(), *(Screen(path) for path in FORMS)]


def screens() -> list[Screen]:
    """All screens in the router's order."""
    node, _ = hatch_build.node()
    command = [str(node), "--no-warnings", "--input-type=module", "--eval", ASK]
    done = subprocess.run(command, cwd=hatch_build.ROOT, capture_output=True, check=True, text=True)
    return [Screen(route["path"]) for route in json.loads(done.stdout)]
