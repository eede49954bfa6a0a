"""Why a document is not made: by a stable word, which the server says in the reader's language."""


class NotMade(Exception):
    """The document cannot be made.

    Args:
        reason: a stable word; `file.REASON` in the words of documents.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
