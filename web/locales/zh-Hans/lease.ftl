# 一直连不上服务器，手机里别人的资料能留多久。

lease-customers-held = 特殊客户名单：不联网还能看 { $span }
lease-customers-left = 特殊客户名单还能看 { $span }，之后自动删掉。连一次服务器就能接着看。
lease-customers-gone = 3 天没连上服务器，特殊客户名单自动删掉了。连一次就回来。
lease-numbers-held = 同事的号码：不联网还能看 { $span }
lease-numbers-left = 同事的号码还能看 { $span }，之后自动删掉。连一次服务器就能接着看。
lease-numbers-gone = 30 天没连上服务器，同事的号码自动删掉了。连一次就回来。公共电话照样能打。
