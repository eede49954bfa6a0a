# 写进记录的话：只说是什么、在哪里，不说是谁

recorded-check = { $where ->
    [0] 看特殊客户
   *[other] 看特殊客户：{ $where }
  }
recorded-help = 等支援：{ $of ->
    [people] 人手
   *[material] 物资
  }
recorded-who = { $of ->
    [customer] 一位特殊客户
    [call] 没打通的人
    [call_out] 人手
   *[promise] 有人
  }
recorded-other = 别的事
recorded-kept = 有人办
recorded-silent = 有手机没消息
recorded-rest = { $kind ->
    [danger] 别的遇险的人
    [request] 别的求助
    [check] 别的特殊客户要看
    [help] 别的支援在等
    [clock] 别的计时
    [could_not] 别的没做成的步骤
    [step] 别的说法不一的步骤
    [accident] 别的事故没查完
    [call_out] 别的人要召集
    [promise] 别的答应
    [report] 别的报告
    [notice] 别的通知
    [call] 别的电话再打
    [system] 别的故障
    [service] 别的服务要恢复
    [left_out] 别的送电没做的步骤
    [list] 别的清单
    [overdue] 别的到点没做的
    [silent] 别的手机没消息
   *[other] 别的
  }
