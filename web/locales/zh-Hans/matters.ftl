# 要办的事：谁来办，什么时候要办好

matter-title = 要办的
matter-all = 全部 { $n } 件
matter-mine = 我的
matter-nobodys = 还没人办
matter-others = 别人在办的 { $n } 件
matter-none = 没有要办的
matter-nobody = 没人办
matter-own-untaken = 你记的，还没人接
matter-colon = ：
matter-take = 我来
matter-take-of = 我来：{ $what }
matter-more = 交给…
matter-more-of = 交给别人：{ $what }
matter-give-person = 或者交给一个人
matter-give-title = { $what }，谁来办？
matter-taken = 我来办：{ $what }
matter-given-you = { $who }交给你
matter-unheard = { $said }。没网：这部手机连上以后，别人才看得到
matter-request = { $kind ->
    [trapped] 有人被困
    [urgent] 紧急求助
    [repair] 报修
    [complaint] 投诉
    [enquiry] 要答复
   *[other] 诉求
  }
request-untold = { $time } 打来的，没写什么事{ $back ->
    [yes] ，等回电
   *[no] {""}
  }
matter-check = 看特殊客户：{ $where }
matter-check-power = { $where }：{ customer-power-ask }
matter-help = 等支援：{ $what }
matter-accident = 事故没查完
matter-call-out = 召集{ $who }
matter-system = 有故障：{ $system }
matter-service = { $open ->
    [yes] 告诉大家：{ $service }恢复了
   *[no] 恢复{ $service }
  }
matter-could-not = { $how ->
    [before] 上一次没做成：{ $step }
    [tripped] 上一次跳了闸：{ $step }
    [unconfirmed] 做了，没人确认：{ $step }
    [skipped] 没做，也没人确认：{ $step }
   *[now] 没做成：{ $step }
  }
matter-still-runs = 还开着，要照“{ $list }”做
matter-fault = “{ $list }”{ $left ->
    [0] 都做完了，这一步还没做成
   *[other] 做了 { $done }/{ $total }，没做：{ $steps }
  }
matter-fault-off = 断开着，挂了牌，等修
matter-do = 去办
matter-by-when = 什么时候前办好
matter-within = { $span }内
matter-me = 自己
matter-not-told = 还没告知：{ $who }
matter-improvement = 改进：{ $what }
matter-unsent = { $who }（还没传出去）
