"""The plans that are shipped: one to begin from for each kind of site, and an example made of it."""

from pathlib import Path
from typing import Any

from stormlamp.domain.plans.findings import Finding
from stormlamp.services.plans.plan_files.yaml_files import read_folders
from stormlamp.services.plans.plan_folder import PlanFindings, lint_folders

PROFILES = ("property", "hotel", "hall")
_ROOT = Path(__file__).parents[2]
# In an installed package, or in a checkout.
_PLACES = (_ROOT / "_built" / "plan", _ROOT.parent.parent / "fixtures" / "plan")
# What is found of a site whose name is left blank, in whatever languages.
_NAMELESS = ("text-empty", "text-falls-back")
# What is found of a plan whose site, assets, numbers and counts are blank, and whose figures nobody decided.
_BLANKS = (
    *("blank-unfilled", "number-missing", "asset-kind-unknown", "supplies-uncounted"),
    "figure-undecided",
)


class NoShippedPlan(RuntimeError):
    """Neither the installed package nor a checkout around it holds a plan."""


def profile_folders(profile: str) -> list[Path]:
    """Give the folders of a profile's plan, the site's own facts left blank.

    Raises:
        NoShippedPlan: there are none.
    """
    return [_root() / "shared", _root() / "profiles" / profile]


def example_folders(profile: str = PROFILES[0]) -> list[Path]:
    """Give the folders of the example: a profile's plan, filled with the facts of an invented site.

    Raises:
        NoShippedPlan: there are none.
    """
    filled = [_root() / "example" / name for name in ("shared", profile)]
    return [*profile_folders(profile), *(folder for folder in filled if folder.is_dir())]


def begin_plan(profile: str) -> dict[str, Any]:
    """Give the plan that a site of this profile begins with: no fact of the example is in it.

    Filling in the site's name, hotlines, address and account makes it fit to be published.
    """
    return read_folders(profile_folders(profile)).data


def example_plan(profile: str) -> dict[str, Any]:
    """Give the plan of the example of a profile."""
    return read_folders(example_folders(profile)).data


def is_blank(finding: Finding) -> bool:
    """Tell whether a finding only says that the site's own facts are still to be filled in."""
    return finding.code in _BLANKS or (finding.path[:2] == ("site", "name") and finding.code in _NAMELESS)


def lint_shipped() -> PlanFindings:
    """Check every profile, but for what a site fills in, and the example made of each."""
    found = [each for profile in PROFILES for each in lint_folders(example_folders(profile)).all]
    found = [each for each in found if each.finding.code != "example-marked"]  # these are examples
    begun = [each for profile in PROFILES for each in lint_folders(profile_folders(profile)).all]
    found += [each for each in begun if not is_blank(each.finding)]
    return PlanFindings(tuple(each for at, each in enumerate(found) if each not in found[:at]))


def _root() -> Path:
    for folder in _PLACES:
        if (folder / "shared").is_dir():
            return folder
    raise NoShippedPlan
