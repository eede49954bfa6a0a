// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { HelpScreen } from "../../../../web/src/features/help/help-screen";
import { OneHelpScreen } from "../../../../web/src/features/help/one-help-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, last, night, press } from "../../support/supervisor-phone";

const choose = (name: string) => fireEvent.click(screen.getAllByRole("radio", { name })[0] as HTMLElement);

const CALL_UTILITY = /拨打供电公司/u;
const BY_THEN = /前到/u;
let at: Bench;
beforeEach(async () => {
  at = await night();
  await begin(at);
});

/** Asks for two electricians and opens what was asked for. */
async function askForTwo(): Promise<string> {
  show("/help", "/help", HelpScreen);
  choose("电工");
  choose("2");
  press("请求支援");
  await screen.findByText("电工 × 2");
  const ref = at.localRecord.entries().at(-1)?.ref ?? "";
  cleanup();
  show(`/help/${ref}`, "/help/:ref", OneHelpScreen);
  return ref;
}

describe("help", () => {
  it("is asked for in three taps, typing nothing, and an undo takes it back", async () => {
    show("/help", "/help", HelpScreen);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "请求支援" }).disabled).toBe(true);
    choose("电工");
    choose("2");
    press("请求支援");
    await screen.findByText("电工 × 2");
    expect(last(at)).toMatchObject({ type: "help.asked", body: { of: "people", what: "电工", count: 2 } });
    fireEvent.click(await screen.findByRole("button", { name: "撤回" }));
    await waitFor(() => expect(screen.queryByText("电工 × 2")).toBeNull());
  });

  it("is promised by a time, comes, and goes", async () => {
    const help = await askForTwo();
    choose("30 分钟后");
    press("记下答应的时间");
    await waitFor(() => expect(screen.getAllByText(BY_THEN).length).toBeGreaterThan(0));
    expect(bodies(at, "help.promised")[0]).toMatchObject({ help, count: 2 });
    press("到了");
    await screen.findByText("都到了");
    expect(bodies(at, "help.arrived")).toEqual([{ help, count: 2 }]);
    choose("B 座");
    await waitFor(() => expect(screen.getAllByText("都到了 · 在B 座").length).toBe(1));
    expect(bodies(at, "help.arrived")[1]).toEqual({ help, count: 0, area: "tower-b" });
    press("用完了，撤了");
    await waitFor(() => expect(bodies(at, "help.released")).toEqual([{ help, count: 2 }]));
  });

  it("is asked of a contact of the plan, and wanted where a link says", async () => {
    show("/help?area=tower-b", "/help", HelpScreen);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "B 座" }).checked).toBe(true);
    choose("电工");
    choose("供电公司");
    press("请求支援");
    await screen.findByText("供电公司 · 还没人答应");
    expect(last(at)?.body).toEqual({ of: "people", what: "电工", from: "utility", area: "tower-b" });
  });

  it("may be promised by another than was asked", async () => {
    const help = await askForTwo();
    choose("30 分钟后");
    choose("供电公司");
    press("记下答应的时间");
    await waitFor(() => expect(bodies(at, "help.promised")[0]).toMatchObject({ help, by: "utility" }));
    expect(screen.getByRole("link", { name: CALL_UTILITY })).toBeTruthy();
  });
});
