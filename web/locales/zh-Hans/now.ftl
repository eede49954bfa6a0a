# 现在

now-new-title = 这部手机还没登记
now-new-1 = 请主管在电脑上打开“人员”，出一个二维码。
now-new-2 = 用手机相机扫它，在系统浏览器里打开。
now-new-3 = 点一下“是我”，预案就存进手机，断网也能用。
now-new-offline = 现在断网，登记不了。连上网再扫码。
now-new-desk = 在电脑上？用姓名和密码登录，这个浏览器就能用。
now-new-sign-in = 用密码登录
now-first-title = 这台服务器还没有人用
now-first-1 = 看启动服务器的窗口，打开里面的链接：你就是第一个人，什么都能管。
now-first-2 = 链接用过了，或过了十分钟：在那台机器上运行下面这句，再要一条。
now-first-3 = 先看看示例，再点“开始使用”，换成自己的。
now-new-danger = 有人有危险，先打电话：
now-quiet = 没有停电
now-quiet-at = 没网。{ $time } 时没有停电
now-quiet-unknown = 没网，不知道有没有停电
now-report = 报告停电
now-danger = 有人被困或有危险
now-signed-out = 登录已过期。照样能记、能送到，只是看不到别人新记的。
now-update = 有新版本，有空再更新
now-look = 看看
now-all-entries = 全部记录

ready-title = 这部手机，断网也能用
ready-plan = 预案第 { $number } 版，全部存在本机
ready-plan-date = { $date } 发布
ready-no-plan = 预案还没存进来，先连一下网
ready-plan-unreadable = 预案第 { $number } 版这部手机打不开，先照手里的第 { $held } 版做
ready-plan-unreadable-told = 主管那边会看到，等新的一版发下来
ready-plan-unreadable-none = 预案第 { $number } 版这部手机打不开，手里也没有旧的。告诉主管。
ready-example = 手里是示例预案：地方、名称、号码都是编的，真停电用不了
ready-example-ask = 请预案管理员在电脑上点“开始使用”，换成自己的。
ready-example-begin = 开始使用
ready-offline = 断网也能打开
ready-not-offline = 还在存，存好才能断网用，先别关
ready-persisted = 系统不会清掉这里的东西
ready-not-persisted = 系统可能清数据：把马灯装到主屏幕
ready-persist-unknown = 这个浏览器没说会不会清数据，你别自己清
ready-clock-unknown = 手机时间还没对过
ready-clock-right = 手机时间准
ready-clock-slow = 手机慢了 { $by }，会自动校正
ready-clock-fast = 手机快了 { $by }，会自动校正
ready-seconds = { $n } 秒
ready-rehearsal = 断网演练：{ $ago }前
ready-rehearsal-never = 还没做过断网演练
ready-practise = 练一次

expected-title = 登记计划停电

ready-plan-checked = { $ago }前核对过
ready-more = 还有什么没备好、怎么提醒、导出
now-clocks = 正在计时
hand-over-title = 交接
ready-cards = 职责卡都读过了
ready-card-unread = 职责卡还没读：{ $duty }
ready-card-again = 预案换了新版，再读一遍：{ $duty }
ready-read = 去读
