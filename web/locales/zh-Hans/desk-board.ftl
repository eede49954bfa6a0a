## 桌面：外框
desk-place-now = 现场
desk-place-devices = 手机
desk-place-people = 人员
desk-setup-left = 开始使用 · 还剩 { $n } 步
desk-place-phone = 手机界面
desk-places = 桌面各页
desk-drill = 演练 · 不是真停电
desk-asof = 数据截至
desk-unheard = 服务器没有回应
desk-unheard-long = 服务器没有回应，下面是 { $time } 为止的情况。你在这里记的先存在本机，连上自己会传。
desk-never-heard = 还没连上过服务器
desk-signed-out = 登录已过期，看不到新的。
desk-sign-in = 重新登录
desk-needs-server = 这一步要连上服务器才能做。
desk-column-needs = 要管的
desk-column-timeline = 时间线
desk-column-progress = 进度
desk-close-panel = 关闭
desk-cancel = 算了
desk-loading = 正在取…
desk-failed = 没取到：{ $why }
desk-again = 再取一次

## 桌面：事件条
desk-level = { $level }级
desk-level-none = 未定级
desk-incident-title = { $areas }停电
desk-incident-title-drill = { $areas }停电（演练）
desk-incident-title-back = { $areas }有电了
desk-incident-title-back-drill = { $areas }有电了（演练）
desk-incident-title-expected = 计划停电：{ $areas }
desk-expected-from-to = { $from } 到 { $to }
desk-expected-from = { $from } 起，恢复时间不明
desk-expected-not-yet = 还没有人报停电
desk-called-off-at = { $time } 取消，没有停
desk-stage = 阶段 { $number } { $stage }
desk-since-line = { $time } 起
desk-danger-lasts = { $lasts ->
    [none] 没电池，设备已经停了
    [over] 已过 { $time }，设备可能停了
    [lasts] 能用到 { $time }
   *[other] 还能用多久没问到
  }
desk-planned-line = 计划 { $time } 停
desk-back-line = 预计 { $time } 恢复
desk-back-passed = 说好的 { $time } 已过
desk-next-word = 下次告知
desk-word-over = 该告知了，已超
desk-over = 已超
desk-closed-at = { $time } 结束
desk-change-level = 调整级别
desk-set-level = 定级别
desk-facts-change = 更新情况
desk-close-incident = 结束停电
desk-close-incident-drill = 结束演练
desk-joined = { $count } 次报告，算同一次停电
desk-part-which = 哪几条报的是另一次停电？
desk-part-what = 勾选的算另一次停电，以后分开处理、分开结束。没勾的还合在一起。那边已经告知过的人、做过的步骤、接过的诉求、看过的特殊客户，分开后照样算数。
desk-part-stays = 留在这一次
desk-part-went = { $time } 停的
desk-part-planned = 计划 { $time } 停
desk-part-told = { $who } { $time } 报的
desk-part-along = 它记下的 { $n } 条一起分出去
desk-part-do = 把勾选的 { $n } 条分出去
desk-separated-done = 已分开，现在是两次停电。
desk-separated-undone = 又合在一起了。
desk-join = 和另一次停电合并…
desk-join-which = 和哪一次合并成一次？
desk-join-what = 和{ $areas }停电并成一次，以后一起记、一起结束。
desk-join-done = 合并了，现在算一次停电。
desk-join-undone = 又分开了

## 桌面：没有停电
desk-quiet = 没有停电
desk-quiet-text = 谁的手机一报，这里马上就有，不用刷新。
desk-ready = 平时
desk-ready-plan = 预案
desk-ready-edition = 第 { $number } 版
desk-ready-phones = 登记的手机
desk-ready-count = { $count } 部
desk-ready-people = 人员
desk-ready-persons = { $count } 人
desk-ready-none = 还没有
desk-quiet-report = 报告停电

