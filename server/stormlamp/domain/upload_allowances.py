"""How much may be handed in: a bucket that fills up again by itself, kept as the time at which it is full."""

from dataclasses import dataclass

_SECOND = 1_000_000
KIB, MIB, GIB = 1024, 1024**2, 1024**3


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many bytes at once, and then so many a second.

    A bucket is one number: when it will be full again, microseconds. 0 is full.
    """

    at_once: int
    a_second: int

    def wait(self, full_at: int, size: int, now: int, at_once: int | None = None) -> int:
        """How long to wait until `size` bytes may be taken; 0: not at all.

        `at_once`: as if the bucket held only so much.
        """
        most = self.at_once if at_once is None else at_once
        return max(0, self._ahead(full_at, now) + self._time(size) - self._time(most))

    def taken(self, full_at: int, size: int, now: int) -> int:
        """When the bucket is full again once `size` bytes were taken from it."""
        return now + min(self._ahead(full_at, now) + self._time(size), self._time(self.at_once))

    def _ahead(self, full_at: int, now: int) -> int:
        # Further ahead than an empty bucket: the server's clock went back, and nobody is to pay for that.
        ahead = full_at - now
        return ahead if 0 < ahead <= self._time(self.at_once) else 0

    def _time(self, size: int) -> int:
        """How long the bucket takes to get so much back."""
        return size * _SECOND // self.a_second


@dataclass(frozen=True, slots=True)
class Limits:
    """What a device and all of a site may hand in.

    `share`: bytes that a device may bring at once while the site's bucket is empty, so that none of those who
    brought much keeps out who brings little.
    """

    device: Allowance
    site: Allowance
    share: int

    def wait(self, device_full_at: int, site_full_at: int, size: int, now: int) -> int:
        """How long this device must wait with so many bytes, microseconds; 0: not at all."""
        own = self.device.wait(device_full_at, size, now)
        if own or not self.site.wait(site_full_at, size, now):
            return own
        return self.device.wait(device_full_at, size, now, self.share)


# A phone that was away for days has thousands of actions; a storm is a thousand phones with a hundred each.
EACH_ACTION = KIB  # what an action weighs beside its bytes: its row, its times, its place in every index
PAGE_LIMITS = Limits(device=Allowance(32 * MIB, 4 * KIB), site=Allowance(2 * GIB, 512 * KIB), share=MIB)
