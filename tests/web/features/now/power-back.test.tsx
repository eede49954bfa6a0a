// @vitest-environment happy-dom
import { render, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { leftOpen } from "../../../../web/src/app/checklists/left-open";
import { nextStep } from "../../../../web/src/app/checklists/next-step";
import { Announcements } from "../../../../web/src/app/shell/announcements";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PowerBack } from "../../../../web/src/features/now/power-back";
import { FactsScreen } from "../../../../web/src/features/scripts/facts-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { last, press } from "../../support/supervisor-phone";

const RESTORE = {
  id: "restore" as const,
  name: { "zh-Hans": "恢复" },
  goal: { "zh-Hans": "" },
  ends_when: { "zh-Hans": "" },
};
const none = { leader: [], liaison: [], technical: [], service: [], safety: [] };
const EDITION: Edition = { ...PLAN, stages: [...PLAN.stages, { ...RESTORE, lists: { ...none, liaison: ["rounds"] } }] };

const words = (said: string) => ({ "zh-Hans": said });
const DANGER = {
  ...{ id: "lift", name: words("电梯里有人"), asset_kind: null, list: "first", contacts: [], scripts: [] },
  clock: "entrapment",
};
const CLOCK: Edition["clocks"][number] = {
  id: "entrapment",
  name: words("电梯困人"),
  about: words("说话"),
  scope: "once",
  asset_kind: null,
  starts: "people_in_lift",
  stops_when: words("出来了"),
  limits: [
    { id: "again", name: words("再说一次"), after: PLAN.recovery.stable_for, repeats: true, list: null, contacts: [] },
  ],
};

/** The list in whose midst this person is, as another duty's first steps. */
function firstOf(duty: "safety" | "service"): Edition {
  const [first, ...others] = EDITION.stages;
  if (!first) throw new Error("no stage");
  return { ...EDITION, stages: [{ ...first, lists: { ...first.lists, [duty]: ["first"] } }, ...others] };
}

/** Each of its steps names special customers. */
function asking(): Edition {
  const lists = EDITION.lists.map((list) => ({
    ...list,
    pages: list.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => ({ ...item, customers: "others" as const })),
    })),
  }));
  return { ...EDITION, lists };
}

const KEEP_OFF = /^先别合闸/u;

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor", EDITION);
  at.browser.fate = () => "lost";
});

/** An outage in which this person is in the middle of a list. */
async function midway(): Promise<string> {
  const body = { ...open, areas: ["tower-b"] };
  const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body });
  await at.localRecord.record({ type: "duty.taken", incident: ref, body: { duty: "liaison", person: "plimin" } });
  await at.localRecord.record({ type: "step.done", incident: ref, body: { list: "first", item: "ask" } });
  return ref;
}

