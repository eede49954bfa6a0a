# 一条记录怎么念
desk-say-with = { $head }：{ $tail }
desk-say-also = { $head }{ $ended ->
    [yes] {""}
   *[no] 。
  }{ $tail }
desk-say-opened = 停电
desk-say-drill = 演练开始
desk-say-danger = 有人遇险
desk-say-danger-news = 遇险的人有新情况
desk-say-unsafe = 还没脱险
desk-say-expected = 计划停电 { $from } 到 { $to }
desk-say-expected-open = 计划停电 { $from } 起
desk-say-moved = 改了：{ $what }
desk-say-cancelled = 不停电了
desk-say-closed = 停电结束，没有遗留
desk-say-closed-open = 停电结束，留下这些
desk-say-withdrawn = 误报停电，已撤回
desk-say-reopened = 撤回“结束”，这次停电接着处理
desk-say-joined = 合并成一次停电
desk-say-separated = 分成两次停电
desk-say-lost = 又停了
desk-say-returned = 电来了
desk-say-level = { $way ->
    [raised] 升到{ $level }级
    [lowered] 降到{ $level }级
   *[set] 定为{ $level }级
  }
desk-say-stage-in = 进入阶段“{ $stage }”
desk-say-stage-out = 离开阶段“{ $stage }”
desk-say-duty-taken = { $person } 担任{ $duty }
desk-say-duty-handed = { $duty }由 { $from } 交给 { $to }
desk-say-duty-released = { $person } 不再担任{ $duty }
desk-say-done = 做完：{ $step }
desk-say-skipped = 跳过：{ $step }
desk-say-could-not = 没做成：{ $step }
desk-say-undone = 撤回：{ $step }
desk-say-contact = { $outcome ->
    [reached] { $who }：接通了
    [busy] { $who }：占线
    [no_answer] { $who }：没人接
    [left_word] { $who }：留了话
   *[other] 联系 { $who }
  }
desk-say-clock-started = 开始计时：{ $clock }
desk-say-clock-reset = 重新计时：{ $clock }
desk-say-clock-stopped = 停止计时：{ $clock }
desk-say-report-given = { $report }：报过了
desk-say-report-skipped = { $report }：不用报
desk-say-left = 不做了：{ $what }
desk-say-left-level = 升到{ $level }级
desk-say-left-other = 一件要办的事
desk-say-enquiry = 有人问：{ $question }
desk-say-taken-back = 撤回一条，不算
desk-say-facts = 更新情况
desk-fact-since-unknown = 开始时间不明
desk-fact-back = 预计 { $time } 恢复
desk-fact-back-unknown = 恢复时间不明
desk-fact-next-unknown = 下次告知时间没定
desk-say-empty-note = （空白）
desk-say-photo = 照片
desk-say-corrected = 更正
desk-say-corrected-of = 更正“{ $what }”
desk-mark-corrected = 已更正
entry-corrected-by = { $who }更正了
entry-taken-back-by = { $who }撤回了，不算
entry-put-aside-by = { $who }放一边了，先不算
desk-say-put-right = 更正险情，人已脱险
desk-say-safe = 脱险
desk-say-pinned = 置顶一条记录
desk-say-unpinned = 取消一条置顶
desk-say-decided = 把一条记录标成决定
desk-say-undecided = 取消一条“决定”标记
desk-say-card = 读过职责卡“{ $duty }”
desk-say-guide = 读过指南“{ $guide }”
desk-say-signed = 清单“{ $list }”由{ $who }签字
desk-say-rehearsal = 做过断网演练
desk-say-edition = 预案第 { $number } 版发布
desk-say-checkpoint = 记录存证：到第 { $size } 条为止
desk-say-revoked = 停用了{ $device }
desk-say-set-aside = { $device }记的都放一边
desk-say-brought-back = { $n ->
    [0] { $device }记的都恢复了
   *[other] { $device }记的有 { $n } 条是真的
  }
desk-say-redacted = 隐去 { $count } 条记录的文字
desk-say-filled = { $why ->
    [given] 诉求的联系电话给经办人看了：{ $count } 条
    [told] 原来不给看的 { $count } 条记录可以看了
   *[other] 补回 { $count } 条记录的文字
  }
say-time-confirmed = 在服务器上确认：时钟没有错
desk-say-generation = { $why ->
    [first] 服务器开始记录
    [secret] 服务器换了密钥，重新开始记录
    [snapshot] 服务器退回了旧状态，重新开始记录
    [restored] 服务器从备份恢复，重新开始记录
   *[other] 服务器重新开始记录：{ $reason }
  }
desk-say-nothing = { $why ->
    [unreadable] 这条读不出来
    [withheld] 文字还没到，先占着位置
    [redacted] 文字已隐去
   *[hidden] 这条你不能看
  }
desk-say-other = 新版本才有的记录（{ $type }）

access-code = 发了一个码（{ $role }）
access-code-for = 给{ $who }发了码（{ $role }）
access-enrolled = { $who }登记了{ $device }
access-begun = { $how ->
    [enrolment] { $who }凭码登录
    [device] { $who }的手机自动续了登录
    [password] { $who }用密码在别人的电脑上登录
    [kept] 服务器升级后，{ $who }仍保持登录
   *[other] { $who }登录
  }
