# 报告之后：险情、级别、职责、结束

danger-call = 先打电话
danger-what = 什么情况？
danger-where = 在哪里？
danger-floor = 几楼、哪一间（可不填）
danger-who = 是哪位？
danger-who-nobody = 都不是
danger-goes = { $how ->
    [taken] { $who } 去了
   *[given] 交给{ $who }
  } · { $time }
danger-on-list = { $all ->
    [yes] { $who } 照清单做完了 · { $time }
   *[no] { $who } 在照清单做 · { $time }
  }
danger-nobody-goes = 还没人去
danger-lasts = 设备还能用多久？
danger-lasts-known = 设备还能用多久？现在记的是到 { $time }
danger-lasts-until = 设备大约能用到 { $time }
danger-no-battery = 没有电池，设备已经停了：现在打 120，送储能电源
danger-stopped = { $time } 到点了，设备可能已经停了：现在打 120，送储能电源
danger-lasts-unknown = 先问清楚：设备还能用多久？
danger-dark-untold = { $place }还没人报停电：去报
danger-now = 现在怎么办
danger-asked = 刚问过，还撑得住
danger-asked-said = 记下了，到点再问
danger-confirm-care = 记下，看现在怎么办
danger-recorded-care = 记下了：现在怎么办、几点再问，都在这里
danger-how-many = 几个人？
danger-people = { $n } 人
danger-confirm = 记下，照清单做
danger-confirm-nowhere = 先记下，地点回头补
danger-confirm-unclear = 先记下，情况回头补
danger-news = 情况有变
danger-revise = 记下现在的情况
danger-over = 已经有人记下：他们脱险了
danger-revised-offline = 记下了。没网，别人还看不到
danger-unsafe = 记错了，还没脱险
danger-unsafe-said = 记下了，还没脱险：{ $place }
danger-revised = 记下了，大家都看得到
danger-place-unknown = 地点不明
danger-safe = 人已安全
danger-safe-text = { $place }
danger-safe-said = 记下了，已脱险：{ $place }
danger-recorded-offline = 记下了，可没网，别人还看不到：打电话叫人
danger-unseen = 没网，别人还看不到这条。只有打电话能叫来人。
danger-reached = 打通了：{ $who }
danger-tell = 现在打给：{ $who }
danger-recorded = 记下了，照着清单做
condition-calm = 平静
condition-frightened = 害怕
condition-hurt = 受伤
condition-ill = 不舒服
condition-unknown = 联系不上

level-title = 调整级别
level-now = 现在是 { $level }
level-proposed = 建议升到{ $level }
level-proposed-first = 建议定为{ $level }
level-means = { $level }是指：{ $effect }
level-leave = 先不变
level-left = 好，级别先不变。有新情况再提
level-ground-scope = { $breadth ->
    [site] 整个场所都没电了
    [building] 一栋楼或几个区没电
    [zone] 一个区没电
   *[unit] 一间房没电
  }
level-ground-age = 已经停了 { $span }以上
level-ground-duration = 说是要停 { $span }以上
level-ground-trapped = 有人被困或遇险
level-ground-hurt = 有人受伤或不舒服
level-ground-promise = { $who }说 { $time } 恢复，过了还没恢复
level-ground-told = 跟客户说的 { $time } 过了，还没恢复
level-present = 现在是这级
level-no-incident = 现在没有停电
level-choose = 选一个级别
level-choose-why = 选个原因
level-set = 定为{ $level }
level-why = 为什么？
level-why-sets = 为什么？点一句就定为{ $level }
level-why-wider = 范围变大
level-why-longer = 时间变长
level-why-danger = 有人有危险
level-why-promise = 说好的时间过了
level-why-back = 电来了
level-why-narrower = 范围变小
level-why-own = 别的原因，自己写
level-disputed = 有人降级时，没看到别人又升了级。请再定一次级别。
level-changed = 已定为{ $level }

