# 恢复：送电、检查、恢复服务
recovery-title = 恢复
recovery-holds = 送电、系统检查、恢复服务
recovery-before = 送电前
recovery-power-up = 送电
recovery-checks = 系统检查
recovery-services = 恢复服务
recovery-stop = 停止送电
recovery-why-stop = 为什么停？
recovery-stop-smoke = 冒烟、有焦味
recovery-stop-tripped = 跳闸了
recovery-stop-unsteady = 电压不稳
recovery-stop-people = 还有人在设备旁
recovery-stop-utility = 供电公司叫停
recovery-stopped = 停止送电了：{ $reason }
recovery-go-on = 接着送电
recovery-why-on = 为什么可以接着送电？
recovery-on-people = 人都离开设备了
recovery-on-utility = 供电公司说可以送
recovery-said-stopped = 记下了：停止送电
recovery-said-resumed = 记下了：接着送电
recovery-well = 正常
recovery-faulty = 有问题
recovery-data = 停电前的数据还在吗？
recovery-data-whole = 都在
recovery-data-lost = 丢了一些
recovery-data-unknown = 还没查，没法说
recovery-data-none = 这里没有数据
recovery-said-checked = 记下了：检查结果
recovery-checked = { $status ->
    [well] 正常
    [faulty] 有问题
   *[early] 记过“正常”，还不算
  } · { $who } { $time }
recovery-well-early = 前面没做完就记了正常：{ $reason }
recovery-look-again = 后来又有变化，再看一遍、再记一次
recovery-result-of = { $result ->
    [well] 正常：{ $what }
   *[faulty] 有问题：{ $what }
  }
recovery-not-yet = { $what }：现在还不能记“正常”
recovery-wait-danger = 里面还有人：{ $who }
recovery-wait-dark = { $area }还没有电
recovery-wait-here = 这里
recovery-wait-step = 送电还没轮到：先做“{ $step }”
recovery-wait-steps = “{ $list }”还有 { $n } 步没做完
recovery-all-the-same = 还是要记正常，写明原因
recovery-why-well = 为什么现在就记正常？
recovery-all-the-same-generator = 发电机带着，看过能用
recovery-all-the-same-rescue = 救人要用，有人守着
recovery-all-the-same-looked = 电来了的都看过，别处还没电
recovery-danger-title = 还有人没脱险
recovery-danger = 还没脱险：{ $who }
recovery-danger-first = 先救人，这里先别送电
recovery-danger-holds = 先救人，救出来才能送电：{ $who }
recovery-danger-spares = { $who }：送电伤不到，接着做
recovery-danger-why = { $who }：为什么可以先送电？
recovery-danger-why-saves = 送电就是为了救他
recovery-danger-why-elsewhere = 人不在要送电的地方
recovery-danger-spared = 记下了：人还没脱险，先送电
recovery-failed-again = { $now ->
    [back] { $time } 又停过（{ $areas }），现在来电了。送电要从头来。
   *[dark] 又停了（{ $time }）：{ $areas }。送电要从头来。
  }
recovery-failed = 没做成、跳了闸的
earlier-fault = 上次停电（{ $day }）这里{ $how ->
    [tripped] 跳过闸
   *[could_not] 没做成
  }{ $why ->
    [0] {""}
   *[other] （{ $why }）
  }：{ $step }，{ $left ->
    [0] 还没处理完
   *[other] { $left }
  }
recovery-out-again = 又停了 { $time } { $who }：{ $areas }，送电停下
step-lines = { $list }：谁做、谁确认
step-line-done = { $who } { $time } 做完
step-line-skipped = { $who } { $time } 跳过：{ $why }
step-line-could_not = { $who } { $time } 没做成：{ $why }
step-line-open = 还没做
step-line-tripped = 跳过闸，要重做
step-line-confirmed = { $said }，{ $who }确认
step-line-awaits = { $said }。等别人确认
step-line-you = { $said }。等你确认
recovery-service-open = 恢复了，{ $time }
recovery-service-power = 等电来
recovery-service-after = 等这些先做完：{ $lists }
recovery-well-without = { $list }：没做完就记了正常（{ $why }）
recovery-open = 恢复
recovery-open-of = 恢复：{ $what }
recovery-early = 照样恢复
recovery-early-why = { $what }：还没查完，为什么照样恢复？
recovery-early-missing = 还没做完
recovery-shut = 停掉
recovery-shut-of = 停掉：{ $what }
recovery-said-open = 记下了：{ $what }恢复了
recovery-said-shut = 记下了：{ $what }停了
recovery-tell = { $whom ->
    [staff] 已通知员工
   *[customers] 已通知客户
  }
recovery-tell-of = { $whom ->
    [staff] 已通知员工：{ $what }
   *[customers] 已通知客户：{ $what }
  }
recovery-told = { $whom ->
    [staff] 已通知员工
   *[customers] 已通知客户
  } · { $who } { $time }
recovery-said-told = 记下了：{ $what }通知过了
