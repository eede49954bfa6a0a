// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show } from "../../support/phone-screens";

let at: Bench;
const titled = (number: number) => `预案换成第 ${number} 版了`;
const contacts = (hours: string) =>
  PLAN.contacts.map((each, place) => (place === 0 ? { ...each, hours: { "zh-Hans": hours } } : each));
const [first] = PLAN.contacts;

async function publish(number: number, hours: string): Promise<void> {
  await at.world.server.publish({ ...PLAN, number, contacts: contacts(hours) });
}

beforeEach(async () => {
  localStorage.clear();
  at = await bench("staff");
});

describe("a newer edition of the plan", () => {
  it("is no news on a phone that begins with it", async () => {
    show("/", "/", NowScreen);
    await screen.findByText("预案第 7 版，全部存在本机");
    expect(screen.queryByText(titled(7))).toBeNull();
  });

  it("tells what it changes, two that were missed as one step, until it is seen", async () => {
    show("/", "/", NowScreen);
    await waitFor(() => expect(localStorage.length).toBeGreaterThan(0));
    await publish(8, "白天");
    await publish(9, "夜里");
    await at.localRecord.syncNow();
    const card = await screen.findByRole("region", { name: titled(9) });
    const row = await within(card).findByText("联系方式，改过");
    expect(row.closest("a")?.getAttribute("href")).toBe(`/contacts/${first.id}`);
    fireEvent.click(within(card).getByRole("button", { name: "知道了" }));
    await waitFor(() => expect(screen.queryByText(titled(9))).toBeNull());
  });
});
