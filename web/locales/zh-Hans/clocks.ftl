# 会用完的：一样一个倒计时

limit-left = 还有
limit-passed = 已超
limit-since = 已经
clock-since = { $time } 起算，直到：{ $stops }
clock-repeats = 每 { $span }一次
clock-example = 示例值
clock-reset = 重新计时
clock-again = 做过了
clock-stop = 不用计了
clock-start = 开始计时
clock-start-at = 开始计时：{ $clock }
clock-start-more = 还没开始的倒计时
clock-none = 现在没有倒计时。
clock-none-quiet = 停电后，应急灯、UPS、油和水在这里自己倒数。
