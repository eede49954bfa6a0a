// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import type { DocumentBody } from "../../../../../web/src/core/documents/document";
import { PaperScreen } from "../../../../../web/src/features/desk/paper/paper-screen";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry, type FakeRecord, type Setting } from "../../../support/desk/fake-record";
import { DIRECTORY } from "../../../support/desk/outage-evening";

atTheDesk();

const HEARD = { server: "heard" } as const;
const told = { device: "li00000001", actor: "pli", incident: "li00000001.1" };
const outage = (drill: boolean, ended: boolean) => [
  entry({ ...told, drill, incident: null, n: 1, type: "incident.opened", happenedAt: ago(60) }),
  entry({ ...told, drill, n: 2, type: "note.written", body: { text: "水进来了" }, happenedAt: ago(50) }),
  entry({
    ...told,
    ...{ drill, n: 3, type: "customer.checked", happenedAt: ago(40), private: { note: "只给少数人看" } },
    body: { customer: "c1", outcome: "fine" },
  }),
  ...(ended ? [entry({ ...told, drill, n: 4, type: "incident.closed", happenedAt: ago(5) })] : []),
];
const customer = { id: "c1", name: "罗秀英" } as (typeof DIRECTORY)["customers"][number];
const directory = { ...DIRECTORY, customers: [{ ...customer, numbers: ["13900000009"], languages: [] }] };

const saved: string[] = [];

/** What the server is asked to typeset. */
async function asked(setting: Setting, address = "/desk/paper"): Promise<DocumentBody> {
  // A document without downloads would follow the link.
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const record: FakeRecord = showScreen(PaperScreen, { status: HEARD, directory, ...setting }, address);
  fireEvent.click(screen.getByRole("button", { name: "下载" }));
  const found = () => record.asked.find((each) => each.startsWith("document "));
  await waitFor(() => expect(found()).toBeDefined());
  return JSON.parse(found()?.slice("document ".length) ?? "") as DocumentBody;
}

/** The name under which what is made is downloaded. */
async function named(setting: Setting, address: string): Promise<string> {
  saved.length = 0;
  await asked(setting, address);
  await waitFor(() => expect(saved).toHaveLength(1));
  cleanup();
  return saved[0] ?? "";
}

describe("paper from the desk", () => {
  it("is downloaded under a name that tells its kind, place, day and outage", async () => {
    const sheet = await named({ entries: [] }, "/desk/paper");
    const pocket = await named({ entries: [] }, "/desk/paper?paper=pocket");
    const timeline = await named({ entries: outage(false, true) }, "/desk/paper?incident=li00000001.1&paper=timeline");
    expect(sheet).toContain("联系表 ");
    expect(pocket).toContain("联系表（口袋本） ");
    for (const each of [sheet, pocket, timeline]) expect(each).toContain("2026-11-24.pdf");
    expect(timeline).toContain("起 2026-11-24.pdf");
  });

  it("is the contact sheet first, without anybody who is looked after", async () => {
    const made = await asked({ entries: [] });
    expect(made).toMatchObject({ layout: "a4", title: "联系表", format: "pdf", language: "zh-Hans" });
    expect(JSON.stringify(made)).toContain("13800000002");
    expect(JSON.stringify(made)).not.toContain("罗秀英");
    expect(JSON.stringify(made)).not.toContain("13900000009");
  });

  it("says on each page of a drill's paper that it is one", async () => {
    expect((await asked({ entries: outage(true, false) })).title).toBe("【演练】联系表");
  });

  it("tells all of an ended outage, and nothing that is for few alone", async () => {
    const made = await asked({ entries: outage(false, true) }, "/desk/paper?incident=li00000001.1&paper=timeline");
    expect(made).toMatchObject({ layout: "a4_landscape", title: "停电经过" });
    const said = JSON.stringify(made);
    expect(said).toContain("水进来了");
    expect(said).toContain("一位特殊客户");
    expect(said).not.toContain("罗秀英");
    expect(said).not.toContain("只给少数人看");
  });

  it("tells what entries say by now, not what was put right", async () => {
    const right = { ...told, n: 9, type: "entry.corrected", happenedAt: ago(4), refs: ["li00000001.2"] };
    const entries = [...outage(false, true), entry({ ...right, body: { text: "水退了" } })];
    const said = JSON.stringify(await asked({ entries }, "/desk/paper?incident=li00000001.1&paper=timeline"));
    expect(said).toContain("水退了 · 已更正");
    expect(said).not.toContain("水进来了");
  });

  it("has the hand-over sheet of the outage that is on, typeset with the words of the screen", async () => {
    const made = await asked({ entries: outage(true, false) }, "/desk/paper?paper=handover");
    expect(made).toMatchObject({ layout: "a4", title: "【演练】交接单", language: "zh-Hans", format: "pdf" });
    const headings = made.blocks.flatMap((each) => (each.type === "heading" ? [each.text] : []));
    expect(headings).toEqual(expect.arrayContaining(["现在的情况", "谁交给谁", "签字"]));
    expect(JSON.stringify(made)).not.toContain("罗秀英");
    expect(screen.queryByText("用什么语言")).toBeNull();
  });

  it("has no hand-over sheet of an outage that is over", () => {
    showScreen(PaperScreen, { status: HEARD, entries: outage(false, true) }, "/desk/paper?paper=handover");
    expect(screen.queryByText("交接单")).toBeNull();
  });

  it("says why there is none where the server does not answer, and what can be printed without it", () => {
    showScreen(PaperScreen, { status: { server: "unheard" }, entries: outage(false, false) }, "/desk/paper");
    expect(screen.getByText("服务器没有回应，现在排不了版。交接单不用服务器，可以直接打印。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "下载" }).hasAttribute("disabled")).toBe(true);
    expect(screen.getByRole("link", { name: "打印交接单" }).getAttribute("href")).toBe("/hand-over/sheet");
  });
});
