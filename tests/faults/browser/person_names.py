"""Names of people who share a server: each once, for a name that is taken already is refused."""

from itertools import product

_NAMES = ("".join(parts) for parts in product("李陈周何吴孙", "静强敏芳丽", "一二三四五六七八九十"))


def new_name() -> str:
    """A name that nobody of this run has yet."""
    return next(_NAMES)
