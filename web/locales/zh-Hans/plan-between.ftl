# 预案编辑：平时准备
plan-supply-what = 是什么，放在哪里
plan-supply-kind = 种类
plan-supply-kind-lighting = 照明
plan-supply-kind-communication = 通信
plan-supply-kind-power = 电源
plan-supply-kind-tools = 工具
plan-supply-kind-safety = 安全防护
plan-supply-place = 存放位置
plan-supply-how-many = 数量
plan-supply-quantity = 现有数量
plan-supply-minimum = 最少要有
plan-supply-minimum-hint = 少于这个数，平时检查会提醒
plan-supply-counted-in = 单位
plan-supply-looked-after = 谁管
plan-supply-owner = 负责的职责
plan-supply-inspect-every = 多久检查一次
