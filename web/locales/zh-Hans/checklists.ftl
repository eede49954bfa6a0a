# 清单：勾、跳过、没做成

answer-done = 做完了
answer-done-early = 已经做了
answer-could_not = 没做成
answer-skipped = 跳过
answer-said-done = 记下了：做完了
answer-said-could_not = 记下了：没做成，组长会看到
answer-said-could_not-leading = 记下了：没做成
answer-said-could_not-offline = 记下了：没做成。没网，组长还看不到
answer-said-skipped = 记下了：跳过
answer-undone = 撤回了，这一步算没做
answer-undone-stands = { $by ->
    [me] 撤回了。你另记的还在：{ $verdict }
   *[other] 撤回了。{ $who }记的还在：{ $verdict }
  }
answer-why-could_not = 为什么没做成？
answer-why-skipped = 为什么跳过？
answer-why-early = 还没轮到这一步，为什么先做了？
answer-why-early-about = 照实记下。前面的补做完，后面的才能接着做。
answer-why-early-found = 我到的时候已经这样了
answer-why-early-electrician = 持证电工定的
answer-why-early-saves = 为了救人，等不了
answer-why-now = { $how ->
    [tripped] 上一次一合就跳了。这次为什么能合？
   *[could_not] 上一次没做成。这次为什么能做？
  }
answer-why-now-mended = 故障找到了，修好了
answer-why-now-electrician = 电工说可以合
answer-record = 记下
answer-never-mind = 算了，回去
follow-left-out = { $list }（{ $words }）
answer-follow-on = 接着做：{ $list }
answer-said = 怎么答的：谁、几点
answer-note = 写在这里（不写也行）
answer-said-missing = 先写是谁答的、几点，再打勾
answer-wanted = 写在这里
answer-wanted-missing = 先写下来，再点“做完了”
reason-not-so = 没有这种情况
reason-not-here = 这里用不上
reason-already = 已经有人做了
reason-closed = 本来就合着
reason-unsafe = 现在不安全
reason-no-time = 先做更急的
reason-tripped = 一合就跳了
reason-no-answer = 打不通
reason-no-access = 进不去
reason-missing = 缺东西
reason-broken = 设备坏了
reason-no-hands = 人手不够
take-back-why = 为什么撤回{ $who }记的？
take-back-not-so = 本人说记错了
take-back-twice = 重复了
take-back-elsewhere = 说的是别处
reason-other = 别的原因，写一句
reason-own = 为什么，写一句

lists-by-mine = 我的
lists-by-topics = 按事情
lists-by-stages = 按阶段
lists-how = 怎么找？
lists-mine-now = 现在要做的
lists-danger = 人有危险
lists-search = 找清单：字、拼音
lists-places = { $n } 处，点开选地方
lists-this-stage = 现在这一步
lists-practise = 现在没有停电，先熟悉一下。停电后这里可以一步步做。
lists-expected = 计划停电还没开始，准备清单现在就能做。
lists-no-plan = 预案还没存进来
lists-no-plan-hint = 连一下网，马灯会自己取来存好。
lists-failed = { $n } 步没做成
lists-failed-before = { $n } 步上次没做成
lists-skipped = 跳过 { $n } 步
lists-finished = 做完
lists-begin = 开始：{ $list }
lists-go-on = 继续：{ $list }
lists-look = 先看看：{ $list }
lists-enter = 进入“{ $stage }”
lists-entered = 进入“{ $stage }”了

list-unknown = 预案里没有这张清单
list-where = 哪一处？
list-no-place = 停电的区域里没有要做的地方
list-elsewhere = 别的地方
list-only-reading = 现在没有停电，只能看。
list-step-of = 第 { $n } 步，共 { $total } 步
list-done-of = 共 { $total } 步，做了 { $n } 步
list-you-were-here = 你上次停在这里
list-reported-again = { $time } 这里又报了一次：从头做
list-for-fault = 这一遍处理的是：{ $step }（{ $time }）
list-fault-left = 上次停电（{ $day }）没处理完，停在：{ $step }{ $why ->
    [0] {""}
   *[other] 。当时说不做了：{ $why }
  }
