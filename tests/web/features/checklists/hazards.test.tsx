// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forgetPendingCall } from "../../../../web/src/app/calls/pending-call";
import type { Edition, Figure, ListHazard } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";

const words = (text: string) => ({ "zh-Hans": text });
const volts: Figure = { id: "volts", value: 380, unit: "volts", source: words("GB/T 12325") };
const hazard: ListHazard = {
  kinds: ["electrical", "height"],
  qualified: words("持证电工，另一个人看着"),
  stop_when: words("有焦味：退出来"),
  tell: ["leading", "utility"],
};
const [first, rounds, ...others] = PLAN.lists;
const withHazard = (list: typeof first, more: object = {}) => ({
  ...list,
  ...more,
  hazard,
  pages: list.pages.map((page) => ({
    ...page,
    items: page.items.map((item, index) =>
      index === 0
        ? { ...item, expect: { text: words("380 V，三相差不多"), figures: [volts] } }
        : { ...item, warning: words("线还带电"), detail: words("先报户号") },
    ),
  })),
});
const [utility] = PLAN.contacts;
const leading = { ...utility, id: "leading", name: words("组长"), routes: [], duty: "leader" } as const;
const EDITION: Edition = {
  ...PLAN,
  contacts: [utility, leading],
  lists: [withHazard(first), withHazard(rounds, { call_and_response: true }), ...others],
};

let at: Bench;
const begin = () => at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
afterEach(forgetPendingCall);
beforeEach(async () => {
  at = await bench("supervisor", EDITION);
});

describe("a list that can hurt somebody", () => {
  it("says at its head what can happen, when to stop, who may and whom to tell, and that nobody has signed it off", async () => {
    await begin();
    show("/lists/first", "/lists/:list", ListScreen);
    const signs = screen.getByRole("list", { name: "这张清单的危险" });
    expect(
      within(signs)
        .getAllByRole("listitem")
        .map((each) => each.textContent),
    ).toEqual(["触电", "坠落"]);
    expect(screen.getByText("停手：有焦味：退出来")).toBeTruthy();
    const told = screen.getByRole("region", { name: "停手以后告诉" });
    expect(within(told).getByRole("link", { name: "拨打供电公司 95598" }).getAttribute("href")).toBe("tel:95598");
    expect(screen.getByText("谁能做：持证电工，另一个人看着")).toBeTruthy();
    expect(screen.getByText("这张清单还没经持证人员签字")).toBeTruthy();
    expect(screen.getByText("380 V，三相差不多", { exact: false }).textContent).toContain("要看到");
  });

  it("keeps the signs, who may and when to stop at every step", async () => {
    await begin();
    show("/lists/first", "/lists/:list", ListScreen);
    fireEvent.click(screen.getByRole("button", { name: "做完了" }));
    await screen.findByText("打 95598");
    expect(screen.getByText("坠落")).toBeTruthy();
    expect(screen.getByText("谁能做：持证电工，另一个人看着")).toBeTruthy();
    expect(screen.getByText("停手：有焦味：退出来", { exact: false })).toBeTruthy();
    expect(screen.queryByText("这张清单还没经持证人员签字")).toBeNull();
  });

  it("asks what became of a call to whom one had to tell, beside it and once", async () => {
    await begin();
    show("/lists/first", "/lists/:list", ListScreen);
    const told = screen.getByRole("region", { name: "停手以后告诉" });
    const call = within(told).getByRole("link", { name: "拨打供电公司 95598" });
    call.addEventListener("click", (event) => event.preventDefault());
    fireEvent.click(call);
    fireEvent.click(within(told).getByRole("button", { name: "占线" }));
    await waitFor(() =>
      expect(at.localRecord.entries().at(-1)?.action?.body).toMatchObject({ contact: "utility", outcome: "busy" }),
    );
  });

  it("lets what can hurt be read before whom to call and how it is done", async () => {
    await begin();
    show("/lists/first", "/lists/:list", ListScreen);
    fireEvent.click(screen.getByRole("button", { name: "做完了" }));
    await screen.findByText("打 95598");
    const stands = (earlier: HTMLElement, later: HTMLElement) =>
      earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING;
    const stop = screen.getByText("停手：有焦味：退出来");
    expect(stands(screen.getByText("线还带电"), stop)).toBeTruthy();
    for (const later of [screen.getByText("先报户号"), screen.getByRole("link", { name: "打给供电公司 95598" })]) {
      expect(stands(stop, later)).toBeTruthy();
    }
  });

  it("does not tell whoever leads to call the leader", async () => {
    await begin();
    await at.localRecord.record({
      type: "duty.taken",
      incident: at.localRecord.entries()[0]?.ref ?? "",
      body: { duty: "leader", person: "plimin" },
    });
    show("/lists/first", "/lists/:list", ListScreen);
    expect(screen.getByText("停手：有焦味：退出来")).toBeTruthy();
    expect(screen.queryByText("组长", { exact: false })).toBeNull();
  });

  it("says who reads and who answers, and the answer to each item", async () => {
    await begin();
    show("/lists/rounds", "/lists/:list", ListScreen);
    expect(screen.getByText("一个人念，另一个看着设备答，答对了才勾。")).toBeTruthy();
    expect(screen.getByText("380 V，三相差不多", { exact: false }).textContent).toBe("答 380 V，三相差不多");
  });

  it("names the source of its figures where there is time to read", () => {
    show("/lists/first", "/lists/:list", ListScreen);
    expect(screen.getByText("出处：GB/T 12325")).toBeTruthy();
  });

  it("shows its signs and what to see beside the next step too", async () => {
    await begin();
    await at.localRecord.record({
      type: "duty.taken",
      incident: at.localRecord.entries()[0]?.ref ?? "",
      body: { duty: "liaison", person: "plimin" },
    });
    show("/", "/", NowScreen);
    expect(await screen.findByText("坠落")).toBeTruthy();
    expect(screen.getByText("谁能做：持证电工，另一个人看着")).toBeTruthy();
    expect(screen.getByText("380 V，三相差不多", { exact: false })).toBeTruthy();
    expect(screen.getByText("停手：有焦味：退出来")).toBeTruthy();
  });
});