## 桌面：左栏
desk-need-contradiction = 两个人说法不一样
desk-need-said = { $who }：{ $verdict }
desk-need-level = 有人降级时，没看到别人又升了级。请再定一次
desk-need-promise = 说好的 { $time } 已过，电还没来
desk-need-word = { $time } 就该告知，已超
desk-need-attention = 本机有 { $count } 条要处理
desk-silent = 没消息的手机
desk-silent-title = 手机
desk-silent-owing = 记录可能还没交齐的手机
desk-silent-may-hold = 停电结束后还没联系上，可能还有没交来的记录
desk-silent-unheard = 停电结束后还没联系上的 { $n } 部，可能还有没交来的记录。
desk-silent-others = 还没联系上的 { $n } 部
desk-silent-quiet = 各部手机交来的记录都齐了。
desk-silent-none = 手机都有消息，交来的记录都齐了。
desk-silent-more = 另有 { $count } 部没参加的手机没消息
desk-silent-local = 服务器没回应，只知道断开以前的。
desk-keeper-silent = { $time }没消息
desk-dangers = { $n } 起有人遇险，最早：{ $place }
desk-danger-apart = 停用的手机说有人遇险，还没放行：{ $what }
desk-silent-never = 还没联系上过
desk-counts = 记了 { $recorded } 条，这里 { $held } 条
desk-gap = 缺第 { $n } 条
desk-gap-run = 缺第 { $from }–{ $to } 条
desk-call-who = 拨打{ $name }
desk-no-call-example = 示例不拨
desk-no-call-drill = 演练不拨
desk-no-number = 没留号码
desk-duties = 职责
desk-duty-nobody = 没人
desk-duty-covered = { $person } 代

## 桌面：时间线
desk-timeline = 时间线
desk-entries = { $count } 条
desk-entries-of = { $shown } / { $count } 条
desk-timeline-empty = 还没有记录。
desk-filter-empty = 没有符合的记录。
desk-filter-clear = 看全部
desk-filter-person = 谁记的
desk-filter-duty = 职责
desk-filter-area = 地点
desk-filter-kind = 哪一类
desk-filter-any-person = 所有人
desk-filter-any-duty = 所有职责
desk-filter-any-area = 所有地点
desk-filter-any-kind = 所有类别
desk-filter-late = 晚到
desk-filter-decided = 决定
desk-filter-pinned = 置顶
desk-filter-more = 筛选
desk-filter-more-on = 筛选（{ $count }）
desk-search = 搜索
desk-late = { $minutes ->
    [0] 晚到
   *[other] 晚到 { $minutes } 分钟
  }
desk-late-hours = 晚到 { $hours } 小时 { $minutes } 分钟
desk-late-days = 晚到 { $days } 天
desk-received-at = { $time } 收到
desk-new = 新
desk-new-since = 你上次看过之后，新到 { $count } 条
desk-new-next = 看下一条
desk-new-seen = 都看过了
desk-flag-not_allowed = 没权限，不算数
desk-flag-unreadable = 读不出
desk-flag-late = 结束后才到
desk-flag-fork = 记录有分叉
desk-flag-before_ref = 时间比它回应的那条还早
desk-flag-withheld = 文字还没到
desk-flag-missing = 服务器上暂时没有
desk-mark-pinned = 置顶
desk-mark-decision = 决定
desk-mark-safe = 已脱险
desk-state-phone = 只在本机
desk-state-sending = 正在发送
desk-state-attention = 要处理
desk-via = { $device } 代送

