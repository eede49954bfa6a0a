"""The languages in which the product speaks, the site's first one first."""

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
