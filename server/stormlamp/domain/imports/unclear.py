"""Why something in a table is not taken, by a stable word."""


class Unclear(Exception):
    """It cannot be read, or not in one way only.

    Args:
        code: a stable word; the catalogues word it.
        values: what the words speak of.
    """

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code, self.values = code, values
