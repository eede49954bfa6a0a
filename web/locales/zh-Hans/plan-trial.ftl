### 试看草稿：编辑器旁边的手机，和真手机上的试看页。
trial-title = 试看预案草稿
trial-mark = 试看 · 不会记录
trial-outage = 假装停电了
trial-again = 重新来过
trial-leave = 退出
trial-person = 试看的人
trial-held-call = 试看不会真的打电话、发短信。
trial-held-copy = 试看不复制、不转发，免得草稿里的话传出去。
trial-held-save = 试看不保存文件。
trial-held-leave = 试看不打开别的网页。
trial-signed_out = 这台手机没有登录，看不到草稿。先打开马灯加入，再扫一次。
trial-gone = 这个试看码不对，或者已经过期。请到电脑上重新生成一个。
trial-unfit = 草稿里还有必须改的地方，暂时打不开。改好后再试。
trial-unheard = 连不上服务器，草稿没拿到。有网了再试。
trial-unreadable = 这台手机上的马灯太旧，打不开这份草稿。先回马灯更新，再扫一次。
trial-retry = 再试一次
trial-back = 回到马灯
