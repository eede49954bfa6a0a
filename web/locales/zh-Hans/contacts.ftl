# 联系

call-call = 拨打
call-message = 短信
call-drill = 演练，不真拨
call-number = 拨打{ $name } { $number }
call-message-number = 给{ $name }发短信 { $number }
call-how = { $name }：怎么样？
call-not-made = 没打，先不记
call-noted = 记下了：{ $name }，{ $outcome }
outcome-reached = 接通了
outcome-busy = 占线
outcome-no_answer = 没人接
outcome-left_word = 留了话

contacts-119 = 消防
contacts-120 = 急救
contacts-110 = 报警
contacts-search = 姓名、拼音首字母、号码
contacts-found = 找到 { $n } 个
contacts-none-found = 没找到，换个写法试试
contacts-this-step = 这一步要找的人
contacts-team = 同事
contacts-plan = 单位和公共服务
contacts-empty = 联系人还没存进来
contacts-no-number = 没有号码
contact-unknown = 预案里没有这个联系人
contact-other-ways = 别的办法
contact-next = 打不通就找：{ $name }
contact-tried = 这次打过
