# 咨询计数：点一下算一个

tally-title = 有人来问：点一下记一次
tally-total = 一共 { $n } 次。点一个问题，记一次，下面就是答法。
tally-times = { $n } 次
tally-said = 记了一次：{ $question }
tally-take-back = 减一次
tally-call-back = 要回话？记下是谁、打哪个号码
tally-whence = 怎么问的、哪一片问的（可不选）
tally-channel = 怎么问的？
tally-phone = 电话
tally-desk = 当面
tally-chat = 群里
tally-area = 哪一片问的？
tally-none-quiet = 停电后，大家常问的，点一下算一个，答法在旁边。
