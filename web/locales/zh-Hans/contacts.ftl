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
