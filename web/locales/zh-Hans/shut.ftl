# 手机被停用，或者人已不在职：这部手机上只剩这一屏。

shut-title-revoked = 这部手机已停用
shut-title-inactive = 你的马灯已停用
shut-why-revoked = 主管停用了这部手机。（{ $time } 收到通知）
shut-since-revoked = { $time }，主管停用了这部手机。
shut-why-inactive = 主管把你设成了“不在职”。（{ $time } 收到通知）
shut-since-inactive = { $time }，主管把你设成了“不在职”。
shut-gone = 从服务器取来的通讯录、特殊客户、记录、照片和预案都删掉了。你自己记的在下面。
shut-recorded = 你记下的
shut-all-handed-in = 全都交上去了。
shut-waits = 还有 { $n } 条没交。留在手机里，丢不了，有网就交。
shut-photos = 还有 { $n } 张照片没交，也留在手机里。
shut-apart = { $n } 条已经交到服务器，等主管放行。
shut-export-what = 一直连不上，就导出来交给主管。里面是没交的，谁打开都看得到，别发给外人。
shut-export = 导出这些记录
shut-next-revoked = 要接着用，请主管或系统管理员发个码，重新登记。
shut-next-inactive = 弄错了？请主管改回“在职”，再点下面。手机换人用，请主管发个码重新登记。
shut-ask-again = 改回来了，再试一次
shut-enrol = 用码登记
