## 数字
plan-figure-what = 这个数
plan-figure-name = 管什么的
plan-figure-name-hint = 一个数只管一件事，改它不会牵动别的。
plan-figure-decided = 本单位定了，就用这个数
plan-figure-decided-hint = 没定的数，示例里能用，自己的预案不能发布。
