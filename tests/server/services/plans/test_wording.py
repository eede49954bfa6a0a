"""What readers of the whole plan and of every message found hard, rude or wrong is not said again."""

import re

import pytest
from tests.server.services.shipped_words import shipped_words

# As it was said: nobody talks like that, it promises what nobody can keep, or it says something else.
_OLD = (
    # The plan.
    *(
        "抽得没涨得快",
        "急停拔起来",
        "一间一间敲",
        "请出电梯",
        "电梯照(?:常)?开",
        "才敢",
        "打您电话没通",
        "(?<!被)困满",
    ),
    *("不敢[让说乱答]", "上门看看", "主机灭了", "伤重的", "师傅您好", "坑里涨了没有", "就当它灭了"),
    *("An old person on the stairs", "for who opens the door", "we will come up"),
    # What client and server say.
    *("随结束不再等", "结果不能早于起因", "时间按先后调过", "没单独走", "没轮到就记", "看着的时间不够"),
    *("拨人", "只当笔记", "写没写进都看", "记录接不上", "没有没做完", "样例预案"),
    *("delete themselves", "deleted themselves", "puts an end to", "a cause comes before its effect"),
    *("time set by order", "gone through by itself", "before (?:its|their) turn", "has not watched"),
    *("[Ss]topped phone", "if all is quiet", "I go$", "what few may read", "is not told who", "took it down"),
    *("no longer joins up", "Why shut it out"),
)
_SAID = re.compile("|".join(_OLD), re.MULTILINE)


@pytest.mark.parametrize("place", shipped_words())
def test_nothing_that_read_badly_is_said_again(place: str) -> None:
    assert _SAID.findall(shipped_words()[place]) == []


@pytest.mark.parametrize(
    "said", ["  - {text: 抽得没涨得快，打 119 求援}", "round-take = I go\nround-all = All", "困满 2 小时"]
)
def test_it_would_be_seen_if_it_were(said: str) -> None:
    assert len(_SAID.findall(said)) == 1