## 桌面：详情
desk-detail = 这条记录
desk-detail-happened = 发生
desk-detail-recorded = 记下
desk-detail-stated = 本人说是
desk-detail-received = 到服务器
desk-detail-not-received = 还没到
desk-detail-phone = 手机当时显示
desk-detail-phone-fast = { $time }，快 { $by }，已校正
desk-detail-phone-slow = { $time }，慢 { $by }，已校正
desk-detail-phone-right = { $time }，准
desk-by-seconds = { $n } 秒
desk-by-minutes = { $n } 分钟
desk-by-hours = { $n } 小时
desk-by-days = { $n } 天
desk-by-hours-minutes = { $n } 小时 { $rest } 分
desk-by-days-hours = { $n } 天 { $rest } 小时
# Longer than a limit by so little that both would read alike.
desk-by-over = { $limit }，超出 { $rest }
desk-detail-quality = 时间准不准
desk-quality-synced = 对过时间，±2 秒内
desk-quality-estimated = 那时手机没对过时间，按前后推算
desk-quality-clamped = 时间已调整，不早于它回应的那条
desk-quality-stated = 本人说的时间
desk-quality-stated-minute = 本人说的时间，±1 分钟
desk-quality-stated-quarter = 本人说的时间，±15 分钟
desk-quality-stated-hour = 本人说的时间，±1 小时
desk-quality-local = 本机的时间，还没对过时间
desk-detail-who = 谁记的
desk-detail-device = 哪部手机
desk-detail-number = 编号
desk-detail-copies = 重新登记后又记为
desk-detail-flags = 标记
desk-detail-corrections = 更正
desk-detail-original = 原文
desk-detail-changed = { $before } → { $now }
desk-detail-photo = 照片
desk-detail-photo-waiting = 照片还在手机上
desk-detail-photo-missing = 照片还没到
desk-detail-private = 只有该看的人能看
desk-pin = 置顶
desk-unpin = 取消置顶
desk-decide = 标成决定
desk-undecide = 不是决定
desk-detail-accident = 打开这起事故
desk-detail-request = 打开这个请求
desk-correct = 更正
desk-redact = 隐去文字
desk-redact-title = 隐去这条记录的文字
desk-redact-what = 写了不该写的，才隐去。文字和它的照片会从服务器、从每部手机上删掉，更正也一起删。只留下几点、哪部手机记的。
desk-redact-no-undo = 隐去了就找不回来。有用的话，先另记一条。
desk-redact-part = 隐去什么
desk-redact-private = 只隐去保密的
desk-redact-text = 全部文字和照片
desk-redact-reason = 为什么隐去
desk-redact-name = 写了姓名、电话
desk-redact-health = 写了病情
desk-redact-other = 写了别的不该写的
desk-redact-sure =
    { $part ->
        [private] 真的隐去保密的那部分？“{ $text }”还在。
       *[other] 真的隐去？“{ $text }”
    }
desk-redact-shown = 照片还有别的 { $count } 条记录在用。那几条也隐去，照片才会删掉。
desk-redact-do = 隐去，不留
desk-redact-doing = 正在隐去…
desk-redact-failed = 没隐去：{ $why }。文字还在。
desk-redact-done = 已隐去。
desk-saved-pinned = 已置顶。
desk-saved-unpinned = 已取消置顶。
desk-saved-decided = 已标成决定。
desk-saved-undecided = 已取消“决定”。
desk-needs-device = 这台电脑只能看。要记，先登记这台电脑。

