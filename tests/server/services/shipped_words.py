"""All files whose words people read: the shipped plan and its examples, what client and server say."""

from functools import cache

from tests.support.source_tree import files, name, text

_PLACES = (
    *("fixtures/plan/", "fixtures/demo/", "web/locales/zh-Hans/", "web/locales/en/"),
    *("server/stormlamp/locales/", "server/stormlamp/catalogue/words.json"),
)
# Says what traditional words become: it is made of wrong ones.
_TABLE = "traditional.json"


@cache
def shipped_words() -> dict[str, str]:
    """Give the text of each file by its path from the project's root."""
    found = (path for path in files() if name(path).startswith(_PLACES) and path.name != _TABLE)
    return {name(path): text(path) for path in found}
