// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { rfc3339 } from "../../../../../web/src/app/words/times";
import type { Contact, Edition } from "../../../../../web/src/core/plan/plan";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { EDITION } from "../../../core/readings/limit-scenes";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";

atTheDesk();

const zh = (text: string) => ({ "zh-Hans": text });
const MAINTAINER: Contact = {
  ...{ id: "lifts", name: zh("电梯维保"), kind: "maintainer", for: zh(""), hours: null, duty: null, next: null },
  ...{
    scripts: [],
    pinyin: "",
    initials: "",
    routes: [{ kind: "phone" as const, name: zh(""), value: "02161234567" }],
  },
};
const FIRE: Contact = {
  ...MAINTAINER,
  ...{ id: "fire", name: zh("消防"), routes: [{ kind: "phone", name: zh(""), value: "119" }] },
};
const NOTHING = { contacts: [], scripts: [], clock: null };
const MACHINES = {
  ...EDITION.lists[0],
  ...{ id: "machines", pages: [{ name: null, items: [{ id: "call", text: {}, customers: "battery" }] }] },
};
const PLAN: Edition = {
  ...EDITION,
  contacts: [MAINTAINER, FIRE],
  dangers: [
    ...EDITION.dangers.map((each) => ({ ...each, contacts: [MAINTAINER.id, FIRE.id] })),
    { ...{ id: "machine", name: zh("设备没电"), asset_kind: null, list: "machines" }, ...NOTHING },
  ],
  lists: [...EDITION.lists, MACHINES] as Edition["lists"],
};
const IN_LIFT = entry({
  ...{ device: "zhou000001", n: 1, actor: "pzhou", type: "incident.opened", happenedAt: ago(7) },
  body: {
    ...{ kind: "outage", cause: "unknown", areas: [], since: null, edition: null },
    people_in_danger: {
      ...{ place: "lift · lift-a1", danger: "lift", asset: "lift-a1", area: "tower-a" },
      ...{ count: 2, condition: "frightened" },
    },
  },
});
const IN_DANGER = /^有人遇险.*起/u;
const PASSED = /已过 .*，设备可能停了/u;
const LASTS = /能用到 /u;
const STATE = /2 人 · 害怕/u;
const LINE = /有人遇险.*2 人 · 害怕.*起/u;
/** Five minutes after somebody told of them one speaks to them again; it is seven. */
const AGAIN = /again.*2 分钟/u;

beforeEach(() => {
  showScreen(DeskScreen, { entries: [IN_LIFT], plan: PLAN });
});

describe("people in danger, at the desk", () => {
  it("are so many and in such a state, with what is overdue and whom to call, in the header", () => {
    const header = screen.getByRole("button", { name: LINE }).closest<HTMLElement>("header");
    expect(header?.textContent).toMatch(AGAIN);
    expect(header?.textContent).toContain("电梯维保 02161234567");
  });

  it("has the next of the plan after who did not answer", () => {
    const body = { contact: "lifts", channel: "phone", outcome: "no_answer" };
    const of = { device: "zhou000001", n: 2, actor: "pzhou", type: "contact.tried", happenedAt: ago(5) };
    cleanup();
    showScreen(DeskScreen, { entries: [IN_LIFT, entry({ ...of, incident: "zhou000001.1", body })], plan: PLAN });
    const header = screen.getByRole("button", { name: LINE }).closest<HTMLElement>("header");
    expect(header?.textContent).toContain("消防 119");
  });

  it("whose equipment runs out are told of with how long it lasts, and that it has stopped", () => {
    const header = (minutes: number) => {
      const people = { place: "1501", danger: "machine", lasts_until: rfc3339(ago(7) / 1000 + minutes * 60_000) };
      const { body } = IN_LIFT.action ?? {};
      cleanup();
      const told = entry({
        ...{ device: "zhou000001", n: 1, actor: "pzhou", type: "incident.opened", happenedAt: ago(7) },
        body: { ...body, people_in_danger: people },
      });
      showScreen(DeskScreen, { entries: [told], plan: PLAN });
      return screen.getByRole("button", { name: IN_DANGER }).textContent;
    };
    expect(header(0)).toContain("没电池，设备已经停了");
    expect(header(5)).toMatch(PASSED);
    expect(header(90)).toMatch(LASTS);
  });

  it("are so in the list of what must be done", () => {
    expect(within(screen.getByRole("region", { name: "要办的" })).getByText(STATE)).toBeTruthy();
  });

  it("are so in the entry that told of them", async () => {
    fireEvent.click(screen.getByRole("button", { name: LINE }));
    const told = await screen.findByRole("region", { name: "这条记录" });
    expect(within(told).getByText(STATE)).toBeTruthy();
    expect(told.textContent).toMatch(AGAIN);
    expect(told.textContent).toContain("电梯维保 02161234567");
  });
});
