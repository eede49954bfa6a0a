# 纸上写的，事后补进来

on-paper-title = 补记纸上的
on-paper-lead = 把纸上写的补进来
on-paper-none = 还没有停电过，没有可补的
on-paper-which = 哪一次停电？
on-paper-drill = 演练
on-paper-since = { $time } 起
on-paper-hint = 照纸上的顺序，一行一件。时间四位数，如 2305，过半夜算第二天。Tab 下一格，Enter 下一行，Ctrl+Enter 全部记下。
on-paper-line = 第 { $n } 行
on-paper-field = 第 { $n } 行：{ $field }
on-paper-time = 几点
on-paper-time-like = 2305
on-paper-who = 谁做的
on-paper-what = 做了什么
on-paper-what-like = 做了什么：打给谁、哪一步、升级…
on-paper-words = 原话、原因
on-paper-drop = 去掉第 { $n } 行
on-paper-says = { $time } · { $who }：{ $what }
on-paper-time-missing = 写上几点，四位数，比如 2305。
on-paper-time-unreadable = 看不懂这个时间。写四位数，如 2305；停了几天的，前面加几号：282305。
on-paper-time-outside = 这个时间不在这次停电里：{ $from } 停的电，现在 { $to }。
on-paper-nobody = 名单里没有“{ $typed }”。打姓名或拼音，从下面选。
on-paper-no-act = 写上做了什么。
on-paper-unknown = 没找到“{ $typed }”。换个词，或者选“照原样记一笔”。
on-paper-nothing = 这一行改不了什么，换个说法，或者记一笔。
on-paper-lacks-place = 这件事好几个地方都要做，写上是在哪儿。
on-paper-lacks-turn = 还没轮到这一步。写一句为什么先做了它。
on-paper-lacks-nobody-in-danger = 记录里没有这样的险情。先补上险情那一行，或者记一笔。
on-paper-lacks-ended = 停电那时已经结束了。改一下时间，或者记一笔。
on-paper-early = 那里 { $time } 才停电，看看时间
on-paper-unclear = 还有 { $n } 行没写清楚，会留在这里。
on-paper-save = 记下 { $n } 行
on-paper-saved = 记下了 { $n } 行
on-paper-sheet = 这张纸的照片
on-paper-sheet-hint = 拍一次就行，下面每行都带上它。看记录的人都看得到，先遮住客户姓名、号码。

on-paper-as-note = 照原样记一笔
on-paper-note = 记一笔
on-paper-call = 打给{ $who }：{ $outcome ->
    [reached] 接通了
    [busy] 占线
    [no_answer] 没人接
   *[left_word] 留了话
  }
on-paper-step = { $list } 第{ $n }步 { $step }：{ $verdict ->
    [done] 做了
    [skipped] 跳过
   *[could_not] 做不了
  }
on-paper-level = 级别定为{ $level }
on-paper-level-sought = 升到{ $n }级 降到{ $n }级 升到{ $level } 降到{ $level } 升级 降级
on-paper-stage = 进入“{ $stage }”阶段
on-paper-notice = 告诉{ $audience }（{ $channel }）
on-paper-report = 报告：{ $report }
on-paper-check = 看望{ $who }：{ $result ->
    [well] 没事
    [needs_help] 要帮忙
   *[not_met] 没见到人
  }
on-paper-request = 客户诉求：{ $kind ->
    [trapped] 有人被困
    [urgent] 紧急求助
    [repair] 报修
    [complaint] 投诉
   *[enquiry] 咨询
  }
on-paper-arrived = 到场
on-paper-duty = 担任{ $duty }
on-paper-danger-sought = 险情 有人有危险
on-paper-safe = 脱险了：{ $danger }
on-paper-supply = { $lost ->
    [true] 又停电了
   *[false] 恢复供电了
  }
on-paper-supply-sought = 来电了。有电了。
