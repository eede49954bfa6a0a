# 外壳：每个屏幕都有的话

shell-name = 马灯
shell-places = 五个页面
shell-log = 记一笔
shell-back = 返回
shell-close = 知道了
shell-undo = 撤回
shell-taken-back = 撤回了，不算
shell-saved = 已保存到本机
shell-sent = 都送到了
shell-someone = 某人
shell-whole-site = 整个项目
shell-joiner = 、
shell-loading = 正在打开…
shell-not-found = 没有这一页
shell-not-found-hint = 可能是旧链接。回到“现在”就行。
shell-to-now = 回到“现在”
shell-broken = 这一页出错了
shell-broken-hint = 记下的东西都还在。先去别的页，或者重新打开。
shell-reload = 重新打开
failed-part = 显示不出来：{ $what }
failed-kept = 记下的东西都还在。
failed-unknown = 这一处
failed-open = 打开看看
failed-again = 再试一次
failed-page = 没能显示的是“{ $page }”。
failed-strip = 停电概况
failed-status = 连接和待传
failed-hints = 这部手机的提示
shell-under-a-minute = 不到 1 分钟
shell-minutes = { $n } 分钟
shell-hours = { $n } 小时
shell-days = { $n } 天
shell-reads-only = 这台电脑只能看，不能记。

place-now = 现在
place-lists = 清单
place-contacts = 联系
place-scripts = 话术
place-guides = 指南
place-desk = 电脑界面

status-online = 已连上
status-online-waiting = 已连上 · { $n } 条待传
status-asking = 正在连…
status-asking-waiting = 正在连… · { $n } 条待传
status-offline = 断网
status-offline-waiting = 断网 · { $n } 条待传
status-sending = 正在发送 { $n } 条
status-attention = { $n } 条要处理
status-last = 上次 { $time }
status-never = 还没传过


level-name = { $numeral }级
level-none = 未定级

drill-banner = 演练
example-mark = 示例预案

duty-leader = 组长
duty-liaison = 联络员
duty-technical = 技术支持
duty-service = 客户服务
duty-safety = 安全监督


strip-dark = { $areas }停电
strip-ended = { $areas }，{ $time } 结束
strip-returned = { $areas }有电了
strip-back = 预计 { $time } 恢复
strip-passed = 说好 { $time } 恢复，已过
strip-is-back = 电来了？
strip-lost-again = 又停了？

settings-title = 设置
settings-export = 导出本机记录
settings-exported = 导出好了，在下载里
status-saving = 省电
light-title = 手电
light-screen = 用屏幕照亮
light-screen-hint = 屏幕调到最亮，更管用。
light-out = 关灯
shell-updating = 正在换成新版…
shell-find = 查找

phone-of = { $who }的手机
phone-unnamed = 手机 { $device }
promise-noted-power = 答应 { $time } 恢复供电
promise-noted-arrival = 答应 { $time } 人到
promise-noted-delivery = 答应 { $time } 送到
promise-noted-call_back = 答应 { $time } 前回话
promise-other = 答应 { $time } 前：{ $what }
channel-voice = 当面或电话
channel-sms = 短信
channel-wechat = 微信
channel-pa = 广播
channel-poster = 告示
channel-social = 社交媒体
