# 开始使用：把示例换成自己的

setup-what = 一步一步把示例换成自己的。可以随时停下，下次接着做；没发布以前，手机上还是示例。
setup-what-own = 自己的预案已经在用了。没做完的，随时可以接着做。
setup-so-far = { $all } 步里做好了 { $done } 步
setup-look-first = 先看看示例
setup-keepers-only = 只有预案管理员能写预案。请系统管理员给你这个权限，或请预案管理员来做。
setup-state-done = 做好了
setup-later = 以后再说
setup-now = 现在做
setup-look = 看看、改改
setup-unfold = 打开
setup-fold = 收起
setup-and-more = { $names }等，另有 { $n } 个

setup-step-profile = 场所类型
setup-step-site = 名称、热线、地址、户号
setup-step-areas = 地方：楼栋、楼层、分区
setup-step-assets = 设备：电梯、水泵、发电机…
setup-step-services = 公共服务的本地号码
setup-step-contacts = 维保单位和其他联系人
setup-step-people = 人员：谁管什么，谁能代
setup-step-publish = 发布
setup-step-lists = 有危险的清单，持证人员签字
setup-step-customers = 特殊客户
setup-step-phones = 手机：登记好，断网练一次

setup-choose-profile = 先选一种，后面的就有底稿
setup-left-no_phones = 还没有登记手机
setup-left-no_areas = 还只有一整片，没有楼栋、楼层
setup-left-no_assets = 还没有设备
setup-left-no_customers = 还没有登记特殊客户
setup-left-own_areas_first = 先发布，才能选到自己的楼栋
setup-left-unpublished = 可以发布了
setup-left-still_example = 草稿还标着示例：换掉编的内容，再到第 2 步的“全部内容”里去掉这个标记
setup-left-publish_first = 发布以后，请持证人员逐张看过再签字
setup-left-facts = 还缺：{ $names }
setup-left-no_number = { $n } 个还没填号码：{ $names }
setup-left-no_holder = 没人管：{ $duties }
setup-left-no_deputy = 没人能代：{ $duties }
setup-left-unreachable = { $n } 个人没有电话号码
setup-left-errors = 还有 { $n } 处必须改
setup-left-unsigned = { $n } 张还没签字
setup-left-no_phone = { $n } 个人还没登记手机
setup-left-unrehearsed = { $n } 部手机还没断网练过

setup-profile-property = 物业
setup-profile-property-what = 写字楼、住宅、商场、园区，有业主租户
setup-profile-hotel = 酒店
setup-profile-hotel-what = 有住客、客房、餐饮
setup-profile-hall = 营业厅
setup-profile-hall-what = 窗口服务，有排队办事的人

setup-site-facts = 对外怎么称呼、怎么找到你们
setup-fact-name = 名称
setup-fact-hotline = 热线
setup-fact-hotline_mobile = 热线转到的手机
setup-fact-hotline_mobile-hint = 总机停电时，热线转到这部手机
setup-fact-address = 地址
setup-fact-account = 用电户号
setup-fact-account-hint = 电费单上有，报修时供电公司会问

setup-way-site-0 = 全部内容
setup-way-areas-0 = 填地方
setup-way-assets-0 = 填设备
setup-way-services-0 = 填号码
setup-way-contacts-0 = 填联系人
setup-way-people-0 = 填人员
setup-way-people-1 = 从表格导入
setup-way-customers-0 = 填客户
setup-way-customers-1 = 从表格导入
setup-way-publish-0 = 检查并发布
setup-way-phones-0 = 给人员出二维码
setup-way-phones-1 = 看手机

setup-sign = 签字
setup-sign-title = 为 { $n } 张清单签字
setup-sign-choose = 先勾选看过的清单
setup-sign-what = 持证人员本人逐步看过、确认能照着做，再写在这里。清单一改，就要重新签。
setup-sign-by = 持证人员姓名
setup-sign-certificate = 证书编号
setup-sign-until = 有效到哪天
setup-sign-needed = 这一项要填
setup-sign-failed = 没记下来
setup-sign-read = 看清单
setup-signed = { $n } 张清单签好了
