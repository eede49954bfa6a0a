// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { currentIncident } from "../../../../web/src/app/record/store";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { ReportScreen } from "../../../../web/src/features/incident/report-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show as draw } from "../../support/phone-screens";
import { bodies, last, press } from "../../support/supervisor-phone";

const area = (id: string, parent: string, kind: "zone" | "floor", words: string) => ({
  ...{ id, parent, kind, retired: false },
  name: { "zh-Hans": words },
});
const EDITION: Edition = {
  ...PLAN,
  areas: [...PLAN.areas, area("a-low", "tower-a", "zone", "A 座低区"), area("a-1", "tower-a", "floor", "A 座大堂")],
};

function show(...where: Parameters<typeof draw>) {
  cleanup();
  return draw(...where);
}

let at: Bench;
beforeEach(async () => {
  localStorage.clear();
  at = await bench("staff", EDITION);
});
const report = () => show("/report", "/report", ReportScreen);
const opened = () => bodies(at, "incident.opened");

describe("a report without a place", () => {
  it("is asked where, and the whole site is one of the answers", async () => {
    report();
    press("确认停电");
    const asked = await screen.findByRole("dialog", { name: "哪里停了？点一下就报出去", hidden: true });
    expect(opened()).toEqual([]);
    fireEvent.click(within(asked).getByRole("button", { name: "B 座", hidden: true }));
    await waitFor(() => expect(opened()).toMatchObject([{ areas: ["tower-b"] }]));
  });

  it("is of the whole site only where that was pressed", async () => {
    report();
    fireEvent.click(screen.getByRole("checkbox", { name: "全园区" }));
    press("确认停电");
    await waitFor(() => expect(opened()).toMatchObject([{ areas: [] }]));
  });

  it("tells a tower from its zones: of the two one is chosen, and whole site goes with a part", () => {
    report();
    const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });
    const tower = screen.getByRole("group", { name: "A 座" });
    expect(within(tower).getAllByRole("checkbox")).toHaveLength(2);
    expect(screen.queryByRole("checkbox", { name: "A 座大堂" })).toBeNull();
    fireEvent.click(box("全园区"));
    fireEvent.click(box("A 座（全部）"));
    expect([box("全园区").checked, box("A 座（全部）").checked]).toEqual([false, true]);
    fireEvent.click(box("A 座低区"));
    expect([box("A 座（全部）").checked, box("A 座低区").checked]).toEqual([false, true]);
    fireEvent.click(box("A 座低区"));
    expect(box("全园区").checked).toBe(false);
  });
});

describe("a report that was a slip", () => {
  it("is taken back within ten seconds, by staff too, and begins nothing", async () => {
    report();
    fireEvent.click(screen.getByRole("checkbox", { name: "全园区" }));
    press("确认停电");
    await waitFor(() => expect(currentIncident.value).not.toBeNull());
    show("/", "/", NowScreen);
    fireEvent.click(await screen.findByRole("button", { name: "撤回" }));
    await waitFor(() => expect(last(at)?.type).toBe("incident.withdrawn"));
    expect(currentIncident.value).toBeNull();
    expect(await screen.findByText("没有停电")).toBeTruthy();
  });
});

describe("a report before there is a plan", () => {
  it("offers no cause, whose words are the plan's, and is recorded all the same", async () => {
    at = await bench("staff", null);
    report();
    expect(screen.queryByText("什么原因？不知道就不选")).toBeNull();
    expect(screen.queryByText("equipment")).toBeNull();
    press("确认停电");
    await waitFor(() => expect(opened()).toMatchObject([{ areas: [] }]));
  });
});
