// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { AccidentsScreen } from "../../../../web/src/features/accidents/accidents-screen";
import { asksForAccident } from "../../../../web/src/features/checklists/accident-lead";
import { RequestScreen } from "../../../../web/src/features/requests/request-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, night, press } from "../../support/supervisor-phone";

let at: Bench;
let incident: string;
beforeEach(async () => {
  at = await night();
  incident = (await begin(at)).ref;
});

const isChecked = (name: string) => (screen.getByRole("radio", { name }) as HTMLInputElement).checked;

describe("what tells of somebody hurt leads to the accident", () => {
  it("with place and number, and the accident names it", async () => {
    const people = { place: "后门", danger: "hurt", count: 2 };
    const report = await at.localRecord.record({
      type: "incident.opened",
      incident,
      body: { kind: "outage", cause: "unknown", areas: [], people_in_danger: people },
    });
    show(`/accidents?of=${report.ref}`, "/accidents", AccidentsScreen);
    expect([isChecked("有人受伤"), isChecked("2")]).toEqual([true, true]);
    expect(screen.getByRole("link", { name: "伤得重，先打 120" }).getAttribute("href")).toBe("tel:120");
    press("记下");
    await waitFor(() => expect(bodies(at, "accident.recorded")).toMatchObject([{ part: "first", people: 2 }]));
    const recorded = at.localRecord.entries().find(({ action }) => action?.type === "accident.recorded");
    expect(recorded?.action?.refs).toEqual([report.ref]);
  });

  it("from an urgent request, not from a repair", async () => {
    for (const [kind, leads] of [
      ["urgent", 1],
      ["repair", 0],
    ] as const) {
      const asked = await at.localRecord.record({ type: "request.opened", incident, body: { kind, area: "site" } });
      const { unmount } = show(`/requests/${asked.ref}`, "/requests/:ref", RequestScreen);
      const found = screen.queryAllByRole("link", { name: "有人受伤？写下事故" });
      expect(found.map((each) => each.getAttribute("href"))).toEqual(new Array(leads).fill("/accidents?area=site"));
      unmount();
    }
  });

  it("from a step that starts its clock, and one that leads to a list with such a step", () => {
    const start = { id: "accident", does: "start" } as const;
    const [lift] = EDITION.lists;
    const [page] = lift?.pages ?? [];
    const [item] = page?.items ?? [];
    if (!(lift && page && item)) throw new Error("no list");
    const list = { ...lift, id: "hurt", pages: [{ ...page, items: [{ ...item, clock: start }] }] };
    const from = { ...EDITION, lists: [...EDITION.lists, list] };
    expect(asksForAccident(from, { clock: start, list: null })).toBe(true);
    expect(asksForAccident(from, { clock: null, list: "hurt" })).toBe(true);
    expect(asksForAccident(from, { clock: { ...start, does: "stop" }, list: null })).toBe(false);
    expect(asksForAccident(from, { clock: null, list: "lift-people" })).toBe(false);
    expect(asksForAccident({ ...from, reports: [] }, { clock: start, list: null })).toBe(false);
  });
});
