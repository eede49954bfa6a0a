"""Traditional Chinese in its own words, wherever it is derived; ours has no character of another word."""

from __future__ import annotations

import re

import hatch_build
import pytest
from tests.server.services.shipped_words import shipped_words

from stormlamp.services.traditional import to_traditional

# One simplified character stands for several: what the wrong one of them looks like.
_WRONG_ONES = (
    # What is dry is 乾. 幹 is to do something, or obscene.
    # Only what stands here may be 幹: an unknown neighbour is seen, not let through.
    "(?<![能才麼人])幹(?!活|什麼|完)|[有沒]人乾",
    "瞭(?![解望然])|了[解然]",
    "乾[什部線活嗎擾]|[若樹]乾|能乾(?![燥淨等透])|(?<!若)干[著燥淨的]",
    "裏|(?<!公)里(?!程)",
    "[理白]發|頭發(?![生現出熱燙黑亮])|頭髮[熱燙]|髮[電動出現生送給]|[出啟分]髮",
    "麵[對前積向板]|[下上裡外方地當表]麵|[湯吃]面(?![對前積試])|方便面",
    "[分時幾點秒]鍾",
    "[復重]制|(?<![控限管抑])制[作造氧]|[控限]製|製度",
    "[別沒不也就還都]隻|有隻[給有是能在]|隻[有是能要在給用說看]",
    "關系(?!統)|聯係|聯系(?!統)|係統|繫統",
    "台|[櫃檯]臺|臺面|檯風",
    "(?<![皇太])后|皇後|太後",
    "周期|[每一下]周(?!邊|圍)|周[一二三四五六日末]",
    "(?<![批核])准[備時確]|[標校]准|[批核]準|不準[進用開]",
    "盡[快量早]|儘[頭力]",
    "發布|宣布|併[且不列發]",
    "(?<!恢)復[印述雜製]|重復|答[復複]|複[電位原]|[恢回]複|反復",
    "(?<![標書抽])籤|沖[突進撞]|衝[水廁]|放松|松[開手]|卷[簾起]",
    "[其剩]余|采取|日歷|[經學]曆|曆[史次]|着|几",
    # What is called otherwise there, or is called so only of computers.
    "(?:電梯|照常)執行|列印機|設計檔案|外復電源|打印|短信|網絡|屏幕",
)
_WRONG = re.compile("|".join(_WRONG_ONES))


def wrong_in(text: str) -> list[str]:
    """Give what is wrong in a derived text, with what stands around it."""
    return [text[max(0, each.start() - 6) : each.end() + 6] for each in _WRONG.finditer(text)]


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
        ("地面还干：沙袋先堆到门口", "地面還乾：沙袋先堆到門口"),
        ("坡道口还干着，才上挡水板", "坡道口還乾著，才上擋水板"),
        ("里面还有人，还干活", "裡面還有人，還幹活"),
        ("脚下要干。站在干处看，不等油跑干", "腳下要乾。站在乾處看，不等油跑乾"),
        ("有人干的：切“停”；没人干的，放“自动”", "有人幹的：切「停」；沒人幹的，放「自動」"),
        ("重新签；后面的两台在台面上，皇后", "重新簽；後面的兩臺在檯面上，皇后"),
        ("说明了，了解了，停电了", "說明了，瞭解了，停電了"),
        ("电梯照常运行；在服务器上运行", "電梯照常運行；在伺服器上執行"),
        ("接过外来电源的：相序", "接過外來電源的：相序"),
        ("接头发热，控制作业，有关系统，主管批准时", "接頭發熱，控制作業，有關系統，主管批准時"),
    ],
)
def test_it_says_what_is_said_there(simplified: str, traditional: str) -> None:
    assert to_traditional(simplified) == traditional
    assert wrong_in(traditional) == []


@pytest.mark.parametrize(
    "wrong",
    ["地面還幹：", "坡道口還幹著", "幹淨", "頭發", "幾點鍾", "皇後", "別隻貼告示", "不復制", "說明瞭"],
)
def test_a_character_of_another_word_is_seen(wrong: str) -> None:
    assert len(wrong_in(wrong)) > 0


@pytest.mark.parametrize("place", [each for each in shipped_words() if "/en/" not in each])
def test_no_text_of_ours_has_a_character_of_another_word(place: str) -> None:
    assert wrong_in(to_traditional(shipped_words()[place])) == []


def test_a_choice_among_texts_is_derived_and_its_conditions_are_not() -> None:
    source = "say = { $why ->\n    [unreadable] 这条读不出来\n   *[other] { $place }还没来电\n  }\n"
    derived = "say = { $why ->\n    [unreadable] 這條讀不出來\n   *[other] { $place }還沒復電\n  }\n"
    assert hatch_build.to_traditional(source) == derived
