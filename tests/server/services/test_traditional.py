"""Traditional Chinese in its own words, wherever it is derived."""

from __future__ import annotations

import hatch_build
import pytest

from stormlamp.services.traditional import to_traditional


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("服务器没有回应", "伺服器沒有回應"),
        ("装到主屏幕，用屏幕照亮", "裝到主畫面，用螢幕照亮"),
        ("几点来电？来电话再说", "幾點復電？來電話再說"),
        ("回到“现在”", "回到「現在」"),
        ("社区值班室的窗口", "社區值班室的窗口"),
        ("旧窗口正占着数据", "舊視窗正佔著資料"),
        ("楼道里没灯", "樓道裡沒燈"),
    ],
)
def test_it_says_what_is_said_there(simplified: str, traditional: str) -> None:
    assert to_traditional(simplified) == traditional


def test_a_choice_among_texts_is_derived_and_its_conditions_are_not() -> None:
    source = "say = { $why ->\n    [unreadable] 这条读不出来\n   *[other] { $place }还没来电\n  }\n"
    derived = "say = { $why ->\n    [unreadable] 這條讀不出來\n   *[other] { $place }還沒復電\n  }\n"
    assert hatch_build.to_traditional(source) == derived
