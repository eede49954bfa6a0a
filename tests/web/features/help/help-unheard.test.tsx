// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { HelpScreen } from "../../../../web/src/features/help/help-screen";
import { OneHelpScreen } from "../../../../web/src/features/help/one-help-screen";
import { EDITION } from "../../core/readings/limit-scenes";
import { type Bench, bench, show } from "../../support/phone-screens";
import { begin, last, person, press, take } from "../../support/supervisor-phone";

const UNSEEN = "没网，别人还看不到这条。只有打电话能叫来人。";
const [utility] = EDITION.contacts;
const leader = { ...utility, id: "duty-leader", duty: "leader", name: { "zh-Hans": "组长" }, routes: [] };
const room = { ...utility, id: "room", kind: "own", name: { "zh-Hans": "控制室" } };
const PLAN = { ...EDITION, contacts: [...EDITION.contacts, room, leader] } as typeof EDITION;
const TEL = "tel:";
const hrefs = () => {
  const all = screen.queryAllByRole("link").map((link) => link.getAttribute("href") ?? "");
  return all.filter((href) => href.startsWith(TEL)).map((href) => href.slice(TEL.length));
};

let at: Bench;
const offline = async (numbers: readonly string[]) => {
  localStorage.clear();
  at = await bench("supervisor", PLAN, [person("pzhao", "赵大勇", { duties: ["leader"], numbers })]);
  at.browser.fate = () => "lost";
  const { ref } = await begin(at);
  await at.localRecord.syncNow();
  return ref;
};

describe("help that is asked for without a network", () => {
  beforeEach(() => offline(["13800000009"]));

  it("is heard of by nobody: that is said before and after, with whom to call", async () => {
    show("/help", "/help", HelpScreen);
    expect(screen.getByText(UNSEEN)).toBeTruthy();
    expect(hrefs()).toEqual(["13800000009"]);
    press("请求支援");
    await waitFor(() => expect(last(at)?.type).toBe("help.asked"));
    const ref = at.localRecord.entries().at(-1)?.ref ?? "";
    cleanup();
    show(`/help/${ref}`, "/help/:ref", OneHelpScreen);
    expect(screen.getByText(UNSEEN)).toBeTruthy();
    expect(hrefs()).toEqual(["13800000009"]);
    at.browser.fate = () => "through";
    await at.localRecord.syncNow();
    await waitFor(() => expect(screen.queryByText(UNSEEN)).toBeNull());
  });

  it("names also whom it is asked of", () => {
    show("/help", "/help", HelpScreen);
    fireEvent.click(screen.getAllByRole("radio", { name: "供电公司" })[0] as HTMLElement);
    expect(hrefs()).toEqual(["95598", "13800000009"]);
  });
});

it("names the site's own where the leader has no number, or asks", async () => {
  await offline([]);
  show("/help", "/help", HelpScreen);
  expect(screen.getByText("现在打给：控制室")).toBeTruthy();
  expect(hrefs()).toEqual(["95598"]);
  cleanup();
  const ref = await offline(["13800000009"]);
  await take(at, ref, "leader");
  show("/help", "/help", HelpScreen);
  expect(hrefs()).toEqual(["95598"]);
});
