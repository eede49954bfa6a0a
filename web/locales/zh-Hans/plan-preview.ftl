# 预案编辑：旁边的手机，和在真手机上试看
plan-preview-title = 手机上的样子
plan-preview-try = 在手机上试看
plan-preview-unfit = 草稿里还有必须改的地方。这里先显示上一次没有问题时的样子。
plan-preview-none = 草稿里还有必须改的地方，改好后这里就能看到手机上的样子。
plan-preview-unheard = 连不上服务器，这里还不是最新的样子。
plan-preview-unreadable = 这个版本的马灯显示不了现在的草稿，这里还是之前的样子。
plan-preview-try-title = 在手机上试看草稿
plan-preview-try-qr = 试看草稿的二维码
plan-preview-try-how = 用已经加入马灯的手机扫这个码。清单可以勾，停电可以假装，但什么都不会记录，也不会真的拨出去。
plan-preview-try-until = { $time } 前有效。之后改了草稿，在手机上刷新就能看到。
plan-preview-try-unfit = 草稿里还有必须改的地方，改好后才能在手机上试看。
plan-preview-try-failed = 二维码没有生成。检查一下网络，再试一次。
plan-preview-try-copy = 复制链接
plan-preview-try-copied = 链接已复制
plan-preview-try-not-copied = 浏览器不让复制，请选中链接自己复制
