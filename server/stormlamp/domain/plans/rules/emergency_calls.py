"""Rule on emergency numbers: they are the country's, and no plan changes them."""

import re

from stormlamp.domain.emergency_numbers import emergency_numbers
from stormlamp.domain.plans.findings import Node, Reading, Rule, each

# A door or a building has the number, and nobody dials it: "110 室租户", "room 110".
_PLACE = r"(?:室(?!内)|房|栋|幢|号楼|单元)"
_PLACED = r"(?:[Rr]oom|[Ff]lat|[Uu]nit|[Bb]lock|[Bb]uilding) "


def emergency_calls(plan: Node, log: Reading) -> None:
    """Fire, ambulance and police are dialled by their number first, and so is who is named by it.

    Of several contacts of a kind one has it: a hospital or a police station may stand beside.
    """
    numbers = emergency_numbers(str((plan.get("site") or {}).get("zone")))
    of_kind: dict[str, list[tuple[int, bool]]] = {}
    for (_, index), contact in each(plan, "contacts"):
        dialled = _first_dialled(contact)
        named = [number for number in sorted(set(numbers.values())) if _names(contact, number)]
        if named and dialled not in named:
            log.report(("contacts", index, "routes"), "number-emergency", number=named[0])
        elif (kind := str(contact.get("kind"))) in numbers:
            of_kind.setdefault(kind, []).append((int(index), dialled == numbers[kind]))
    for kind, found in of_kind.items():
        if not any(right for _, right in found):
            log.report(("contacts", found[0][0], "routes"), "number-emergency", number=numbers[kind])


def _first_dialled(contact: Node) -> str | None:
    calls = [route.get("value") for route in contact.get("routes", []) if route.get("kind") == "phone"]
    return re.sub(r"[-\s]", "", str(calls[0])) if calls else None


def _names(contact: Node, number: str) -> bool:
    name = contact.get("name")
    words = "\n".join(str(each) for each in name.values()) if isinstance(name, dict) else ""
    numbered = re.sub(rf"{_PLACED}{number}(?!\d)|(?<!\d){number} ?{_PLACE}", "", words)
    return re.search(rf"(?<!\d){number}(?!\d)", numbered) is not None


EMERGENCY_RULES: tuple[Rule, ...] = (emergency_calls,)
