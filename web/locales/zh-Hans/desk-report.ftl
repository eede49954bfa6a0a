# 总结报告：写出来的样子，和写它、发布它的那一页
report-title = { $areas }停电总结报告
report-title-drill = { $areas }演练总结报告
report-version = 第 { $version } 版 · { $time }结束 · { $who }发布
report-draft = 第 { $version } 版草稿，还没发布 · { $time }结束
report-draft-unproved = 草稿里没有附全部记录和证明，发布的 PDF 里有。
report-file-draft = 草稿
report-made = { $time } 生成
report-personal = 含个人信息：姓名、号码、只给少数人看的内容。不要外传。
report-not-personal = 不含客户姓名、电话号码和只给少数人看的内容。
report-number = 〔号码略〕
report-customer = { $where ->
    [none] 特殊客户
   *[other] { $where }的特殊客户
  }
report-gap = {""}
report-part = { $part ->
    [summary] 事情概要
    [course] 经过
    [measures] 采取的措施
    [times] 各阶段、上报、通知的用时
    [figures] 其他数字
    [customers] 特殊客户
    [requests] 客户诉求
    [not_done] 没做成的和没做的
    [problems] 问题
    [improvements] 改进
    [commendations] 表扬
    [scores] 评分和复盘会
    [photos] 照片
   *[entries] 附：全部记录
  }

report-sum-outage = { $from }起，{ $areas }停电。
report-sum-hours = 先后停电：{ $hours }。
report-sum-drill = { $from }起，在{ $areas }演练停电。
report-sum-cause = 原因：{ $cause }。
report-sum-cause-unknown = 到结束时还没查明原因。
report-sum-level = 响应级别最高到{ $level }。
report-sum-back = { $time }{ $whole ->
    [yes] 全部恢复供电
   *[no] 来了电
  }，{ $times ->
    [1] 停了 { $span }。
   *[other] 前后停了 { $times } 次，共 { $span }。
  }
report-sum-not-up = 送电没做完：{ $what }。
report-not-up = { $what }{ $how ->
    [tripped] 跳了没送上
    [list] 没做完
   *[could_not] 没送上
  }
report-not-up-later = 后来停电时送上了
report-not-up-more = { $words }（{ $more }）
report-sum-dark = 到结束时还没有全部恢复供电。
report-sum-ended = { $time }结束，前后 { $span }。
report-sum-danger = 有 { $n } 起人员遇险，{ $open ->
    [0] 都已脱险。
   *[other] { $open } 起到结束还没有脱险的记录。
  }
report-sum-accidents = 发生事故 { $n } 起。
report-sum-requests = 接到客户诉求 { $n } 件，{ $open ->
    [0] 都已办结。
   *[other] { $open } 件没有办结。
  }
report-sum-people = { $n } 人参与处置，共记录 { $entries } 条（复盘、交办、报告本身的不算）。

report-lane-supply = 停电
report-stage-until = 到 { $time }
report-lane-supply-of = 停电：{ $areas }
report-lane-level = 响应级别
report-lane-arrivals = 到场
report-course-text = { $n ->
    [0] 没有记下关键时刻。
   *[other] { $n } 个关键时刻{ $left ->
        [0] {""}
       *[other] ，列出前 { $shown } 个
    }；全部记录见附录。
  }
report-measures-none = 没有照清单做的记录。
report-measures-text = 按 { $lists } 张清单做完了 { $n } 步。
report-measures-rest = 下表合计 { $total } 步，没做完的 { $left } 步：{ $rest }。
report-measures-again = 又停电后要从头重来的，一遍占一行，分开算。
report-list-time = { $n ->
    [0] { $after } 又停电以后
   *[other] 第 { $n } 遍{ $after ->
        [none] {""}
       *[other] ，{ $after } 又停电以后
    }
  }
report-rest = { $part ->
    [skipped] 跳过 { $n } 步
    [could_not] 没做成 { $n } 步
    [tripped] 跳闸后没重做 { $n } 步
   *[open] 没做 { $n } 步
  }
report-head-list = 清单
report-head-done = 做完
report-head-rest = 其余
report-head-time = 哪一遍
report-head-when = 时间
report-head-what = 哪一类
report-head-which = 哪一项
report-head-took = 用时
report-head-limit = 期限
report-head-mark = 结果
report-head-n = 次数
report-head-half = 一半在此时间内
report-head-longest = 最长
report-head-customer = 客户
report-head-checks = 探望次数
report-head-gap = 最长没人看
report-head-where = 在哪儿
report-head-request = 要什么
report-head-outcome = 结果
report-head-not-done-what = 什么
report-head-who = 谁
report-head-improvement = 改什么
report-head-owner = 谁负责
report-head-due = 哪天之前
report-head-state = 到哪一步
report-head-topic = 评什么
report-head-score = 分
report-head-comment = 意见
report-late = 超时
report-times-well = { $open ->
    [0] { $n ->
        [0] 没有限时的事。
       *[other] { $n } 项都在期限内。
    }
   *[other] { $n ->
        [0] 限时的 { $open } 项都没做完。
       *[other] 做完的 { $n } 项都在期限内，{ $open } 项没做完。
    }
  }
report-times-from = 各阶段的用时从报停电时算起。
report-times-late = { $n } 项里有 { $late } 项超时：{ $what }。
report-figures-text = { $n ->
    [0] 没有别的数字。
   *[other] 另有 { $n } 项数字。
  }
