"""Photos that nothing names go after a day, and nobody loses one by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from tests.server.http.files.photo_uploads import put
from tests.server.http.files.test_photo_limits import named
from tests.support.tiny_pictures import jpeg

from stormlamp.services.files.file_store import FileStore
from stormlamp.services.files.uploads import Incoming, digest
from stormlamp.services.refusals import StoreUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from sqlalchemy.orm import Session
    from tests.support.server_in_process import World

    from stormlamp.storage.database.store import Store

DAY, HOUR = 24 * 3600 * 1_000_000, 3600 * 1_000_000


def test_a_photo_that_nothing_names_goes_after_a_day(world: World) -> None:
    phone = world.enrolled()
    lone, told = jpeg(b"lone"), jpeg(b"told")
    phone.push(named(told))
    assert [put(phone, each).status_code for each in (lone, told)] == [201, 201]
    world.clock.now += DAY - HOUR
    put(phone, jpeg(b"a"))
    assert phone.get(f"/api/v1/files/{digest(lone)}").status_code == 200
    world.clock.now += 2 * HOUR
    put(phone, jpeg(b"b"))
    assert phone.get(f"/api/v1/files/{digest(lone)}").status_code == 404
    assert list(world.config.files.glob(f"??/{digest(lone)}")) == []
    assert phone.get(f"/api/v1/files/{digest(told)}").status_code == 200
    # Its phone hears that it is gone when it asks, and brings it again.
    phone.push(named(lone))
    assert put(phone, lone).status_code == 201


def test_a_photo_that_is_offered_again_has_another_day(world: World) -> None:
    phone, lone = world.enrolled(), jpeg(b"lone")
    put(phone, lone)
    world.clock.now += DAY - HOUR
    assert put(phone, lone).status_code == 200
    world.clock.now += 2 * HOUR
    world.runtime.files.tidy(world.clock.now)
    assert phone.get(f"/api/v1/files/{digest(lone)}").status_code == 200


def test_a_page_kept_apart_keeps_its_photo(world: World) -> None:
    admin, phone, photo = world.enrolled("supervisor"), world.enrolled(), jpeg(b"apart")
    put(phone, photo)
    admin.post(f"/api/v1/devices/{phone.phone.id}/revoke", {"reason": "lost"})
    assert phone.push(named(photo)).json["results"][0]["status"] == "quarantined"
    world.clock.now += 2 * DAY
    world.runtime.files.tidy(world.clock.now)
    assert world.runtime.files.find(digest(photo))[1].exists()


class Interrupted:
    """A database on which another process gets its turn before the next transaction that writes."""

    def __init__(self, store: Store, before: Callable[[], None]) -> None:
        self.reading, self._store, self._before = store.reading, store, [before]

    def writing(self) -> AbstractContextManager[Session]:
        """Let the other one go first, once."""
        while self._before:
            self._before.pop()()
        return self._store.writing()


def test_a_photo_collected_by_another_process_while_it_comes_is_asked_for_again(world: World) -> None:
    phone, photo, here = world.enrolled(), jpeg(b"race"), world.runtime
    other = FileStore(here.store, here.site, world.config.files)
    put(phone, photo)
    world.clock.now += 2 * DAY
    # Its bytes were damaged, so that they are brought anew.
    (there,) = world.config.files.glob(f"??/{digest(photo)}")
    there.write_bytes(b"?")
    interrupted = Interrupted(here.store, lambda: other.tidy(world.clock.now))
    files = FileStore(cast("Store", interrupted), here.site, world.config.files)
    incoming = Incoming(digest(photo), "image/jpeg", (photo,))
    with pytest.raises(StoreUnavailable):
        files.take_image(incoming, world.clock.now, phone.phone.id)
    assert not there.exists()
    assert files.take_image(incoming, world.clock.now, phone.phone.id)[1]
    assert there.read_bytes() == photo
