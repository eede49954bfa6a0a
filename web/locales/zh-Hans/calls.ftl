# 打电话、发短信

call-call = 拨打
call-message = 短信
call-drill = 演练，不真拨
call-example = { $what }（示例）
call-example-why = 示例：没有真打，也没有真发。结果照样可以练着记。
call-number = 拨打{ $name } { $number }
call-message-number = 给{ $name }发短信 { $number }
call-renewed = 号码有更新
call-how = { $name }：打通了吗？
call-not-made = 没打，先不记
call-noted = 记下了：{ $name }，{ $outcome }
outcome-reached = 接通了
outcome-busy = 占线
outcome-no_answer = 没人接
outcome-left_word = 留了话
call-sent = 给{ $name }的短信
call-not-sent = 没发，先不记
sent-left_word = 发了
sent-reached = 对方回了
