# 现场上报、等收录的特殊客户

desk-proposals = 等收录（{ $n }）
desk-proposal-by = { $who } { $time } 在现场上报
desk-proposal-take = 收录
desk-proposal-decline = 不收
desk-proposal-alike = 名单里可能已经有了：{ $who }
desk-proposal-why = 为什么不收？
desk-proposal-listed = 名单里已经有了
desk-proposal-unneeded = 不需要照顾
desk-proposal-mistaken = 记错了
desk-proposal-declined = 没有收录，原因已经记下
