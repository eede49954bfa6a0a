# 复盘

review-title = { $areas }停电复盘
review-title-drill = { $areas }演练复盘
review-of = 复盘：{ $areas }，{ $time }
review-ended = { $time } 结束
review-unknown = 这里没有可复盘的停电或演练
review-figures = 数字
review-part = { $part ->
    [stage] 各阶段用时
    [report] 上报
    [notice] 第一次通知
    [could_not] 没做成的
    [skipped] 没做的
    [tripped] 合闸后跳了闸
    [all_the_same] 没做完，照样做的
    [list] 没做到底的清单
    [call_out] 没叫到的
    [service] 没恢复的服务
    [request] 诉求
    [customer] 特殊客户
    [arrival] 晚到的记录
    [promise] 别人的承诺
    [help] 外援
    [danger] 遇险的人
    [enquiry] 咨询
   *[accident] 事故
  }
review-all-the-same = { $what ->
    [power] 照样送电
    [list] 有步骤没做，照样往下做
    [system] 前面没做完就记了正常
   *[service] 照样恢复服务
  }
review-n = { $n } 次
review-steps-n = { $n } 步{ $since ->
    [0] {""}
   *[other] ，其中 { $since } 步后来做了
  }
review-danger-now = { $what }（更正：{ $place }）
review-list = { $begun ->
    [no] 没开始，0/{ $total }
    [safe] 人已脱险，没做完，{ $n }/{ $total }
   *[yes] 做完 { $n }/{ $total }
  }
review-list-left = 没做的：{ $steps }
review-call-out = { $how ->
    [told] 通知到了，没回话
    [vain] 没打通
    [coming] 说来，没到
    [cannot] 来不了
   *[other] 没人叫
  }
review-took = 用了 { $time }
review-median = 一半在 { $time } 内
review-longest = 最长 { $time }
review-never = 没有做
review-notice-none = 一次也没告诉
review-customer-none = 一次也没问过
review-service-none = 没有恢复
review-stage-open = 进入了，没记完成
review-stage-none = 没进入
review-stage-passed = 没有单独进入
review-report-skipped = 没报，写了原因
review-limit = 限 { $time }
review-promise = { $how ->
    [kept] 兑现了的
    [broken] 没兑现的
   *[open] 没有下文的
  }
review-help = 从求援到到场
review-danger = 从报险到脱险
review-steps = 步骤
review-step-done = 做完了
review-step-done-of = 做完了：{ $what }
review-step-is-done = { $who }做完了
review-step-skipped = { $who }：不做了
review-scores = 打分
review-score = { $score } 分
review-score-legend = 几分？5 分最好
review-score-act = 打分
review-score-of = 打分：{ $what }
review-mean = 平均 { $mean } 分
review-comment = 为什么？
review-said = 记下了
review-notes = 问题、做法、表扬
review-notes-none = 还没有人写
review-note-new = 写一条
review-note-kind = 写的是什么？
review-note = { $kind ->
    [problem] 问题
    [measure] 有效的做法
   *[commendation] 表扬
  }
review-person = 谁？
review-everybody = 大家
review-words = 写清楚
review-performances = 各人表现
review-performances-hint = 只有主管和本人看得到。
review-performance-new = 写一个人的表现
review-meeting-none = 还没定
review-meeting-plan = 定时间
review-meeting-change = 改
review-meeting-day = 哪一天
review-meeting-time = 几点
review-meeting-place = 地点
review-meeting-agenda = 议程
review-meeting-who = 谁参加？
review-complete = 结束复盘
review-complete-what = 结束以后，这里不再打分、不再添写；改进照样跟到底。
review-complete-left = 还没做完：{ $what }
review-completed = 复盘结束了
review-is-completed = 复盘已结束：{ $who }，{ $time }
improvement-none = 还没有
improvement-new = 添一项改进
improvement-what = 改什么？
improvement-day = 哪天之前
