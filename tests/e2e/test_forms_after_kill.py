"""What somebody has typed of a caller is still there when the phone ends the page in the middle of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone_acts import report_outage, unfold
from tests.e2e.screen_checks import go
from tests.support.screen_words import words
from tests.support.waiting import until

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

NUMBER = "13911112222"
WHAT = "等了一小时没人来，要经理回电话"
# Only this page's own key opens it; who has it looks whether the disk holds the last letter.
ON_DISK = """async (last) => {
  const vault = await new Promise((done) => {
    indexedDB.open("stormlamp-vault").onsuccess = ({ target: { result } }) => done(result);
  });
  const all = vault.transaction(["keys", "sealed"]);
  const read = (table, name) => new Promise((done) => {
    all.objectStore(table).get(name).onsuccess = ({ target: { result } }) => done(result);
  });
  const [key, forms] = await Promise.all([read("keys", "personal"), read("sealed", "forms")]);
  vault.close();
  if (!forms) return last === null;
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: forms.iv }, key, forms.bytes);
  const text = new TextDecoder().decode(plain);
  return last === null ? text === "{}" : text.includes(last);
}"""


def test_a_half_told_complaint_survives_a_kill_with_no_network_and_is_gone_once_recorded(
    server: Server, phones: Phones
) -> None:
    phone = phones("half")
    phone.enrol(server.code("staff"), name="李敏")
    phone.loses(server, in_good_order=True)
    report_outage(phone)
    page = phone.page
    go(page, server.url + "/requests/new")
    page.locator("label.chip", has_text="投诉").click()
    page.get_by_label(words("request-what"), exact=True).fill(WHAT)
    unfold(page, "request-caller")
    page.locator("label.chip", has_text="30 分钟后").click()
    page.get_by_label(words("request-caller-number"), exact=True).fill(NUMBER)
    exactly = f"{words('request-call-back-when')} {words('time-exactly')}"
    promised = page.get_by_label(exactly, exact=True).input_value()
    # Not by the page's own waiting: that takes a promise for an answer.
    until(lambda: page.evaluate(ON_DISK, NUMBER))
    phone.kill()
    page = phone.restart(offline=True)
    go(page, server.url + "/requests/new")
    expect(page.get_by_label(words("request-what"), exact=True)).to_have_value(WHAT)
    expect(page.get_by_label(words("request-caller-number"), exact=True)).to_have_value(NUMBER)
    expect(page.get_by_role("radio", name="投诉", exact=True)).to_be_checked()
    assert promised
    expect(page.get_by_label(exactly, exact=True)).to_have_value(promised)
    phone.press("answer-record")
    expect(page.get_by_role("heading", level=1, name=words("request-title"))).to_be_visible()
    until(lambda: page.evaluate(ON_DISK, None))
    go(page, server.url + "/requests/new")
    expect(page.get_by_label(words("request-what"), exact=True)).to_have_value("")
    assert phone.errors == []
