# 出了什么问题，该怎么办

problem-StorageFull = 没存上：手机存储满了。删掉些照片或视频，再记一次。
problem-StorageBlocked = 没存上：另一个窗口占着。关掉其他马灯窗口，再记一次。
problem-StorageNewer = 没存上：这里是旧版。关掉重新打开马灯，再记一次。
problem-StorageFailed = 没存上：手机没能写进去。先用纸记下，再试一次。
problem-NotEnrolled = 没存上：这部手机还没登记。请主管出一个码，扫一下再记。
problem-ActionTooLong = 没存上：字太多了。分成两条来记。

problem-quarantined = 有几条服务器先放一边，等主管放行
problem-rejected = 有几条服务器读不懂
problem-forked = 这部手机的记录接不上了
problem-not_ours = 连着网，答话的却不是马灯的服务器。这个 Wi-Fi 可能要先登录，或者换手机流量。
problem-storage_failed = 手机没能写进去，重新打开马灯试试
problem-storage_newer = 这里是旧版，关掉马灯重新打开
problem-refused = 服务器不收这部手机的东西
problem-photo_refused = 有张照片服务器没收
problem-storage_full = 手机存储满了
problem-unknown = 同步出了点问题
problem-advice = 手机里都还在，别清数据。先接着做事，再告诉主管。

problem-used_code = 这个码用过了。请主管再出一个。
problem-bad_code = 这个码用过了、过期了（十分钟内有效），或者不对。请主管再出一个。
problem-device_taken = 这部手机的登记对不上。请主管来看一下。
problem-server_unheard = 连不上服务器。到有信号的地方再试，这个码还能用。
problem-enrol_other = 没登记成。再试一次；还不行就请主管再出一个码。