## 桌面：右栏
desk-matrix = 各处进度
desk-matrix-none = 预案里没有这次要做的清单。
desk-matrix-finished = 做完的清单 · { $count } 张
desk-matrix-safe = 人已脱险，没做完的清单 · { $count } 张
desk-matrix-waiting = 还没人动的清单 · { $count } 张
desk-cell-done = 做完
desk-cell-none = 不用做
desk-cell-bad = { $done } / { $all }，有没做成的
desk-cell-some = { $done } / { $all }
desk-cell-skipped = { $words }，跳过 { $n } 步
desk-facts = 情况
desk-fact-areas = 范围
desk-fact-cause = 原因
desk-fact-planned-from = 计划停电
desk-fact-planned-to = 计划恢复
desk-fact-started = 开始
desk-fact-again = { $from }，{ $at } 又停
desk-fact-expected = 预计恢复
desk-fact-word = 下次告知
desk-fact-supply = 供电
desk-fact-unknown = 不明
desk-fact-not-set = 没定
desk-supply-back = { $areas }有电了
desk-supply-out = { $areas }没电
desk-incidents = 停电
desk-incident-open = 进行中
desk-incident-expected = 预告
desk-incident-closed = 已结束
desk-incident-cancelled = 已取消
desk-incident-left = 还有 { $n } 件没办完
desk-incident-lasted = 历时 { $time }
desk-incident-back = 回到现场
desk-incident-paper = 打印经过
case-export = 导出整个案卷
case-export-what = 一个压缩包：全部记录、照片、当时的预案，还有怎么看、怎么核对的说明。没装马灯的人也能打开，也能查出有没有被改过。
case-export-personal = 带上只给少数人看的内容（求助人的姓名、电话，身体情况）
case-export-told = 谁导出、带没带这些，都会记下来。
case-export-offline = 现在连不上服务器，连上以后才能导出。
case-export-do = 导出
case-exporting = 正在导出…
case-exported = 已下载：{ $name }
case-failed = 没导出来：{ $why }
case-file = 案卷 { $ref }.zip
desk-level-short = 未定
desk-incident-drill = 演练
desk-others = 同时还有
desk-incidents-all = 看历次停电
desk-incidents-none = 还没有过停电。
desk-incidents-help = 选一次，看它的时间线。

## 桌面：级别
desk-stage-over = { $stage }已超
desk-stage-left = { $stage }还剩
desk-level-title = 调整级别
desk-level-head = 级别
desk-level-pick = 选一个级别
desk-level-reason = 为什么
desk-level-reason-hint = 一句话，会写进时间线。
desk-level-no-lower = 降级要主管来做。
desk-level-save-raise = 升到{ $level }级
desk-level-save-lower = 降到{ $level }级
desk-level-save-set = 定为{ $level }级
desk-level-saved = 级别已记下：{ $level }级。

## 桌面：结束

