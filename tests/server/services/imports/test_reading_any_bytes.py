"""Whatever bytes come as a file are read, or refused by name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.server.services.imports.workbooks import SHEET, edited, workbook

from stormlamp.domain.imports.unclear import Unclear
from stormlamp.services.imports import reading
from stormlamp.services.imports.xml_parts import elements

PLAIN = workbook([["姓名", "电话"], ["王伟", 13800138000]])


@given(st.binary(max_size=300), st.sampled_from(["a.xlsx", "a.csv", "a.vcf"]), st.booleans())
@settings(deadline=None)
def test_any_bytes_are_read_or_refused_by_name(data: bytes, name: str, packed: bool) -> None:  # noqa: FBT001 - hypothesis's
    try:
        reading.read(PLAIN[: len(data) * 7] + data if packed else data, name, None)
    except Unclear as refused:
        assert refused.code.islower()  # noqa: PT017 - either is right


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_any_change_inside_a_sheet_is_read_or_refused_by_name(data: st.DataObject) -> None:
    def change(part: bytes) -> bytes:
        place = data.draw(st.integers(0, len(part) - 1))
        return part[:place] + data.draw(st.binary(max_size=6)) + part[place + data.draw(st.integers(0, 6)) :]

    try:
        reading.read(
            edited(PLAIN, data.draw(st.sampled_from([SHEET, "xl/workbook.xml"])), change), "a.xlsx", None
        )
    except Unclear as refused:
        assert refused.code.islower()  # noqa: PT017 - either is right


@pytest.mark.parametrize("encoding", ["U-TF-8", "shift_jis", "idna", "hex", "utf-8\xe9"])
def test_an_encoding_that_nobody_can_read_is_a_broken_file(encoding: str) -> None:
    part = f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode("latin-1")
    with pytest.raises(Unclear, match="broken_file"):
        elements(part, "a")