report-customers-none = 没有探望特殊客户的记录。
report-customers-text = 探望了 { $n } 位特殊客户，共 { $checks } 次；最长 { $longest }没人看。
report-customers-unasked = { $n } 位特殊客户一次也没问过。
report-requests-none = 没有接到客户诉求。
report-requests-text = 接到 { $n } 件，{ $open ->
    [0] 都已办结。
   *[other] { $open } 件没有办结。
  }
report-request-open = 没办结
report-not-done-none = 没有。
report-not-done = { $part ->
    [could_not] { $n } 步没做成
    [skipped] { $n } 步跳过没做
    [tripped] 跳闸 { $n } 次
    [all_the_same] { $n } 件没做完就照样做了
   *[never] { $n } 项从头到尾没做
  }
report-not-done-text = { $what }。
report-not-done-lists = { $begun ->
    [0] 该做的清单有 { $unbegun } 张没开始。
   *[other] { $unbegun ->
        [0] 清单有 { $begun } 张没做完。
       *[other] 清单有 { $all } 张没做到底：做了一部分的 { $begun } 张，该做没开始的 { $unbegun } 张。
    }
  }
report-not-done-left = 写这份报告时，停电之后{ $left }。
report-owing = 这些手机的记录可能还没交齐：{ $who }。
report-not-done-since = { $what }（{ $since ->
    [open] 后来没有再做
    [skipped] 之后跳过{ $why ->
        [none] {""}
       *[other] ：{ $why }
    }
    [could_not] { $time } 又没做成
    [tripped] { $time } 又跳了
   *[done] 后来做了
  }）
report-step-gap = ；
report-unfinished = { $begun ->
    [no] 没开始
    [safe] 人已脱险，没做完
   *[yes] 没做完
  }：{ $list }{ $time ->
    [none] {""}
   *[other] （{ $time }）
  }，{ $n }/{ $of }。没做的：{ $steps }{ $more ->
    [yes] ……
   *[no] {""}
  }
report-unfinished-rest = 另有 { $n } 张：{ $lists }
report-unfinished-rest-list = { $list }{ $places ->
    [1] {""}
   *[other] （{ $places } 处）
  } { $n }/{ $of }
report-never = { $part ->
    [notice] 一次也没告诉
    [customer] 一次也没问过
    [service] 没有恢复
    [call_out] { $how ->
        [told] 没叫到（通知到了，没回话）
        [vain] 没叫到（没打通）
        [coming] 没叫到（说来，没到）
        [cannot] 没叫到（来不了）
       *[other] 没叫到（没人叫）
    }
   *[report] 没有报
  }：{ $what }
report-problems-none = 复盘没有写下问题。
report-commendations-none = 没有写下表扬。
report-commended = { $who }：{ $text }
report-head-proof = 凭据
report-head-taken-up = 写进了哪里
report-proof-photo = 照片
report-proof-entry = 一条记录
report-improvements-none = 没有定下改进。
report-improvements-text = 定下 { $n } 项改进，已了结 { $done } 项。
report-improvement-open = 还没做
report-mean = { $what } { $mean } 分
report-scores-none = 没有人打分。
report-scores-text = 平均分：{ $means }（满分 5 分）。
report-met = { $time }开复盘会{ $place ->
    [none] {""}
   *[other] （{ $place }）
  }，参加：{ $who }。
report-entries-text = 共 { $n } 条记录，按发生的先后。{ $beside ->
    [0] {""}
   *[other] 时间线上另有 { $beside } 条是复盘、交办和报告本身的，不附在这里。
  }
report-photos-none = 没有选照片。
report-photos-text = 选了 { $n } 张。

# 写报告的那一页
report-how = 怎么写
report-preview = 下载草稿
report-photos = 放哪些照片
report-personal-legend = 个人信息
report-personal-with = 写进个人信息
report-personal-hint = 不勾：没有客户姓名、电话号码，也没有只给少数人看的内容。勾了会记下来。
report-parts = 正文
report-words = 这一段写什么？
report-word = 改写
report-word-of = 改写：{ $what }
report-worded = 改好了
report-again = 重新生成
report-again-of = 重新生成：{ $what }
report-generated = 恢复成自动生成的
report-worded-by = { $who } 改写
report-by-generated = { $who } 恢复成自动生成的
report-earlier = 以前的 { $n } 次改写
report-below = 下面还有{ $what }
report-below-table = 一张表（{ $n } 行）
report-below-chart = 经过图
report-issue = 发布
report-issue-title = 发布第 { $version } 版
report-issue-what = 发布后，主管和审计员随时能再下载，谁也改不了；以后有变动就发布新的一版，旧的留着。
report-issue-nothing = 至少选一种语言、一种格式
report-issued = 第 { $version } 版发布了
report-versions = 发布过的
report-versions-none = 还没有发布过
report-version-name = 第 { $version } 版
report-fetch = 下载第 { $version } 版：{ $what }
report-outdated = 已过时：之后又来了 { $n } 条。可以再发布一版。
report-replaced = 已过时：已有第 { $version } 版。
report-version-entries = { $n } 条记录
report-of = { $areas } · { $time }结束
report-worded-elsewhere = { $language }：“{ $what }”只在别的语言里改写过，这里用自动生成的。
