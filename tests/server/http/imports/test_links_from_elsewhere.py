"""No link on another site takes a table out in the name of whoever follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser


@pytest.mark.parametrize("kind", ["people", "customers"])
def test_a_link_on_another_site_exports_nothing_in_a_supervisors_name(chief: Browser, kind: str) -> None:
    for site, status in (("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200)):
        answer = chief.get(f"/api/v1/exports/{kind}.xlsx", headers={"Sec-Fetch-Site": site})
        assert answer.status_code == status


@pytest.mark.parametrize("part", ["contacts", "areas", "assets", "supplies"])
def test_a_link_on_another_site_exports_no_part_of_the_plan_in_a_keepers_name(
    keeper: Browser, part: str
) -> None:
    for site, status in (("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200)):
        answer = keeper.get(f"/api/v1/exports/{part}.xlsx", headers={"Sec-Fetch-Site": site})
        assert answer.status_code == status
