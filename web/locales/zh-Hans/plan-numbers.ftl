## 数字
plan-figure-what = 这个数
plan-figure-name = 管什么的
plan-figure-name-hint = 一个数只管一件事，改它不会牵动别的。
