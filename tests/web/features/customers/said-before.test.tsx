// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, it } from "vitest";
import { round, visitLines } from "../../../../web/src/app/customers/round";
import { matterHere } from "../../../../web/src/app/incident/situation";
import { isUnsent, myMatters } from "../../../../web/src/app/matters/matters";
import { second } from "../../../../web/src/app/words/times";
import { when } from "../../../../web/src/app/words/words";
import type { Entry } from "../../../../web/src/core/record/entries";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { RoundScreen } from "../../../../web/src/features/customers/round-screen";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin, person, press } from "../../support/supervisor-phone";

const LUO = {
  ...{ id: "c-luo", name: "罗秀英", pinyin: "", initials: "", area: "tower-b", place: "1203", need: "家用制氧机" },
  ...{ numbers: [], device: "制氧机", battery_hours: 6, check_every: null, helper: null, consent: true },
  ...{ agreed_help: "", agreed_by: "" },
};
/** A phone with no network that knows of one special customer. */
async function alone(): Promise<Bench> {
  const at = await bench("supervisor", undefined, [
    person("pzhao", "赵大勇", { duties: ["service"], numbers: ["13800000007"] }),
  ]);
  at.world.server.customers = [LUO];
  await at.localRecord.syncNow();
  at.browser.fate = () => "lost";
  return at;
}

/** An outage of its own, in which somebody looked after them, and power is back. */
async function endedWith({ localRecord }: Bench, { ref: incident, action }: Entry, look: object): Promise<void> {
  const drill = action?.drill ?? false;
  const write = (type: string, body: object) => localRecord.record({ type, incident, drill, body: { ...body } });
  await write("customer.checked", { customer: "c-luo", ...look });
  await write("supply.returned", { areas: ["tower-b"] });
  await write("incident.closed", { still_open: [] });
}
const DAY_MS = 24 * 3_600_000;

it.each([
  { kind: "outage", drill: false, daysAgo: 0, stands: true },
  { kind: "outage", drill: false, daysAgo: 3, stands: false },
  { kind: "drill", drill: true, daysAgo: 0, stands: false },
])("says in the next $kind until when a device lasts, as was said $daysAgo days ago: $stands", async (of) => {
  const at = await alone();
  const start = () => begin(at, { kind: of.kind, areas: ["tower-b"] }, of.drill);
  const ended = await start();
  const until = new Date(second.value + 3_600_000);
  await endedWith(at, ended, { result: "well", power: "own", lasts_until: until.toISOString() });
  at.world.time.ms += of.daysAgo * DAY_MS;
  await start();
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

it.each(["not_met", "needs_help"])(
  "keeps on the round of the next outage who was last found %s, at once",
  async (result) => {
    const at = await alone();
    const ended = await begin(at, { areas: ["tower-b"] });
    await endedWith(at, ended, { result });
    at.world.time.ms += 600_000;
    await begin(at, { areas: ["tower-b"] });
    await waitFor(() => expect(round.value).toMatchObject([{ last: { result }, inNeed: result === "needs_help" }]));
    expect((round.value[0]?.matter.due ?? 0) - ended.happenedAt).toBeLessThan(60_000_000);
  },
);

it("says of whoever it was given to without a network that nobody has heard, and leaves it to this phone", async () => {
  const at = await alone();
  await begin(at, { areas: ["tower-b"] });
  await waitFor(() => expect(round.value).toHaveLength(1));
  await at.localRecord.record({
    ...{ type: "matter.given", incident: matterHere.value?.view.ref ?? null },
    body: { matter: "check:c-luo", to: "pzhao" },
  });
  await at.localRecord.syncNow();
  const [visit] = round.value;
  expect(visit && matterHere.value && visitLines(matterHere.value, visit).join(" ")).toContain("（还没传出去）去看");
  expect(myMatters.value.map(({ key }) => key)).toContain("check:c-luo");
  show("/contacts/c-luo", "/contacts/:contact", ContactScreen);
  expect(screen.getByText("现在打给：赵大勇", { exact: false })).toBeTruthy();
  // What another phone carried here is not this reader's to go on with.
  const [keeper] = visit?.matter.keepers ?? [];
  const action = keeper?.entry.action && { ...keeper.entry.action, actor: "pwang" };
  expect(keeper && action && isUnsent({ ...keeper, entry: { ...keeper.entry, action } })).toBe(false);
  at.browser.fate = null;
  await at.localRecord.syncNow();
  await waitFor(() => expect(myMatters.value.map(({ key }) => key)).not.toContain("check:c-luo"));
});
