// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { HelpScreen } from "../../../../web/src/features/help/help-screen";
import { OneHelpScreen } from "../../../../web/src/features/help/one-help-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, last, night, press } from "../../support/supervisor-phone";

const choose = (name: string) => fireEvent.click(screen.getAllByRole("radio", { name })[0] as HTMLElement);

const footer = () => screen.getByRole("contentinfo");

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
  await waitFor(() => expect(last(at)?.type).toBe("help.asked"));
  const ref = at.localRecord.entries().at(-1)?.ref ?? "";
  cleanup();
  show(`/help/${ref}`, "/help/:ref", OneHelpScreen);
  return ref;
}

describe("help", () => {
  it("is asked for by how many, shows what was asked for, and an undo takes it back", async () => {
    show("/help", "/help", HelpScreen);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "1" }).checked).toBe(true);
    expect(screen.queryByRole("radio", { name: "没说几个" })).toBeNull();
    choose("2");
    choose("B 座");
    press("请求支援");
    const body = { of: "people", what: "人手", count: 2, area: "tower-b" };
    await waitFor(() => expect(last(at)).toMatchObject({ type: "help.asked", body }));
    const ref = at.localRecord.entries().at(-1)?.ref ?? "";
    await waitFor(() => expect(location.pathname).toBe(`/help/${ref}`));
    show(`/help/${ref}`, "/help/:ref", OneHelpScreen);
    fireEvent.click(await screen.findByRole("button", { name: "撤回" }));
    await waitFor(() => expect(location.pathname).toBe("/help"));
    await waitFor(() => expect(last(at)).toMatchObject({ type: "entry.undone", refs: [ref] }));
  });

  it("of material is not asked for before it is said which", async () => {
    show("/help", "/help", HelpScreen);
    choose("要东西");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "请求支援" }).disabled).toBe(true);
    choose("没说几个");
    choose("柴油");
    press("请求支援");
    await waitFor(() => expect(last(at)?.body).toEqual({ of: "material", what: "柴油" }));
  });

  it("is agreed to first, in two taps, and comes then", async () => {
    const help = await askForTwo();
    expect(within(footer()).getByRole("button").textContent).toBe("对方答应了");
    press("对方答应了");
    fireEvent.click(await screen.findByRole("button", { name: "20 分钟后" }));
    await waitFor(() => expect(bodies(at, "help.promised")).toMatchObject([{ help, count: 2 }]));
    await waitFor(() => expect(within(footer()).getByRole("button").textContent).toBe("到了"));
  });

  it("is said to be needed no more, before anybody comes", async () => {
    const help = await askForTwo();
    press("不用来了");
    await waitFor(() => expect(bodies(at, "help.released")).toEqual([{ help }]));
    expect(screen.queryByRole("button", { name: "到了" })).toBeNull();
  });

  it("comes also where nobody agreed", async () => {
    const help = await askForTwo();
    press("到了");
    await waitFor(() => expect(bodies(at, "help.arrived")).toEqual([{ help, count: 2 }]));
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
    const body = { of: "people", what: "电工", count: 1, from: "utility", area: "tower-b" };
    await waitFor(() => expect(last(at)?.body).toEqual(body));
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
