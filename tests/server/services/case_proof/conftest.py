"""A small case, handed out once for all tests of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from tests.server.services.case_record.small_case import small_case
from tests.support.record_rig import open_rig

from stormlamp.services.case_record.records import make_record

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class HandedOut:
    """The record of a small case, with a text that was redacted; with private parts and without."""

    plain: bytes
    personal: bytes


@pytest.fixture(scope="session")
def handed_out(tmp_path_factory: pytest.TempPathFactory) -> HandedOut:
    """Let the case happen, and hand it out."""
    folder: Path = tmp_path_factory.mktemp("case")
    rig = open_rig(f"sqlite:///{folder}/case.db")
    try:
        case = small_case(rig)
        rig.record.redact([case.told], "text", "on request")
        context = rig.record.context
        personal = make_record(context, case.first, personal=True)
        return HandedOut(make_record(context, case.first, personal=False), personal)
    finally:
        rig.close()
