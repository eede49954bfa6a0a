"""Writes fixtures/vectors/handed-out/records.json: `python -m tests.vectors.make_handed_out` from the root.

A record of a small case as the server hands it out: as it was, and after a person's words were redacted.
Whoever checks such files is tried on it. Not the same bytes each time: a generation is random.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.server.services.case_record.small_case import small_case
from tests.support.record_rig import open_rig
from tests.support.source_tree import ROOT

from stormlamp.services.case_record.records import make_record

FILE = ROOT / "fixtures" / "vectors" / "handed-out" / "records.json"
ABOUT = "Records that `make_record` made of one small case (tests/vectors/make_handed_out.py)."


def made() -> dict[str, str]:
    """What was handed out before and after the redaction; with private parts."""
    with TemporaryDirectory() as folder:
        rig = open_rig(f"sqlite:///{Path(folder) / 'site.db'}")
        case = small_case(rig)
        whole = make_record(rig.record.context, case.first, personal=True)
        rig.record.redact([case.told], "text", "on request")
        rig.record.redact([case.request], "private", "on request")
        redacted = make_record(rig.record.context, case.first, personal=True)
        rig.close()
    return {"about": ABOUT, "whole": whole.decode(), "redacted": redacted.decode()}


if __name__ == "__main__":
    FILE.write_text(json.dumps(made(), ensure_ascii=True, indent=1) + "\n", encoding="utf-8")