describe("power that is back", () => {
  it("asks for the next stage, and that stage's lists come before what was left in the dark", async () => {
    const incident = await midway();
    show("/", "/", PowerBack);
    expect(screen.queryByText("电来了")).toBeNull();
    expect(nextStep()?.item.id).toBe("ring");
    await at.localRecord.record({ type: "supply.returned", incident, body: { areas: ["tower-b"] } });
    expect(await screen.findByText("电来了")).toBeTruthy();
    expect(nextStep()?.item.id).toBe("ring");
    press("进入“恢复”");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "stage.entered", body: { stage: "restore" } }));
    // It goes on where all is brought back.
    expect(await screen.findByText("elsewhere")).toBeTruthy();
    expect(location.pathname).toBe("/recovery");
    // A tap by mistake is taken back, and all is as it was.
    show("/", "/", PowerBack);
    expect(screen.queryByText("电来了")).toBeNull();
    render(<Announcements />);
    press("撤回");
    await waitFor(() => expect(last(at)?.type).toBe("entry.undone"));
    expect(await screen.findByText("电来了")).toBeTruthy();
    expect(nextStep()?.item.id).toBe("ring");
    press("进入“恢复”");
    await waitFor(() => expect(screen.queryByText("电来了")).toBeNull());
    expect(nextStep()).toMatchObject({ placed: { list: { id: "rounds" } }, resumed: false });
    expect(leftOpen().map(({ list }) => list.id)).toEqual(["first"]);
  });

  it.each([
    ["of a danger of the plan", { ...EDITION, dangers: [DANGER], clocks: [CLOCK] }],
    ["of the first steps of those who look for people", firstOf("safety")],
    ["that asks after special customers", asking()],
  ])("puts off no step %s", async (_, edition) => {
    at = await bench("supervisor", edition);
    at.browser.fate = () => "lost";
    const incident = await midway();
    await at.localRecord.record({ type: "supply.returned", incident, body: { areas: ["tower-b"] } });
    await waitFor(() => expect(nextStep()).toMatchObject({ item: { id: "ring" }, overtaken: false }));
  });

  it("puts off what is not about people", async () => {
    const incident = await midway();
    await at.localRecord.record({ type: "supply.returned", incident, body: { areas: ["tower-b"] } });
    await waitFor(() => expect(nextStep()).toMatchObject({ item: { id: "ring" }, overtaken: true }));
  });

  it("is said once, with what to keep one's hands off", async () => {
    const incident = await midway();
    show("/facts", "/facts", FactsScreen);
    expect(screen.queryByText(KEEP_OFF)).toBeNull();
    expect(screen.queryByRole("button", { name: "又停了" })).toBeNull();
    await at.localRecord.record({ type: "supply.returned", incident, body: { areas: ["tower-b"] } });
    expect(await screen.findByText(KEEP_OFF)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "电来了" })).toBeNull();
    expect(screen.getByRole("button", { name: "又停了" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "恢复" }).getAttribute("href")).toBe("/recovery");
  });

  it("that fails again asks for nothing", async () => {
    const incident = await midway();
    await at.localRecord.record({ type: "supply.returned", incident, body: { areas: ["tower-b"] } });
    await at.localRecord.record({ type: "supply.lost", incident, body: { areas: ["tower-b"] } });
    show("/", "/", PowerBack);
    expect(screen.queryByText("电来了")).toBeNull();
  });

  it("that fails again leads to the plan's list for that, until another one is taken up since", async () => {
    const edition = { ...EDITION, recovery: { ...EDITION.recovery, lost_again: "no-line" } };
    at = await bench("supervisor", edition);
    at.browser.fate = () => "lost";
    const incident = await midway();
    const power = (to: "lost" | "returned") =>
      at.localRecord.record({ type: `supply.${to}`, incident, body: { areas: ["tower-b"] } });
    await power("returned");
    await at.localRecord.record({ type: "step.done", incident, body: { list: "no-line", item: "walk" } });
    await power("lost");
    // What was answered the time before is to be done again.
    await waitFor(() =>
      expect(nextStep()).toMatchObject({ placed: { list: { id: "no-line" } }, item: { id: "walk" } }),
    );
    await at.localRecord.record({ type: "step.done", incident, body: { list: "no-line", item: "walk" } });
    await waitFor(() => expect(nextStep()?.placed.list.id).not.toBe("no-line"));
    await power("returned");
    await power("lost");
    await waitFor(() => expect(nextStep()?.placed.list.id).toBe("no-line"));
    at.browser.wall += 1000;
    await at.localRecord.record({ type: "step.done", incident, body: { list: "first", item: "ring" } });
    await waitFor(() => expect(nextStep()).toMatchObject({ placed: { list: { id: "first" } }, resumed: true }));
  });

  it("that fails again leads to nothing that restores, and to where it stopped once it is back", async () => {
    const incident = await midway();
    const power = (to: "lost" | "returned") =>
      at.localRecord.record({ type: `supply.${to}`, incident, body: { areas: ["tower-b"] } });
    await power("returned");
    await at.localRecord.record({ type: "step.done", incident, body: { list: "rounds", item: "lamps" } });
    await waitFor(() => expect(nextStep()).toMatchObject({ placed: { list: { id: "rounds" } }, overtaken: false }));
    await power("lost");
    await waitFor(() => expect(nextStep()?.placed.list.id).toBe("first"));
    await power("returned");
    await waitFor(() => expect(nextStep()).toMatchObject({ placed: { list: { id: "rounds" } }, overtaken: false }));
  });

  it("is offered on Now beside where it is dark, and that it is gone again once it was back", async () => {
    const ref = await midway();
    show("/", "/", NowScreen);
    const offer = await screen.findByRole("link", { name: "电来了？" });
    expect(offer.getAttribute("href")).toBe("/facts");
    // It stands with the headline, before all cards.
    expect(offer.parentElement?.textContent).toContain("B 座停电");
    await at.localRecord.record({ type: "supply.returned", incident: ref, body: { areas: ["tower-b"] } });
    expect((await screen.findByRole("link", { name: "又停了？" })).getAttribute("href")).toBe("/facts");
  });
});
