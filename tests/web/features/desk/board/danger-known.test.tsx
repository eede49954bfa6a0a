// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
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
const PLAN: Edition = {
  ...EDITION,
  contacts: [MAINTAINER],
  dangers: EDITION.dangers.map((each) => ({ ...each, contacts: [MAINTAINER.id] })),
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
