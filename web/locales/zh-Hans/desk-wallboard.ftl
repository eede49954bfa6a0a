# 大屏

wall-quiet = 供电正常
wall-quiet-none = 没有停电，也没有计划停电
wall-expected = 计划停电：{ $areas }，{ $time } 开始
wall-out = { $areas } 停电
wall-back = { $areas } 已恢复供电
wall-since = { $time } 起
wall-back-passed = 已过点
wall-word-over = 该告知了
wall-passed = 超时：{ $what }
wall-more = 另 { $n } 项
wall-other-open = 要办 { $n }{ $known ->
    [plan] （不含特殊客户）
   *[other] {""}
  }
wall-other-late = 超时 { $n }
wall-danger = 有危险 { $n } 处
wall-devices = 特殊客户急着看的 { $n } 位（设备靠电池、要人帮）
wall-urgency-0 = 最急 { $n }
wall-urgency-1 = 要紧 { $n }
wall-urgency-2 = 按预案 { $n }
wall-urgency-3 = 不急 { $n }
wall-stage = 阶段
wall-plan-coming = 正在取预案…
wall-nobody-leads = 还没人指挥
wall-somebody-leads = 已有人指挥
wall-as-of = 截至 { $time }
wall-unheard = 连不上服务器，这是 { $time } 的情况
wall-nothing-yet = 连不上服务器，还什么都没收到
wall-sound = 打开声音
wall-heard = 超时会响
wall-leave = 回值班台
wall-add = 加一块大屏
wall-add-name = 大屏在哪儿
wall-add-hint = 墙上那台电脑打开链接就成，只能看，看不到客户姓名、电话和照片。不用了在这里停用。
wall-see = 看大屏
wall-add-go = 生成链接
