"""A page whose signature is verified, and the verdict on it."""

from dataclasses import dataclass

from stormlamp.domain.journal.admission import Verdict
from stormlamp.domain.logbooks.pages import Page


@dataclass(frozen=True, slots=True)
class VerifiedPage:
    """A page whose signature is verified. `via`: id of another device that carried it."""

    page: Page
    via: str | None = None

    @property
    def size(self) -> int:
        """Bytes it takes in quarantine."""
        texts = (*self.page.texts, *self.page.privates)
        return len(self.page.seal.text) + sum(len(text) for text in texts if text)


@dataclass(frozen=True, slots=True)
class TokenHash:
    """The hash of a session's token: whoever hands in by it is its device, if it stands."""

    digest: bytes


@dataclass(frozen=True, slots=True)
class PageVerdict:
    """The verdict on one page, and the seq of its first action where the journal holds it."""

    verdict: Verdict
    first_seq: int | None = None
