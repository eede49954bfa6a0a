"""How large a photo may be, and how many a device and a site may bring."""

from stormlamp.domain.upload_allowances import GIB, KIB, MIB, Allowance, Limits
from stormlamp.services.refusals import PhotosFull, TooMuch
from stormlamp.storage.files.photo_usage import Room

MOST_IMAGE = 4 * MIB
MOST_PHOTOS = 20 * GIB  # that all photos may take, unless a setting says otherwise
LEAST_WEIGHT = 64 * KIB  # what the smallest photo weighs: so many small ones cannot be brought as large ones
PHOTO_LIMITS = Limits(device=Allowance(128 * MIB, 32 * KIB), site=Allowance(8 * GIB, 4 * MIB), share=8 * MIB)


def room_after(room: Room, size: int, now: int, *, limits: Limits, most: int) -> Room:
    """Give the room that is left once a photo of this size is in; `most`: bytes of all photos.

    Raises:
        PhotosFull: there is none for it.
        TooMuch: not yet; with the seconds to wait.
    """
    weight = max(size, LEAST_WEIGHT)
    if room.taken + size > most:
        raise PhotosFull
    wait = limits.wait(room.device_full_at, room.site_full_at, weight, now)
    if wait:
        raise TooMuch(retry_after_s=-(-wait // 1_000_000))
    room.device_full_at = limits.device.taken(room.device_full_at, weight, now)
    room.site_full_at = limits.site.taken(room.site_full_at, weight, now)
    room.taken += size
    return room
