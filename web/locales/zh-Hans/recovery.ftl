# 恢复：送电、检查、恢复服务
recovery-title = 恢复
recovery-holds = 送电、系统检查、恢复服务
recovery-nothing = 现在没有停电
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
recovery-service-open = 恢复了，{ $time }
recovery-service-power = 等电来
recovery-service-after = 等这些先做完：{ $lists }
recovery-open = 恢复
recovery-open-of = 恢复：{ $what }
recovery-shut = 停掉
recovery-shut-of = 停掉：{ $what }
recovery-said-open = 记下了：{ $what }恢复了
recovery-said-shut = 记下了：{ $what }停了
recovery-tell = { $whom ->
    [staff] 员工通知了
   *[customers] 客户通知了
  }
recovery-tell-of = { $whom ->
    [staff] 员工通知了：{ $what }
   *[customers] 客户通知了：{ $what }
  }
recovery-told = { $whom ->
    [staff] 员工通知了
   *[customers] 客户通知了
  } · { $who } { $time }
recovery-said-told = 记下了：{ $what }通知过了
