"""Rule on telephone numbers: in China, one of a length that no number has is noted."""

import re
from collections.abc import Iterator

from stormlamp.domain.emergency_numbers import CHINA
from stormlamp.domain.plans.findings import Node, Path, Reading, Rule, each

_EXISTING = re.compile(
    r"\+.*|00\d+"  # of another country: let be
    r"|0(?:10|2\d|[3-9]\d\d)\d{7,8}"  # area code and local number
    r"|0?1[3-9]\d{9}"  # mobile
    r"|[48]00\d{7}"
    r"|(?=\d{3,8}$)(?:11|12|95|96|100)\d*"  # short numbers of services
    r"|[2-9]\d{6,7}"  # local
)


def lengths(plan: Node, log: Reading) -> None:
    """A number is as long as those of its kind: so a digit lost or doubled is seen in time."""
    if (plan.get("site") or {}).get("zone") not in CHINA:
        return
    for path, value in _numbers(plan):
        if not _EXISTING.fullmatch(re.sub(r"[-\s()（）]", "", value)):
            log.note(path, "number-odd", value=value)


def _numbers(plan: Node) -> Iterator[tuple[Path, str]]:
    """Give (path, number) of the site's own and of what is dialled or texted; those that are filled in."""
    site = plan.get("site") or {}
    given: list[tuple[Path, object]] = [
        (("site", name), site.get(name)) for name in ("hotline", "hotline_mobile")
    ]
    given += [
        ((*path, "routes", index, "value"), route.get("value"))
        for path, contact in each(plan, "contacts")
        for index, route in enumerate(contact.get("routes", []))
        if route.get("kind") in ("phone", "sms")
    ]
    return ((path, value) for path, value in given if isinstance(value, str) and value)


TELEPHONE_RULES: tuple[Rule, ...] = (lengths,)
