# 查找

search-words = 人、住处、号码、清单…
search-hint = 姓名、拼音首字母、号码、楼栋、病情都能找，没网也行。
search-phone-lost = 手机丢了：停用那部手机
search-nothing = 没找到
search-nothing-hint = 换个短的词，或者只打拼音首字母。
search-more = 还有 { $n } 个
search-customer = 特殊客户
search-somebody = 特殊客户
search-person = 同事
search-contact = 单位和公共服务
search-duty = 职责
search-list = 清单
search-item = 清单里的步骤
search-script = 话术
search-answer = 统一答复
search-guide = 指南
search-term = 名词
search-screen = 在哪里办
search-show = 看是谁
search-show-who = 看看是谁：{ $place }