duties-title = 谁管什么
duties-no-incident = 现在没有停电，这是平时的分工。
duties-none = 你还没有职责。
duties-roster = 平时是{ $names }
duties-covered = 还没人领，{ $by }代（{ $who }）
duties-nobody = 还没人领
duties-take-over = 接过来
duties-release = 不再管
duties-took = 你现在是{ $duty }
duties-took-over = { $who }的{ $duty }你接过来了，对方手机上会提示
duties-let-go = 你不再管{ $duty }

close-title = 结束这次停电
close-title-drill = 结束这次演练
close-title-of = 结束{ $areas }停电
close-title-of-drill = 结束{ $areas }停电演练
close-unsteady = 供电稳定得还不够久。按预案，稳到 { $time } 再结束。
close-nothing-open = 没有做了一半的清单
close-left-over = 结束以后还要办的 { $n } 件
close-left-over-hint = 点一件，说谁来办、几点前办好；不办的，选一句为什么。
close-faults = 跳了闸、没送上的：交给人办，不办的说明为什么
close-begins = 结束以后，预案还有 { $n } 件要做：善后、总结、复盘
close-begins-of = 其中 { $n } 件按预案结束以后才开始：善后、总结、复盘
close-sure = 真的现在就结束？
close-early = 不等 { $time }，现在结束
close-wait = 再等等
close-rest-mine = 没人办的 { $n } 件我来，一天内办好
close-rest-mine-said = 这 { $n } 件归我，一天内办好
close-still-open = 结束后作废的 { $n } 项，会写进记录
close-left = { $where }：{ $far }
close-left-safe = { $where }：人已脱险，没做完（{ $far }）
close-left-out = { $where }：跳过 { $n } 步（{ $steps }）
close-service-early = { $what }：没查完就恢复了（{ $lists }）
close-late = 到点没做：{ $what }（{ $where }）
close-dark = { $areas }还没电
close-unbegun = 该做、一步没做的清单 { $n } 张：{ $lists }{ $more ->
    [yes] ……
   *[no] {""}
  }
close-uncalled = 没叫到的 { $n } 个：{ $who }
close-untold = 一次也没告诉的 { $n } 类人：{ $who }
close-unasked = { $n } 位特殊客户一次也没问过
close-shut = 没电、没恢复的服务：{ $what }
close-silent = { $name }的手机没消息
close-may-come-late = 没网的手机可能还有没交的记录，结束以后也补进这次停电。
close-note = 补一句（可不填）
close-confirm = 结束
close-danger = 还有人遇险，不能结束
close-anyway = 结束，还有 { $n } 件接着办
close-closed = 这次停电结束了
close-closed-drill = 这次演练结束了
close-still-on = { $ended }；{ $areas }停电还在处理
close-nobodys = { $n } 件没人办，先安排
close-dark-first = 还没电：先说为什么结束
close-dark-back = 其实已经有电？先去记“电来了”
close-dark-why = 还没电，为什么现在结束？
close-dark-long = 改按长期停电安排
close-dark-unused = 这里不用再供电
close-dark-false = 误报，没停电
close-dark-drill = 演练到此为止
close-dark-own = 别的原因，或补一句
close-take-back = 撤回这次结束
close-take-back-what = 撤回后接着处理：手机、大屏都回到这次停电。记过的都在。
close-take-back-what-drill = 撤回以后接着做：每部手机和大屏都回到这次演练。记过的都在。
close-take-back-yes = 撤回，接着处理
close-take-back-no = 不撤回
close-undone = 撤回了，这次停电接着处理
close-undone-still = 撤回了你的；另有人也结束了它，所以仍是结束

stages-title = 响应阶段
stages-level = { $level }的时限，都从报告停电算起。
stages-no-level = 级别还没定，定了才有时限。
stage-by = { $time }前
stage-passed = 没有单独进入
stage-done = { $time } 走完
stage-done-late = { $time } 走完，晚了 { $span }
stage-leave = { $stage }走完了
stage-left = { $stage }走完了，记下了
close-by-supervisor = 由主管来结束
close-ask-supervisor = 结束停电要主管来点。电来稳了、人都安全了，就打给带队的人。没办完的，结束时一件件交代。
