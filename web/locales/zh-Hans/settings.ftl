# 设置

settings-look = 怎么显示
settings-language = 语言
settings-theme = 明暗
settings-text = 字号
settings-hand = 用哪只手
settings-this-phone = { $on ->
    [computer] 这台电脑
   *[phone] 这部手机
  }
settings-person = 谁在用
settings-nobody = 还没有人
settings-no-device = 没登记
settings-heard = 上次连上
settings-never = 还没有
settings-keep-data = 别清浏览器数据：没传完的只在这里。
settings-sign-out = 退出
settings-sign-out-ask = 退出马灯？
settings-sign-out-what = 这里就看不到大家的记录和电话了。你记下的照样会传上去。要回来，请主管再出个码，或在电脑上用密码登录。
settings-signed-out = 已退出。没传完的还会传。
settings-sign-in-again = 再连一次
settings-sign-in-code = 还不行？请主管再出个码，扫一下。
settings-update = 有新版本。重新打开就更新，记下的都在。
settings-update-now = 现在更新
settings-more = 更多
settings-lost = 手机丢了：停用它
settings-lost-call = 手机丢了：打电话停用
lost-phone-call = 马上打给组长，请一位主管在电脑上停用那部手机。
lost-phone-till = 停用以前，捡到的人看得到手机里的电话和记录。
settings-password = 电脑登录的密码
theme-dark = 黑底
theme-light = 白底
theme-auto = 跟系统
text-usual = 标准
text-large = 大
text-larger = 更大
text-huge = 最大
hand-right = 右手
hand-left = 左手
about-title = 关于马灯
about-build = 版本 { $build }
about-what = 停电时照着做、随手记。断网也能用，有网了自己传。
about-record = 每一条都由这部手机签过名，不能改，只能更正。
about-parts = 用到的软件和许可

settings-this-phone-what = 备好了没有、日历提醒、导出

hand-title = 省着用、看得见
hand-battery = 电量 { $n }%
hand-charging = 电量 { $n }%，正在充电
awake-title = 屏幕常亮
awake-off = 会自动变暗
awake-on = 一直亮着
awake-absent = 这个浏览器不能让屏幕一直亮着
awake-low = 电量不到 15%，先让屏幕暗下去
awake-refused = 系统没让屏幕一直亮着，可能开了省电模式
saver-title = 省电
saver-auto = 低于 20% 时
saver-on = 开
saver-off = 关
saver-what = 省电时：5 分钟传一次，只传文字，照片留着。有人遇险、停电、调级别照样马上传。
saver-unknown = 这个浏览器读不到电量，要自己开。

ready-installed = 装在主屏幕上了
ready-not-installed = 还没装到主屏幕
install-ios = 在 Safari 里点“分享”，再点“添加到主屏幕”。
install-android = 点浏览器的菜单（⋮ 或 ≡），再点“安装”或“添加到主屏幕”。
install-other = 点地址栏右边的“安装”；没有就不用装。
ready-nothing-waits = 记的都传上去了
ready-waits = { $n } 条还只在这部手机上
ready-photos = { $n } 张照片等着传
ready-photos-saver = { $n } 张照片等关掉省电再传

rescue-title = 万一传不上去
rescue-what = 导出的文件谁都能代交，服务器认得出是你的。里面没有密码、密钥。

reminder-title = 关了马灯，它就不会响
reminder-why = 马灯关了，到点不会提醒。手机的日历会。
reminder-next = 下一件：{ $time } { $what }。日历提前 5 分钟响。
reminder-save = 放进手机日历
reminder-saved = 存好了，打开它，日历会问你加不加
reminder-none = 现在没有到点的事。说好下次告知的时间，就能放进日历。
deadline-real = 马灯：{ $what }
deadline-drill = 马灯【演练】：{ $what }
deadline-example = 马灯【示例预案】：{ $what }
settings-before = { $time } 的画面，正在更新…