## 桌面：手机
desk-devices-none = 还没有手机登记。去“人员”页给人发码。
desk-devices-old = 服务器没有回应，下面是上次取到的。
desk-devices-needs-server = 这一页要连服务器。现在没有回应，连上再看。
desk-device-nobody = 没有人
desk-device-enrolled = { $time } 登记
desk-device-heard = 上次联系
desk-device-never = 还没有
desk-device-counts = 记录
desk-device-all-here = { $held } 条，都在这里
desk-device-here-until = { $held } 条，到 { $time }（最后联系）为止的都在这里
desk-device-revoked = { $time } 停用
desk-device-this = 就是这台
desk-device-ago = { $ago }前
desk-device-now = 刚刚
desk-device-quarantined = { $count } 页待放行
desk-device-unreadable = 打不开预案第 { $number } 版
desk-device-unreadable-held = 打不开预案第 { $number } 版，还在用第 { $held } 版
desk-device-revoke = 停用
desk-requests-of = { $n } 件都是{ $whose }记的
desk-aside = 放一边
desk-aside-title = { $whose }记的放一边
desk-aside-what = 它记的停电、诉求、求援、记录都不再算，留在时间线上，标明放一边；以后交来的也一样，直到恢复。别人接了、办了的照样算。
desk-aside-count = 现在有 { $n } 条要放
desk-aside-danger = 有 { $n } 条说有人有危险，先看一遍
desk-aside-looked = 这 { $n } 条都看过了，没有真的
desk-aside-kept = 没看的继续算，不放一边。
desk-aside-from = 从什么时候记的起
desk-aside-from-all = 全部
desk-aside-from-hour = 最近一小时
desk-aside-why-false = 都是假的
desk-aside-why-lost = 手机不在本人手里
desk-aside-why-slip = 按错了
desk-aside-done = { $whose }记的放一边了。
desk-aside-here = { $whose }记的有 { $n } 条放一边了
desk-aside-look = { $whose }记的有 { $n } 条放一边了，看一遍
desk-aside-find = 在里面找
desk-aside-true = 是真的
desk-aside-true-of = 是真的：{ $what }
desk-aside-more = 再看 { $n } 条
desk-aside-back = 全部恢复
desk-aside-back-done = { $whose }记的都恢复了。
desk-access = 谁进来过，谁看过
desk-access-text = 发码、登记、登录、改权限、看个人资料，服务器都记下来。只有主管和审计员看得到。
desk-access-none = 这台电脑上还没有这类记录。
desk-access-machine = 服务器上的命令
desk-access-more = 再看 { $count } 条
desk-revoke-title = 停用 { $whose }
desk-revoke-what = 停用之后，这部手机再也看不到任何东西；新交来的先放一边，等你放行。已经到的都留着。
desk-holds = 手机里还有什么
desk-holds-heard = 上次连上：{ $time }
desk-holds-heard-ago = 上次连上：{ $time }（{ $ago }）
desk-holds-missing = 它还有 { $n } 条没交来，会留在手机里，连上再交
desk-holds-nobody = 现在没人登录，里面没有通讯录和记录
desk-holds-next = 下次一连上，通讯录、特殊客户、记录、照片和预案全部删掉
desk-holds-no-directory = 还没给过它通讯录
desk-holds-customers = 一直不连的话，特殊客户名单 { $time } 自动删掉
desk-holds-customers-gone = 太久没连，特殊客户名单已经自动删掉
desk-holds-numbers = 同事的号码 { $time } 自动删掉
desk-holds-numbers-gone = 同事的号码也已经自动删掉
desk-holds-rest = 看过的记录和预案里的公共电话，要等连上才删
desk-holds-no-phone = 这个人现在没在任何手机上登录
desk-revoke-no-undo = 停用了就不能恢复。手机找到了，要重新发码登记。
desk-made = 同时停用
desk-made-text = 这些都是用这部手机设的、发的。勾上的也停用，没勾的留着。
desk-made-used = { $what } 这几分钟还在用，所以没有勾，免得停用了正在干活的人。有不认识的，就勾上。
desk-made-devices = 靠它发的码登记的手机和电脑（{ $count } 台）
desk-made-passwords = 用它设的电脑密码
desk-made-sessions = 用这些密码在别的电脑上的登录
desk-made-codes = 还没用掉的码（{ $count } 个）
desk-revoke-reason = 为什么停用
desk-revoke-lost = 手机丢了
desk-revoke-left = 人离职了
desk-revoke-other = 换了手机
desk-sure-next = 下一步
desk-revoke-sure = 真的停用 { $people } 的 { $device }？
desk-revoke-also = 一起停用：{ $what }
desk-revoke-do = 停用这部手机
desk-revoke-doing = 正在停用…
desk-revoke-failed = 没停用成：{ $why }。这部手机还能用。
desk-revoked-done = { $whose } 已停用。
desk-revoked-title = { $whose } 停用了
desk-revoked-next = 人还在岗，就让他用另一部手机扫新码，接着做。谁给谁发了码，主管都看得到。
desk-revoked-first = { $name }还有 { $n } 部手机没停用，全停用了才能发新码。
desk-revoked-code = 给{ $name }发新码
desk-quarantine = 待放行的
desk-quarantine-text = 这些页来自停用的手机，或者编号重了。问过本人，没问题就放行。
desk-quarantine-page = { $device } 第 { $page } 页，{ $actions } 条，{ $time } 到
desk-quarantine-why = { $why ->
    [revoked] 手机已停用
    [page_taken] 页号被占
    [number_taken] 编号被占
   *[other] { $reason }
  }
desk-apart = { $from ->
    [stopped] 停用的手机又交来 { $count } 条
   *[other] 有 { $count } 条编号重了
  }，先看，再放行
desk-apart-danger = 其中 { $danger } 条说有人遇险
desk-apart-unread = { $count } 条还没读到内容
desk-apart-says = 第 { $page } 页写的
desk-apart-here = 时间线上已经有了
desk-release = 放行
desk-released = 已放行，进了时间线。

