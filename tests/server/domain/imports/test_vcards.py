"""Address cards, as real phones write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stormlamp.domain.imports import vcards
from stormlamp.domain.imports.unclear import Unclear


def quoted(text: str, charset: str = "utf-8") -> str:
    """Each byte as =XX."""
    return "".join(f"={each:02X}" for each in text.encode(charset))


def card(*lines: str, version: str = "2.1") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def only(text: str) -> list[str]:
    """The one card in a text."""
    head, found = vcards.cells_of(text)
    assert head == vcards.HEAD
    return found


def test_version_2_1_with_quoted_characters_soft_breaks_and_a_photo() -> None:
    text = card(
        f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('王')};{quoted('小明')};;;",
        f"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('王小')}=",
        quoted("明"),
        "TEL;CELL:138-0013-8000",
        "TEL;WORK;FAX:01088880000",
        "TEL;HOME:01088886666",
        f"NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:{quoted('夜班')}=",
        f" {quoted('先打座机')}",
        "PHOTO;ENCODING=BASE64;JPEG:",
        "/9j/4AAQSkZJRgABAQAAAQABAAD",
        "AAAA=",
        "",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;;1;;;",
    )
    assert only(text) == ["王小明", "138-0013-8000、01088886666", "", "夜班先打座机"]


def test_quoted_characters_of_another_charset_and_a_name_made_of_its_parts() -> None:
    text = card(
        f"N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:{quoted('李', 'gbk')};{quoted('雷', 'gbk')}", "TEL;CELL:139"
    )
    assert only(text)[0] == "李雷"
    assert only(card("N:Keller;Anna;;;", "TEL:1"))[0] == "Anna Keller"


def test_a_name_that_is_shown_the_wrong_way_round_is_turned() -> None:
    assert only(card("N:王;小明;;;", "FN:小明 王", version="3.0"))[0] == "王小明"
    assert (
        only(card("N:王;小明;;;", "FN:王小明（电工）", version="3.0"))[0] == "王小明(电工)"[:3] + "（电工）"
    )


def test_version_3_0_with_groups_folds_and_escapes() -> None:
    text = card(
        "N:王;小明;;;",
        "FN:王小明",
        "item1.TEL;type=pref:138 0013 8000",
        "item1.X-ABLabel:_$!<Mobile>!$_",
        "NOTE:一楼\\, 东门\\n先按",
        " 门铃",
        "ADR;TYPE=HOME:;;中山路 8 号;上海;;;",
        version="3.0",
    )
    assert only(text) == ["王小明", "138 0013 8000", "中山路 8 号 上海", "一楼, 东门\n先按门铃"]


def test_version_4_0_with_numbers_as_addresses() -> None:
    text = card("FN:Wang", 'TEL;VALUE=uri;TYPE="voice,home":tel:+86-138-0013-8000;ext=12', version="4.0")
    assert only(text)[:2] == ["Wang", "+86-138-0013-8000转12"]


def test_several_cards_are_several_rows_and_half_a_card_is_none() -> None:
    text = card("FN:甲", "TEL:110") + card("FN:乙", "TEL:120")
    assert [row[0] for row in vcards.cells_of(text)[1:]] == ["甲", "乙"]
    for broken in (text[:-20], "", "FN:甲", text.replace("END:VCARD", "", 1)):
        with pytest.raises(Unclear, match="broken_file"):
            vcards.cells_of(broken)


@given(st.text(max_size=200))
def test_any_text_is_cards_or_refused_by_name(text: str) -> None:
    try:
        vcards.cells_of(f"BEGIN:VCARD\n{text}\nEND:VCARD")
    except Unclear as refused:
        assert refused.code in {"broken_file", "no_text"}  # noqa: PT017 - either is right


@pytest.mark.parametrize(
    "charset", ["undefined", "idna", "punycode", "unicode_escape", "utf-7", "hex", "nobody"]
)
def test_a_charset_that_is_none_ends_nothing_and_brings_no_half_characters(charset: str) -> None:
    line = f"FN;ENCODING=QUOTED-PRINTABLE;CHARSET={charset}:a=5Cud800=5Cx00b..=FF"
    try:
        found = only(card(line))[0]
    except Unclear as refused:
        assert refused.code == "no_text"  # noqa: PT017 - either is right
    else:
        assert found.isprintable()
