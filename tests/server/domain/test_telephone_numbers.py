"""Numbers that a Chinese keyboard wrote are those that a telephone dials; words stay as they are."""

from __future__ import annotations

import pytest

from stormlamp.domain.plans.findings import Reading
from stormlamp.domain.plans.texts import Number
from stormlamp.domain.telephone_numbers import narrow_if_number, narrow_number


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("１１９", "119"),
        ("０２８-5550-0110", "028-5550-0110"),
        ("０２８－5550—0110", "028-5550-0110"),
        ("＋８６　（２８）5550", "+86 (28)5550"),
        ("028-5550-0110", "028-5550-0110"),
    ],
)
def test_a_number_is_written_as_it_is_dialled(written: str, dialled: str) -> None:
    assert narrow_number(written) == narrow_if_number(written) == dialled
    log = Reading()
    assert (Number().read(written, (), log), log.findings) == (dialled, [])


def test_words_keep_every_letter() -> None:
    words = "出南门直走，路口右手（１ 号门）"
    assert narrow_if_number(words) == Number().read(words, (), Reading()) == words
