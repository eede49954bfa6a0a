# 打印的交接单

sheet-title = 交接单
sheet-title-drill = 交接单（演练）
sheet-none = 没有停电，没什么要交接
sheet-open = 打印交接单
sheet-print = 打印
sheet-origin = { $site } · 预案第 { $number } 版 · { $date } { $time }
sheet-level = 级别和阶段
sheet-where = 在哪儿
sheet-since = 从几点起
sheet-others = 另外在停的
sheet-handed = 交接过的
sheet-over = 已超 { $by }
sheet-covers = { $who } 代
sheet-what = 什么
sheet-how = 怎么样
sheet-who = 谁
sheet-by = 几点前
sheet-people = 什么人
sheet-duties = 谁交给谁
sheet-duty = 职责
sheet-from = 交班
sheet-to = 接班
sheet-dangers = 有危险的人
sheet-promises = 别人答应的
sheet-calls = 打过的电话
sheet-urgency-0 = 最急
sheet-urgency-1 = 要紧
sheet-urgency-2 = 按预案
sheet-urgency-3 = 不急
sheet-sign = 签字
sheet-sign-from = 交班人签字
sheet-sign-to = 接班人签字
sheet-sign-at = 日期、时间
sheet-recovery = 送电到哪儿了
sheet-list = 清单
sheet-far = 做到
sheet-last = 最后做的
sheet-handed-line = { $duty }：{ $from }交给{ $to }{ $both ->
    [yes] ，双方都记了
   *[no] { "" }
  }
sheet-handed-what = 交接
far-lost-now = 又停了
far-lost-now-words = { $time } { $areas }。送电要从头来
far-lost-before = 中间又停过
far-lost-before-words = { $time } { $areas }。送电从头来的，之前做的不算
far-tripped = { $time } { $what ->
    [0] { $step }
   *[other] { $what }（{ $step }）
  }，{ $now ->
    [safe] “{ $list }”都做完了，这一步还没做成
    [off] 断开着，挂了牌，等修
    [list] “{ $list }”还没全做完
   *[open] 还没处理完
  }
far-unchecked = 没查完就恢复了
far-why = { $words }。{ $why }
