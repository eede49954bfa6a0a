# 停电之后：结束以后还要做的，做完为止，或说明为什么不做

after-title = 停电之后
after-title-drill = 演练之后
after-hint = 停电结束了，这些还没完。不做的，说一句为什么。
after-unshown = 复盘的 { $n } 件由主管办，不在下面。
after-none = 都办完了。
after-unknown = 没有还要做的
after-open = { $areas }停电之后：{ $left }
after-open-drill = { $areas }演练之后：{ $left }
after-where = { $areas }（{ $time }）
after-left-count = 要办的 { $n } 件{ $review ->
    [0] {""}
   *[other] ，其中复盘和改进 { $review } 件
  }
after-next = 先办：{ $what }
after-ended-at = { $time } 结束
after-response = 停电时留下的
after-reports = 书面报告
after-lists = 清单和善后
after-calls = 要打的电话、等着的答复
after-review = 复盘和改进
after-due = { $time } 前
after-passed = 该在 { $time } 前，已过
after-leave = 不做了
after-leave-of = 不做了：{ $what }
after-leave-rest = { $review ->
    [0] 剩下的 { $n } 件都不做了
   *[other] 复盘和改进以外的 { $n } 件都不做了
  }
after-leave-others = 别的 { $n } 件都不做了
after-leave-mine = 我的和没人管的 { $n } 件都不做了
after-leave-each = { $faults ->
    [0] 有人有危险、受了伤、要照看的 { $harm } 件，不做了要一件件说。
   *[other] { $harm ->
        [0] 送电时跳了、没成的 { $faults } 件，不做了要一件件说。
       *[other] 送电时跳了、没成的 { $faults } 件，有人有危险、受了伤、要照看的 { $harm } 件：不做了要一件件说。
    }
  }
after-urgent = 停电结束了，还有 { $n } 件紧急的没办
after-urgent-title = 停电留下的急事
after-faults = 停电结束了，送电还有 { $n } 步没成
after-faults-hint = 送电时跳了、没成的，还没修好，先办
after-leave-live = 只有主管能说不做了：还没处理完
after-why = 为什么不做了？{ $what }
after-why-live = 这一步没成，还没处理完。不办了，写明为什么。
after-why-rest = 这 { $n } 件为什么都不做了？
after-reason-already = 已经做过了
after-reason-needless = 这次用不上
after-reason-elsewhere = 别处在办
after-reason-mistake = 误报，没停电
after-said = 记下了，不做了：{ $what }
after-said-rest = { $n } 件
after-settled = 了结的 { $n } 件
after-left = { $who }：不做了，{ $reason }
after-take-up = 还是要做
after-take-up-of = 还是要做：{ $what }
after-said-of-me = 演练里写到你的
after-said-of-me-hint = 只有主管和你看得到。
