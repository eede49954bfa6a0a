"""People and customers by the names of the expectation in place of their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.outage.cast import Cast


class Names:
    """Names ids wherever they stand in what was read.

    Args:
        cast: whose ids.
    """

    def __init__(self, cast: Cast) -> None:
        ids = {**cast.people, **cast.customers}
        self._keys = {value: key for key, value in ids.items()}

    def of(self, read: Any) -> Any:  # noqa: ANN401 - any JSON
        """The same with names."""
        if isinstance(read, dict):
            return {self._keys.get(key, key): self.of(value) for key, value in read.items()}
        if isinstance(read, list):
            return [self.of(each) for each in read]
        return self._keys.get(read, read) if isinstance(read, str) else read
