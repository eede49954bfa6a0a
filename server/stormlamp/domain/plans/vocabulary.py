"""The few words that are fixed in code, because actions and folds speak them."""

DUTIES = ("leader", "liaison", "technical", "service", "safety")
STAGES = ("activate", "report", "allocate", "serve", "publish", "restore", "evaluate")
CAUSES = ("equipment", "maintenance", "weather", "grid", "other", "unknown")
LEVELS = (1, 2, 3, 4)
CHANNELS = ("voice", "sms", "wechat", "pa", "poster", "social")
# What a list can do to whoever works it: each has a sign on the phone.
HAZARDS = ("electrical", "fire", "lift", "water", "fuel", "height")
