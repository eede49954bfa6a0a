# 出了什么问题，该怎么办

problem-StorageFull = 没存上：手机存储满了。删掉些照片或视频，再记一次。
problem-StorageBlocked = 没存上：另一个窗口正占着。关掉其他马灯窗口，再记一次。
problem-StorageNewer = 没存上：这里是旧版。关掉重新打开马灯，再记一次。
problem-StorageFailed = 没存上：手机没能写进去。先用纸记下，再试一次。
problem-NotEnrolled = 没存上：这部手机还没登记。请主管出一个码，扫一下再记。
problem-ActionTooLong = 没存上：字太多了。分成两条来记。

problem-quarantined = 有几条记录，服务器先放一边，等主管放行
problem-rejected = 有几条记录，服务器读不懂
problem-forked = 这部手机的记录有分叉，告诉主管
problem-not_ours = 连着网，回应的却不是马灯服务器。这个 Wi-Fi 可能要先登录；或者改用手机流量。
problem-storage_failed = 手机没能写进去，重新打开马灯试试
problem-storage_newer = 这里是旧版，关掉马灯重新打开
problem-refused = 服务器不收这部手机记的
problem-photo_refused = 有张照片，服务器没有收下
problem-photo_metadata = 有张照片带着机型、位置，服务器不收，还在这部手机上
problem-photos_full = 服务器放照片的地方满了，照片先留在这部手机上
problem-storage_full = 手机存储满了
problem-storage_full-advice = 删掉些照片、视频或不用的应用。记下的都在手机里，别清马灯数据。
problem-unknown = 同步出了点问题
problem-advice = 手机里都还在，别清数据。先接着做事，再告诉主管。

problem-used_code = 这个码用过了。请主管再出一个。
problem-bad_code = 这个码用过了、过期了（十分钟内有效），或者不对。请主管再出一个。
problem-name_taken = 这个姓名有人用了，或者太像了。加几个字分清，比如“王伟（夜班）”，再按一次。码还能用。
problem-device_taken = 这部手机的登记对不上。请主管来看。
problem-key_used = 这个浏览器有人登记过，不能当大屏。换个浏览器打开链接，码还能用。
problem-server_unheard = 连不上服务器。到有信号的地方再试，码还能用。
problem-enrol_other = 没登记成。再试一次；不行就请主管再出个码。

problem-storage_blocked = 旧窗口正占着数据，先只能看
problem-wiped = 手机系统清掉了马灯的数据
problem-wiped-advice = 没送到的多半另有一份：请主管出个码，重新登记就补交；还缺的，服务器上看得到是哪几条。现在要记的先写纸上。

older-storage_newer-title = 这一页是旧版
older-storage_newer-what = 马灯在别的窗口里更新了。这一页能看，不能记。
older-storage_newer-bar = 这一页是旧版，只能看
older-storage_blocked-title = 旧窗口正占着数据
older-storage_blocked-what = 马灯更新了，旧窗口还开着。把别的马灯窗口都关掉，这里就能记。
older-storage_blocked-bar = 旧窗口正占着数据，先只能看
older-waiting = 没送到的 { $n } 条都在手机里，不会丢。
older-safe = 记下的都在，不会丢。
older-reopen = 重新打开这一页
older-look = 看没送到的
older-go-on = 先接着看
older-still = 重新打开还是这样？导出本机记录，交给主管。

cannot-open-title = 打不开这部手机里的记录
cannot-open-why = 手机这会儿读不出来，马灯在接着试。
cannot-open-what = 记下的丢不了，别清浏览器数据。先关掉别的马灯窗口；不行就用纸记。
