# 职责：谁来代，谁不在，安排给谁

staffing-away = 外出到 { $time }
staffing-off_shift = 不当班，{ $time } 上班
staffing-unreached = { $time } 没打通
staffing-silent = { $time } 叫了没回话
staffing-cannot = { $time } 说来不了
staffing-stands-for = 代{ $who }
staffing-in-line = { $who }（{ $why }）
staffing-shift = 值班 { $time }
staffing-days = { $from }至{ $to }
staffing-busy = 已经是{ $duties }
assign-open = 安排给…
assign-title = { $duty }安排给谁？
assign-open-matters = 一起交过去 { $n } 件要办的：{ $what }
assign-nobody = 这部手机里没有别人的名字
assign-done = { $duty }安排给{ $who }了
assign-cancel = 先不安排
