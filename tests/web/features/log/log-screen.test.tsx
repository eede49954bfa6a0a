// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { notice } from "../../../../web/src/app/shell/notify";
import { LogScreen } from "../../../../web/src/features/log/log-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { bodies, press } from "../../support/supervisor-phone";

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
});
const begin = () => at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
const noted = () => bodies(at, "note.written")[0];

/** Notes what happened at midnight, so many days before the last one. */
async function note(text: string, days = 0) {
  await begin();
  show("/log", "/log", LogScreen);
  fireEvent.input(screen.getByRole("textbox"), { target: { value: text } });
  fireEvent.input(screen.getByLabelText("发生在", { exact: false }), { target: { value: "00:00" } });
  const offered = within(screen.getByRole("group", { name: "哪一天？" })).getAllByRole("radio");
  fireEvent.click(offered[days] as HTMLElement);
  press("记下");
}

describe("the log", () => {
  it("keeps a note with the time that stood on paper", async () => {
    await note("门禁失灵");
    await waitFor(() => expect(noted()).toMatchObject({ text: "门禁失灵", precision: "minute" }));
    expect(String(noted()?.["stated_at"])).toContain("T00:00:00.000");
  });

  it("keeps a note once that was tapped twice", async () => {
    await begin();
    show("/log", "/log", LogScreen);
    fireEvent.input(screen.getByRole("textbox"), { target: { value: "水泵停了" } });
    press("记下");
    press("记下");
    await waitFor(() => expect(notice.value?.text).toBe("记下了，已保存到本机"));
    await at.localRecord.syncNow();
    expect(bodies(at, "note.written")).toHaveLength(1);
  });

  it("leaves whoever went on while it was saved where they are", async () => {
    await begin();
    show("/log", "/log", LogScreen);
    fireEvent.input(screen.getByRole("textbox"), { target: { value: "水泵停了" } });
    press("记下");
    history.pushState(null, "", "/contacts");
    await waitFor(() => expect(notice.value?.text).toBe("记下了，已保存到本机"));
    expect(location.pathname).toBe("/contacts");
  });

  it("keeps a note of days ago with its day", async () => {
    await note("昨晚的事", 2);
    await waitFor(() => expect(noted()).toBeTruthy());
    const today = new Date().setHours(0, 0, 0, 0);
    expect(Math.round((today - Date.parse(String(noted()?.["stated_at"]))) / 86_400_000)).toBe(2);
  });

  it("leads to the tally while an outage is on: who only asks is counted, not filed", async () => {
    await begin();
    show("/log", "/log", LogScreen);
    const link = screen.getByRole("link", { name: "有人来问：点一下记一次" });
    expect(link.getAttribute("href")).toBe("/tally");
  });

  it("leads to a customer's request while an outage is on", async () => {
    await begin();
    show("/log", "/log", LogScreen);
    expect(screen.getByRole("link", { name: "记一件诉求" }).getAttribute("href")).toBe("/requests/new");
  });

  it("will not record an empty note", () => {
    show("/log", "/log", LogScreen);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "记下" }).disabled).toBe(true);
  });
});
