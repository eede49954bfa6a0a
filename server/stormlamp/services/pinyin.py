"""Spells Chinese in Latin letters, so that people and things are found by them."""


def syllables(text: str) -> list[str]:
    """The syllables of a text, lower case, without tones; what is not Chinese stays as it is.

    王小明 gives wang, xiao, ming.
    """
    if text.isascii():
        return text.lower().split()
    # Its dictionaries take 55 MB: a server that is not asked for them need not hold them.
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - as just said

    return [part for word in lazy_pinyin(text) for part in word.lower().split()]


def sounds(name: str) -> tuple[str, str]:
    """Give a name's pinyin and initials.

    The syllables of 王小明 are parted by spaces, "wang xiao ming"; the initials are "wxm".
    """
    found = syllables(name)
    return " ".join(found)[:400], "".join(part[0] for part in found)[:60]
