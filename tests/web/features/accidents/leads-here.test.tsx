// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { clockField, rfc3339 } from "../../../../web/src/app/words/times";
import { AccidentScreen } from "../../../../web/src/features/accidents/accident-screen";
import { AccidentsScreen } from "../../../../web/src/features/accidents/accidents-screen";
import { asksForAccident } from "../../../../web/src/features/checklists/accident-lead";
import { RequestScreen } from "../../../../web/src/features/requests/request-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, night, press } from "../../support/supervisor-phone";

const KNOWN = /^几点知道的/u;

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

  const HURT = { place: "后门", danger: "hurt", area: "tower-a" };
  const AGO = 9 * 60_000;
  const tellHurt = async () => {
    const ms = Math.floor(((at.localRecord.entries()[0]?.happenedAt ?? 0) / 1000 - AGO) / 60_000) * 60_000;
    const report = await at.localRecord.record({
      type: "incident.opened",
      incident,
      body: { ...{ kind: "outage", cause: "unknown", areas: [], people_in_danger: HURT }, stated_at: rfc3339(ms) },
    });
    return { report, ms };
  };
  const known = () => screen.getByLabelText(KNOWN) as HTMLInputElement;

  it("whose hour runs from when somebody was told of as hurt, not from when it is written down", async () => {
    const { report, ms } = await tellHurt();
    show(`/accidents?of=${report.ref}`, "/accidents", AccidentsScreen);
    expect(known().value).toBe(clockField(ms));
    press("记下");
    await waitFor(() => expect(bodies(at, "clock.started")).toMatchObject([{ stated_at: rfc3339(ms) }]));
  });

  it("from the report of that place where none led here, and from an entered time before either", async () => {
    const { report, ms } = await tellHurt();
    show("/accidents", "/accidents", AccidentsScreen);
    fireEvent.click(screen.getByRole("radio", { name: "有人受伤" }));
    expect(known().value).toBe("");
    fireEvent.click(screen.getByRole("radio", { name: "A 座" }));
    expect(known().value).toBe(clockField(ms));
    fireEvent.input(known(), { target: { value: clockField(ms - 60_000) } });
    press("记下");
    await waitFor(() => expect(bodies(at, "clock.started")).toHaveLength(1));
    const [{ stated_at: since = "" } = {}] = bodies(at, "clock.started") as { stated_at?: string }[];
    expect(clockField(Date.parse(since))).toBe(clockField(ms - 60_000));
    const recorded = at.localRecord.entries().find(({ action }) => action?.type === "accident.recorded");
    expect(recorded?.action?.refs).toEqual([report.ref]);
  });

  it("from then also where it is started later", async () => {
    const { report, ms } = await tellHurt();
    show(`/accidents?of=${report.ref}`, "/accidents", AccidentsScreen);
    fireEvent.click(screen.getByRole("radio", { name: "不用报" }));
    press("记下");
    await waitFor(() => expect(bodies(at, "accident.recorded")).toHaveLength(1));
    const ref = at.localRecord.entries().find(({ action }) => action?.type === "accident.recorded")?.ref ?? "";
    show(`/accidents/${ref}`, "/accidents/:ref", AccidentScreen);
    press("要上报，开始计时");
    await waitFor(() => expect(bodies(at, "clock.started")).toMatchObject([{ stated_at: rfc3339(ms) }]));
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