## 桌面：人员
desk-people-none = 还没有人。先加一个。
desk-people-needs-server = 改名单、发码要连服务器。现在没有回应，下面是本机留着的名单。
desk-person-add = 加一个人
desk-person-edit = 改
desk-person-edit-who = 改 { $name }
desk-person-name = 姓名
desk-person-name-missing = 写上姓名。
desk-person-role = 权限
desk-person-duties = 职责
desk-person-no-duty = 平时没有职责
desk-person-active = 在职（取消后，这个人的手机全部退出）
desk-person-id = 编号 { $id }（登录、重设密码用）
desk-person-away = 不在职
desk-person-save = 存好
desk-person-saved = { $name }已存好。
desk-code-give = 给手机发码
desk-code-others = { $by ->
    [admin] { $names }的码你发不了，请系统管理员{ $admins }在这一页发，或者在服务器上运行 stormlamp code --person 编号
   *[server] { $names }的码你发不了，请管服务器的人运行 stormlamp code --person 编号
 }
desk-code-fellow = 别的主管丢了手机：在“手机”页先停用他的每一部手机，就能给他发新码。
desk-code-give-who = 给手机发码：{ $name }
desk-code-title = { $name }的码
desk-code-how = 让{ $name }用手机相机扫这个码，在浏览器里打开。断网前登记好，断网也能用。
desk-code-left = 还能用
desk-code-spent = 过期了
desk-code-used = { $name }的手机登记好了：{ $phone }
desk-code-renew = 换一个新码
desk-code-link = 扫不了，就发这个链接
desk-code-copy = 复制链接
desk-code-copied = 链接已复制。
desk-code-not-copied = 复制不了，请长按选中链接。
desk-code-qr = { $name }的登记二维码
desk-code-loopback = 别的手机打不开这个地址，只有这台电脑能打开。先请装马灯的人给服务器一个大家打得开的网址（https 开头）。
desk-code-wall = 在{ $name }那台电脑的浏览器里打开下面的链接，就成了。不用手机。
desk-code-wall-link = 链接（只能用一次）
desk-code-wall-used = { $name }已经连上：{ $phone }
desk-code-second = 一部手机两个人用？让第二个人也在那部手机上扫自己的码。手机还是那部，各记各的名。
desk-only-supervisor = 这一页给主管用。

## 桌面：服务器不肯时怎么说
desk-problem-role_too_high = 你给不了比自己高的权限
desk-problem-needs_admin = 给同级的人发码、定权限，要由系统管理员来办。主管丢了手机，先停用他的每一部手机，再发码
desk-problem-name_taken = 已经有人叫这个名字，或者太像了。加几个字好分清，比如“王伟（夜班）”
desk-problem-unknown_person = 名单里没有这个人
desk-problem-unknown_customer = 名单里没有这位客户
desk-problem-unknown_area = 现在的预案里没有这个区域，选一个在用的
desk-problem-already_taken_in = 这条上报别人已经收进名单了
desk-problem-unknown_device = 没有这部手机
desk-problem-not_signed_in = 登录已过期
desk-problem-not_allowed = 你没有这个权限
desk-uncalled = 还没叫：{ $who }
desk-call-out-open = 打开召集
desk-help-open = 打开支援
desk-outside = 外面的人说的
desk-notices = 告知
desk-notices-told = 告诉过、不用再说的 { $n } 类人

# What only the desk says of what phones show too.
on-paper-lead-hint = 停电时写在纸上的（记录表、职责卡、打电话的名单），照原来的时间补进来。没有网也能补。
on-paper-timeline = 看这次停电的经过
desk-hotline-asked = 热线和咨询：问了 { $n } 次
desk-requests-waiting = 等着办的诉求 { $n } 件
matter-waiting = 还不急的 { $n } 件
round-whole = 巡查 { $n } 位
desk-improvement-recorded = 改进记下了
after-desk-open = 全部打开
stage-leave-short = 走完了
stage-enter-short = 进入
notice-cell-correction = 要更正
notice-cell-passed = 时间过了
notice-cell-elsewhere = 不用
notice-cell-first = 还没说
notice-cell-again = 该再说
notice-cell-news = 要更新
