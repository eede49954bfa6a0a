// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { matters } from "../../../../web/src/app/matters/matters";
import { CallOutScreen } from "../../../../web/src/features/call-out/call-out-screen";
import { HelpScreen } from "../../../../web/src/features/help/help-screen";
import { OneHelpScreen } from "../../../../web/src/features/help/one-help-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, last, night, press } from "../../support/supervisor-phone";

const UNSEEN = "没网，别人还看不到这条。只有打电话能叫来人。";
const TWO = /人手 × 2/u;
const NAMES = "老周、小吴";
const choose = (name: string) => fireEvent.click(screen.getAllByRole("radio", { name })[0] as HTMLElement);
const one = (ref: string) => {
  cleanup();
  show(`/help/${ref}`, "/help/:ref", OneHelpScreen);
};

let at: Bench;
beforeEach(async () => {
  at = await night();
  await begin(at);
});

/** Two people stand at the gate. */
async function twoCame(): Promise<string> {
  show("/help?came=1", "/help", HelpScreen);
  choose("2");
  choose("B 座");
  fireEvent.input(screen.getByLabelText("来的是谁（可不填）", { exact: false }), { target: { value: NAMES } });
  press("记下：人到了");
  await waitFor(() => expect(last(at)?.type).toBe("help.asked"));
  return at.localRecord.entries().at(-1)?.ref ?? "";
}

describe("people who come to help though nobody asked", () => {
  it("are recorded in one go, their names in what few may read, and nobody is to be called", async () => {
    show("/help?came=1", "/help", HelpScreen);
    expect(screen.queryByText(UNSEEN)).toBeNull();
    cleanup();
    const ref = await twoCame();
    expect(last(at)?.body).toEqual({ of: "people", what: "人手", count: 2, area: "tower-b", here: true });
    expect(JSON.stringify(last(at))).not.toContain(NAMES);
    expect(at.localRecord.entries().at(-1)?.private).toEqual({ name: NAMES });
    one(ref);
    expect(screen.getByText("都到了 · 在B 座")).toBeTruthy();
    expect(screen.getByText(NAMES)).toBeTruthy();
    expect(screen.queryByText(UNSEEN)).toBeNull();
    expect(matters.value.some(({ kind }) => kind === "help")).toBe(false);
  });

  it("are on site until they are released, and can be sent elsewhere", async () => {
    const ref = await twoCame();
    const site = () => {
      cleanup();
      show("/call-out", "/call-out", CallOutScreen);
    };
    site();
    expect(screen.getByRole("region", { name: "在场 2 人" })).toBeTruthy();
    expect(screen.getByRole("link", { name: TWO }).getAttribute("href")).toBe(`/help/${ref}`);
    expect(screen.getByRole("link", { name: "有人来帮忙？记下来" }).getAttribute("href")).toBe("/help?came=1");
    one(ref);
    choose("A 座");
    await waitFor(() => expect(last(at)?.body).toEqual({ help: ref, count: 0, area: "tower-a" }));
    press("用完了，撤了");
    await waitFor(() => expect(last(at)?.body).toEqual({ help: ref, count: 2 }));
    site();
    expect(screen.getByRole("region", { name: "在场 0 人" })).toBeTruthy();
  });

  it("are one tap away on the page where help is asked for", async () => {
    show("/help", "/help", HelpScreen);
    choose("人已经来了");
    press("记下：人到了");
    await waitFor(() => expect(last(at)?.body).toEqual({ of: "people", what: "人手", count: 1, here: true }));
  });
});
