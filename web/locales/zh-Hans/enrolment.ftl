# 登记这部手机

enrol-title = { $on ->
    [computer] 登记这台电脑
   *[phone] 登记这部手机
  }
enrol-what = 点下面的按钮，就能在这里用马灯了。点之前，码不会用掉。
enrol-second = 这部手机上现在是{ $name }。登记后换成码上的人，原来记下的都在。
enrol-keeps-plan = 预案存进来，断网也能看
enrol-keeps-key = 每条都有签名，谁记的一清二楚，谁也改不了
enrol-no-password = 不用记密码
enrol-name = 你的名字
enrol-name-hint = 同事在时间线上看到的就是它。
enrol-redeem = 登记
enrol-name-first = 先填名字
enrol-busy = 正在登记…
enrol-no-code = 请主管出个二维码，用相机扫。也可以把链接粘贴到这里。
enrol-paste = 链接或登记码
enrol-go-on = 下一步
enrol-label-ios = iPhone
enrol-label-android = 安卓手机
enrol-label-other = 电脑
enrol-other-title = 换到系统浏览器里打开
enrol-other-why = 在这个 App 里打开，记下的可能被清掉。
enrol-other-1 = 点右上角的“···”。
enrol-other-2 = 选“在浏览器打开”。
enrol-other-2-ios = 选“在默认浏览器中打开”。
enrol-other-3 = 没有这一项，就复制链接，粘贴到浏览器里。
enrol-other-unused = 码还没用掉，十分钟内有效。
enrol-copy-link = 复制链接
enrol-link-copied = 链接复制好了，去浏览器里粘贴

welcome-title = 这是你吗？
welcome-you-are = 这个码发给
welcome-me = 是我
welcome-not-me = 不是我
welcome-plan-coming = 正在取预案…
welcome-ios = iPhone 上请装到主屏幕：点“分享”，再点“添加到主屏幕”。
welcome-rehearse-why = 最后一步：断一次网，看看记下的丢不了。
welcome-rehearse = 做断网演练
welcome-later = 以后再练
welcome-desk = 打开电脑界面

rehearsal-title = 断网演练
rehearsal-what = 切到飞行模式，勾一下这个，再关掉飞行模式。
rehearsal-1 = 切到飞行模式
rehearsal-1-on = 现在还连着网
rehearsal-1-off = 现在断网了
rehearsal-1-done = 断过网了
rehearsal-2 = 勾一下
rehearsal-2-todo = 断网了就点下面的按钮
rehearsal-2-saved = 存好了，在这部手机上
rehearsal-3 = 关掉飞行模式
rehearsal-3-todo = 连上网，会自己传上去
rehearsal-3-received = 服务器收到了
rehearsal-tick = 勾一下这个
rehearsal-entry = 你刚勾的这一下
rehearsal-green = 成了。断网记的，一条不丢。
rehearsal-green-online = 收到了。这次没断网，下次断了网再练。
rehearsal-finish = 好了
