/** An outage on a supervisor's phone with no network, whose plan knows people whose equipment runs out. */

import { cleanup } from "@testing-library/preact";
import { vi } from "vitest";
import { matterHere } from "../../../../web/src/app/incident/situation";
import { trueNow } from "../../../../web/src/app/record/store";
import { rfc3339, second } from "../../../../web/src/app/words/times";
import { ContactScreen } from "../../../../web/src/features/contacts/contact-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin } from "../../support/supervisor-phone";

export const MACHINE = "医疗设备快没电";
const [first, ...others] = PLAN.lists;
const items = first?.pages[0]?.items.map((each) => ({ ...each, customers: "battery" as const })) ?? [];
const danger = { id: "machine", name: { "zh-Hans": MACHINE }, contacts: [], list: "first", scripts: [], clock: null };
const EDITION = {
  ...PLAN,
  lists: [{ ...first, pages: [{ name: null, items }] }, ...others] as typeof PLAN.lists,
  dangers: [{ ...danger, asset_kind: null }],
};
const deng = {
  ...{ id: "c-deng", name: "邓国华", area: "tower-b", place: "1501", need: "制氧机", device: "", battery_hours: 2 },
  ...{ numbers: ["028-5550-0226"], helper: null, consent: true, agreed_help: "问换没换氧气瓶", agreed_by: "" },
};

/** Its date stands still: whoever begins it has real times come back. `every`: how often they are asked, minutes. */
export async function machineBench(every: number | null = null, need = deng.need): Promise<Bench> {
  localStorage.clear();
  cleanup();
  const at = await bench("supervisor", EDITION);
  at.world.server.customers = [{ ...deng, need, check_every: every }];
  await at.localRecord.syncNow();
  at.browser.fate = () => "lost";
  await at.localRecord.syncNow();
  await begin(at, { areas: ["tower-a"] });
  // What is tapped is told by the clock of the phone that records it.
  vi.useFakeTimers({ toFake: ["Date"], now: second.peek() });
  return at;
}

/** The machine of whoever lives there has stopped, which somebody reported as people in danger. */
export async function stoppedMachine(need?: string): Promise<Bench> {
  const at = await machineBench(30, need);
  await at.localRecord.record({
    ...{ type: "incident.opened", incident: matterHere.value?.view.ref ?? null },
    body: {
      ...{ kind: "outage", cause: "unknown", areas: [], since: null, edition: null },
      people_in_danger: {
        ...{ place: "1501", danger: "machine", customer: "c-deng", area: "tower-b" },
        lasts_until: rfc3339(trueNow()),
      },
    },
  });
  return at;
}

/** Their own page, and its words. */
export function contact(): string {
  cleanup();
  show("/contacts/c-deng", "/contacts/:contact", ContactScreen);
  return document.body.textContent ?? "";
}
