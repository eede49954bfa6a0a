// @vitest-environment happy-dom

import { describe, expect, it, vi } from "vitest";
import { doers } from "../../../../web/src/app/duties/staffing";
import { duties, here, steps } from "../../../../web/src/app/incident/situation";
import { connect, edition, scenes } from "../../../../web/src/app/record/store";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { deskEdition, deskScene } from "../../../../web/src/features/desk/shell/desk-state";
import { ago, entry, fakeRecord, NOW, type Told } from "../../support/desk/fake-record";
import { DIRECTORY } from "../../support/desk/outage-evening";
import { PLAN } from "../../support/desk/plan";

const OUTAGE = "li00000001.1";
const told = (n: number, more: Omit<Told, "device" | "n">) =>
  entry({ device: "li00000001", n, actor: "pli", happenedAt: ago(30 - n), ...more });
const opened = told(1, { type: "incident.opened", body: { areas: ["tower-a"] } });
const done = (n: number, more: object) =>
  told(n, { type: "step.done", incident: OUTAGE, body: { list: "rounds", item: "1" }, ...more });
const taken = (n: number, more: object) =>
  told(n, { type: "duty.taken", body: { duty: "safety", person: "pli" }, ...more });

describe("phone and desk read one scene", () => {
  it.each([
    ["of the real outage", false, 1],
    ["of a drill that names the real outage", true, 0],
  ])("a step and a duty %s count alike", (_, drill, count) => {
    connect(fakeRecord({ plan: PLAN, entries: [opened, done(2, { drill }), taken(3, { incident: OUTAGE, drill })] }));
    expect([deskScene.value?.checklists.steps.size, deskScene.value?.duties.size]).toEqual([count, count]);
    expect([steps.value.steps.size, duties.value.size]).toEqual([count, count]);
    expect(here.value).toHaveLength(1 + 2 * count);
  });

  it.each([
    ["in earnest", false, ["pli", "pzhou"]],
    ["in a drill", true, ["pzhou"]],
  ])("a duty taken %s outside an outage stands by alike", (_, drill, people) => {
    connect(fakeRecord({ plan: PLAN, directory: DIRECTORY, entries: [taken(1, { drill })] }));
    expect(doers.value.get("safety")).toEqual(people);
    expect(scenes.value.standingDuties.get("safety") === undefined).toBe(drill);
  });
});

describe("the edition that an incident runs by", () => {
  const sha256 = "E".repeat(43);
  const other: Edition = { ...PLAN, site: { ...PLAN.site, name: { "zh-Hans": "another" } } };

  it("is asked for again after a failure, as soon as the server is heard, for phone and desk alike", async () => {
    let there = false;
    const asked = vi.fn(() => (there ? Promise.resolve(other) : Promise.reject(new Error("unheard"))));
    const runs = { ...opened, action: opened.action && { ...opened.action, body: { edition: sha256 } } };
    const local = { ...fakeRecord({ plan: PLAN, entries: [runs] }), edition: asked };
    connect(local);
    for (const read of [edition, deskEdition]) expect(read.value?.site).toEqual(PLAN.site);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    there = true;
    await vi.dynamicImportSettled();
    local.change({ status: { lastHeardAt: NOW + 1000 } });
    for (const read of [edition, deskEdition]) void read.value;
    await vi.waitFor(() => expect(deskEdition.value?.site).toEqual(other.site));
    expect(edition.value?.site).toEqual(other.site);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
