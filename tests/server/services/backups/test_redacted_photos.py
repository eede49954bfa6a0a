"""A redaction that was cut short between its commit and the deletion of its photo."""

import pytest
from tests.server.services.backups.backed_up_site import Site, again, bring
from tests.support.record_rig import START
from tests.support.tiny_pictures import jpeg

from stormlamp.services.files.file_store import FileStore
from stormlamp.services.files.uploads import digest
from stormlamp.services.refusals import UnknownFile

PICTURE = jpeg(b"secret picture")


def left_lying(site: Site) -> str:
    """A photo whose entry was redacted, and whose bytes the server died before it could delete."""
    sha256 = site.photo(PICTURE)
    phone = site.rig.phone(1)
    photo = {"sha256": sha256, "size": len(PICTURE), "type": "image/jpeg"}
    site.rig.push(phone.note(type="photo.taken", files=[photo]))
    assert site.rig.record.redact([f"{phone.id}.1"], "text", "a face").photos == (sha256,)
    assert sha256 == digest(PICTURE)
    return sha256


def test_the_next_start_deletes_it(site: Site) -> None:
    sha256 = left_lying(site)
    path = site.files / sha256[:2] / sha256
    assert path.exists()
    FileStore(site.rig.store, site.rig.record.site, site.files).tidy(START)
    assert not path.exists()


def test_a_restore_does_not_give_it_back(site: Site) -> None:
    sha256 = left_lying(site)
    made = site.back_up()
    site.rig.close()
    bring(site, made.path, site.target, replace=True)
    rig = again(site.target)
    try:
        with pytest.raises(UnknownFile):
            FileStore(rig.store, rig.record.site, site.files).find(sha256)
    finally:
        rig.close()