access-role = { $who }的权限：{ $role }
access-left = { $who }不再在职
access-person = 改了{ $who }的资料
access-password = { $who }的密码换了
access-password-gone = { $who }的密码作废了
access-read = { $what ->
    [directory] { $who }看了通讯录，{ $count } 条
    [people] { $who }看了人员名单，{ $count } 人
    [customers] { $who }看了特殊客户名单，{ $count } 人
    [kept] { $who }看了某个人的全部留存资料
    [entries] { $who }看了只给少数人看的内容，{ $count } 条
   *[other] { $who }看了个人资料，{ $count } 条
  }
access-exported = { $what ->
    [people] 导出了人员名单
    [customers] 导出了特殊客户名单
    [incident] 导出了一次停电的案卷
    [incident_personal] 导出了一次停电的案卷，带个人信息
   *[other] 导出了记录
  }
access-field-name = 姓名
access-field-numbers = 手机号
access-field-duties = 职责
access-field-deputy_of = 替补
access-field-languages = 语言
access-field-shifts = 班次
access-field-away_until = 请假

promise-say-made = { $who }：{ $promised }
promise-say-kept = 答应的事做到了
promise-say-off = 答应的事不算数了
customer-result = { $result ->
    [well] 平安
    [needs_help] 要帮忙
    [not_met] 没联系上
   *[other] 看过了
  }
customer-power = { $power ->
    [own] 设备还有电
    [bottle] 换了氧气瓶
    [backup] 接上了备用电
    [taken] 已送医
   *[none] 不需要设备了
  }
customer-power-until = 能撑到 { $time }
customer-one = 一位特殊客户
customer-say-checked = { $who }：{ customer-result }
customer-say-powered = { $who }：{ customer-power }
customer-say-changed = 改了特殊客户{ $who }的资料
customer-say-taken-in = 把上报的特殊客户{ $who }收进了名单
customer-again = { $time } 前再问一次
notice-say = { $channel }告诉{ $audience }

request-say-opened = { $kind ->
    [trapped] 接到求助，有人被困
    [urgent] 接到紧急求助
    [repair] 接到报修
    [complaint] 接到投诉
    [enquiry] 接到咨询
   *[other] 接到诉求
  }
request-say-acted = 诉求有进展
request-say-back = { $time } 回电
request-say-filled = 诉求补登
request-say-closed = { $outcome ->
    [solved] 诉求办结：解决了
    [told] 诉求办结：已答复
    [passed_on] 诉求办结：转给别的单位
    [mistaken] 诉求办结：误报
   *[other] 诉求办结
  }
hotline-say-opened = 热线开通：{ $number }
hotline-say-moved = 热线改到 { $number }
hotline-say-closed = 热线关闭
hotline-tested = 试打通了
call-out-say-called = { $outcome ->
    [reached] 召集{ $who }：通知到了
    [busy] 召集{ $who }：占线
    [no_answer] 召集{ $who }：没人接
    [left_word] 召集{ $who }：留了话
   *[other] 召集{ $who }
  }
call-out-say-answered = { $answer ->
    [coming] { $who }在路上
    [arrived] { $who }到了
    [cannot] { $who }来不了
    [left] { $who }离开现场
   *[other] { $who }回话了
  }
help-say-asked = { $count ->
    [0] 请求支援：{ $what }
   *[other] 请求支援：{ $what } × { $count }
  }
help-say-here = { $count ->
    [0] 有人来帮忙：{ $what }
   *[other] 有人来帮忙：{ $what } × { $count }
  }
help-say-promised = { $who }答应支援，{ $time } 前到
help-say-arrived = { $count ->
    [0] 支援到了
   *[other] 支援到了：{ $count }
  }
help-say-released = { $count ->
    [0] 支援撤了
   *[other] 支援撤了：{ $count }
  }
accident-say = { $part ->
    [account] 事故经过更正
    [first] 出了事故
    [evidence] 事故证据
    [witness] 事故证人
    [authority] 事故上报
    [cause] 事故原因
    [finding] 事故认定
    [measure] 事故整改
   *[other] 事故
  }
accident-say-hurt = 伤 { $n } 人
step-say-confirmed = 第二人确认：{ $step }
step-say-confirmed-by = 第二人{ $who }确认：{ $step }
step-by = 由{ $who }做
powerup-say-stopped = 停止送电
powerup-say-resumed = 接着送电
powerup-say-all-the-same = 照样送电
powerup-say-alone = 没有第二人确认，接着做
step-say-early = 提前做了：{ $why }
powerup-say-list-all-the-same = 照样往下做
breaker-say = 跳闸
system-say = { $result ->
    [faulty] { $list }：有问题
   *[well] { $list }：正常
  }
system-say-early = 前面没做完就记了：{ $reason }
system-say-lost = 有数据丢失
service-say-opened = { $service }恢复了
service-say-all-the-same = 照样恢复：{ $service }
service-say-closed = { $service }停了
service-say-told = { $whom ->
    [staff] 告诉员工了：{ $service }
   *[customers] 告诉客户了：{ $service }
  }
matter-say-taken = 我来办：{ $what }
matter-say-given = 交给{ $who }：{ $what }

shell-fallback = 只有原文
state-phone = 在本机
state-sending = 正在发送
state-received = 已收到
state-attention = 要处理
role-staff = 员工
role-supervisor = 主管
role-plan_keeper = 预案管理员
role-admin = 系统管理员
role-auditor = 审计员
role-wallboard = 大屏
