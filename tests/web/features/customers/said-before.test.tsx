// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, it } from "vitest";
import { round } from "../../../../web/src/app/customers/round";
import { second } from "../../../../web/src/app/words/times";
import { when } from "../../../../web/src/app/words/words";
import { RoundScreen } from "../../../../web/src/features/customers/round-screen";
import { bench, show } from "../../support/phone-screens";
import { begin, press } from "../../support/supervisor-phone";

const LUO = {
  ...{ id: "c-luo", name: "罗秀英", pinyin: "", initials: "", area: "tower-b", place: "1203", need: "家用制氧机" },
  ...{ numbers: [], device: "制氧机", battery_hours: 6, check_every: null, helper: null, consent: true },
  ...{ agreed_help: "", agreed_by: "" },
};
const DAY_MS = 24 * 3_600_000;

it.each([
  { daysAgo: 0, stands: true },
  { daysAgo: 3, stands: false },
])("says in the next outage until when a device lasts, as was said $daysAgo days ago: $stands", async (of) => {
  const at = await bench("supervisor");
  at.world.server.customers = [LUO];
  await at.localRecord.syncNow();
  at.browser.fate = () => "lost";
  const { ref: incident } = await begin(at, { areas: ["tower-b"] });
  const until = new Date(second.value + 3_600_000);
  const write = (type: string, body: object) => at.localRecord.record({ type, incident, body: { ...body } });
  await write("customer.checked", {
    customer: "c-luo",
    result: "well",
    power: "own",
    lasts_until: until.toISOString(),
  });
  await write("supply.returned", { areas: ["tower-b"] });
  await write("incident.closed", { still_open: [] });
  at.world.time.ms += of.daysAgo * DAY_MS;
  await begin(at, { areas: ["tower-b"] });
  show("/customers", "/customers", RoundScreen);
  await waitFor(() => expect(round.value.map(({ last }) => last)).toEqual([null]));
  const [row] = within(await screen.findByRole("list", { name: "特殊客户巡查" })).getAllByRole("listitem");
  expect(row?.textContent?.includes(`停电后设备大约撑到 ${when(until.getTime() * 1000)}`)).toBe(of.stands);
  // When somebody looks next follows from that: whoever gives it to others cannot make it later.
  fireEvent.click(within(row as HTMLElement).getAllByRole("button", { expanded: false })[0] as HTMLElement);
  press("交给…");
  expect(await screen.findByRole("button", { name: "我来", hidden: true })).toBeTruthy();
  expect(screen.queryByRole("radio", { name: "1 小时内", hidden: true })).toBeNull();
});