list-answered = { $who } { $time } { $verdict }
list-contradiction = 两个人说法不一样，核对一下
list-no-number = { $name }：这里没有号码
list-take-back = 撤回这一步
list-take-back-by = { $who }说的，要改找本人或主管
list-no-customers-battery = 停电的地方，名单上没有用医疗设备的。
list-no-customers-others = 停电的地方，名单上没有别的特殊客户。
list-nowhere = 还不知道在哪
gate-to-list = 去做那张清单
gate-to-step = 去做那一步
list-first = 要先做：{ $steps }
list-two-persons = 要两个人一起做
gate-list = 要先做完“{ $list }”
gate-left-out = “{ $step }”没做，先不往下送
gate-went-on = 前面 { $n } 步跳过了（{ $why }）：{ $steps }
gate-skipped = 已跳过：{ $why }。等第二个人点“确认”。
gate-skipped-before = 第 { $n } 步已跳过：{ $why }。等第二个人点“确认”，才能做这一步。
gate-skipped-title = { $list }：{ $n } 步跳过，等第二个人确认
gate-skipped-alone = 没有第二个人，照样做，写原因
gate-alone-why = 没有第二个人确认，为什么接着做？
gate-alone-nobody = 打过电话，没人能来
gate-alone-away = 第二个人在别处，走不开
gate-alone-saves = 为了救人，等不了
left-undone-title = { $list }：{ $n } 步没做，先别送电
left-undone-step = { $step }（{ $why }）
left-undone-go-on = { $n } 步没做，照样送电，写原因
left-undone-why = { $n } 步没做，为什么照样送电？
left-undone-list = { $list }：{ $n } 步没做，先别往下做
left-undone-list-go-on = { $n } 步没做，照样往下做，写原因
left-undone-list-why = { $n } 步没做，为什么照样往下做？
left-undone-said = 记下了：没做完，照样往下做
left-undone-why-needless = 这里没有这些，用不着做
left-undone-why-looked = 现场另外看过，安全
left-undone-why-saves = 为了救人，等不了
all-the-same-gap = ；
gate-gap = 两步之间要隔开，还要等 { $left }
gate-gap-unsure = 本机没有全程计时（锁屏、关机不算），还要等 { $left }
gate-stop-tripped = 跳闸了
gate-second = “{ $step }”还要另一个人确认
gate-lacks = 没写全是谁做的、怎么答的：还要另一个人看过，点“确认”
gate-stopped = 停止送电了：{ $reason }。等人说接着送。
gate-early = 前面没做完，就做了这一步
gate-early-holds = 先把前面的补做完，后面的才能接着做
gate-confirm = 我在旁边看着，确认
gate-confirmed = { $who } { $time } 看过，确认
gate-beside = 让旁边的人来确认
gate-beside-title = 谁在旁边看着？
gate-beside-about = 把手机给他，他自己点名字。记录里写明是在这部手机上确认的。
gate-confirmed-beside = { $who } { $time } 在{ $phone }的手机上确认
gate-said-confirmed = 记下了：另一个人确认过
gate-tripped = 这一路跳了
gate-said-tripped = 记下了：跳闸，这一步要重做
failed-before = { $how ->
    [tripped] 上一次 { $time } 跳了闸
   *[could_not] 上一次 { $time } 没做成
  }
failed-before-why = { $how }：{ $why }
follow-first = { $how ->
    [tripped] { $step }跳了：先做“{ $list }”
   *[could_not] { $step }没做成：先做“{ $list }”
  }
failed-since = { $verdict ->
    [skipped] { $how }，这次跳过了：{ $why }
   *[done] { $how }，这次做完了，还没人确认
  }
list-call-response = 一个人念，另一个看着设备答，答对了才勾。
hazard-signs = 这张清单的危险
hazard-electrical = 触电
hazard-fire = 着火
hazard-lift = 电梯
hazard-water = 水
hazard-fuel = 油、燃气
hazard-height = 坠落
hazard-who = 谁能做：{ $who }
doer-ask = 先说由谁做
doer-first = 先说由谁做，才能打勾
doer-myself = 我自己：{ $who }
doer-other = 外请电工，写姓名
doer-name = 由他做
doer-does = 由{ $who }做
doer-outside = { $who }（外请）
doer-not-technical = { $who }的职责里没有“{ $duty }”。先问清他持没持证，没有就换人
doer-change = 换人
step-noted = 写下：{ $answer }
doer-answered = 答：{ $answer }
second-asked = 等另一个人确认
second-asked-hint = 在旁边看着的，点开确认
second-asked-more = 还有 { $n } 步
hazard-stop = 停手：{ $when }
hazard-tell = 停手以后告诉
hazard-unconfirmed = 这张清单还没经持证人员签字
hazard-signed = 已由{ $who }签字，至 { $day }
hazard-ended = { $who }的签字 { $day } 到期，要重签
hazard-changed = 清单改过，待持证人员重新签字
expect-see = 要看到
expect-answer = 答
expect-note = 写下
expect-source = 出处：{ $source }
list-next-open = 去下一个没做的步骤
list-settled = 已经好了，剩下 { $n } 步不用做
list-settled-said = 记下了：好了，{ $n } 步没做
reason-settled = 已经好了，用不着
list-before = 上一步
list-back-to = 回到第 { $n } 步：{ $list }
list-to-recovery = 回到“恢复”，接着做
list-to-after = 回到停电之后
list-finished = 这张清单走完了
list-finished-but = 走完了：做了 { $done } 步，{ $words }
list-tick = 勾上：{ $step }
list-ticked = { $step }（{ $verdict }）
verdict-open = 还没做
verdict-done = 做完了
verdict-skipped = 跳过
verdict-could_not = 没做成
list-left-out = { $level }：本级不做
list-left-out-steps = { $n } 步
