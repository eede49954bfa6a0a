"""Writes fixtures/vectors/record/*.json: `python -m tests.vectors.make_record` from the root.

Deterministic: the same texts each time (signatures by RFC 6979). A test says that what is stored is
what this makes. Both languages read these files; they are the record's one specification.
"""

import json

from tests.support.source_tree import ROOT
from tests.vectors import record_actions, record_authority, record_journal, record_pages

FOLDER = ROOT / "fixtures" / "vectors" / "record"


def made() -> dict[str, str]:
    """File name -> content."""
    files = {
        "actions.json": record_actions.actions(),
        "at.json": record_actions.instants(),
        "authority.json": record_authority.authority(),
        "seals.json": record_pages.seals(),
        "pages.json": record_pages.pages(),
        "clock.json": record_journal.clock(),
        "journal.json": record_journal.journal(),
        "receipts.json": record_journal.receipts(),
        "order.json": record_journal.order(),
    }
    return {name: json.dumps(content, ensure_ascii=True, indent=1) + "\n" for name, content in files.items()}


def main() -> None:
    """Write them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in made().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
