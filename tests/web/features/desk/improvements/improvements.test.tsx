// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { Route, Router } from "preact-iso";
import { describe, expect, it } from "vitest";
import { ReadyPanel } from "../../../../../web/src/features/desk/board/ready-panel";
import { DeskImprovementScreen } from "../../../../../web/src/features/desk/improvements/improvement-page";
import { ImprovementsScreen } from "../../../../../web/src/features/desk/improvements/improvements-screen";
import { atTheDesk, has, type Named, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry, SUPERVISOR } from "../../../support/desk/fake-record";
import { EDITION, FIRST, LAMPS, PHONE, TOLD } from "../../../support/desk/improvement-scene";

atTheDesk();

const press = (name: Named) => fireEvent.click(screen.getByRole("button", { name }));
const fill = (name: Named, value: string) => fireEvent.input(screen.getByLabelText(name), { target: { value } });
const choose = (name: Named, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } });
const save = () => fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
const one = (n: number, setting: object = {}) =>
  showScreen(
    () => (
      <Router>
        <Route path="/desk/improvements/:ref" component={DeskImprovementScreen} />
        <Route default component={ImprovementsScreen} />
      </Router>
    ),
    { entries: TOLD, plan: EDITION, ...setting },
    `/desk/improvements/li00000001.${n}`,
  );
describe("all improvements", () => {
  it("stand in one table with whose, by when, how far and from which outage; overdue ones first", () => {
    showScreen(ImprovementsScreen, { entries: TOLD, plan: EDITION }, "/desk/improvements");
    const [, first, ...others] = screen.getAllByRole("row");
    expect(first?.textContent).toContain("换应急灯电池");
    expect(first?.textContent).toContain("赵刚");
    expect(first?.textContent).toContain("逾期");
    expect(first?.textContent).toContain("停电");
    expect(others.map((row) => row.textContent)).toEqual([
      expect.stringContaining("添两部对讲机"),
      expect.stringContaining("速查：打电话"),
    ]);
  });

  it("are narrowed to what is overdue, to one owner, to what nothing has taken up", () => {
    const rows = () => screen.getAllByRole("row").length - 1;
    showScreen(ImprovementsScreen, { entries: TOLD, plan: EDITION }, "/desk/improvements?only=overdue");
    expect(rows()).toBe(1);
    press(has("没做完"));
    expect(rows()).toBe(2);
    choose("谁负责", "pzhao");
    expect(rows()).toBe(1);
    press("看全部");
    choose("写进了哪里", "no");
    expect(rows()).toBe(2);
  });

  it("say on the desk's home how many are overdue, and lead there", () => {
    showScreen(ReadyPanel, { entries: TOLD, plan: EDITION });
    expect(screen.getByText("逾期 1 项")).toBeTruthy();
    expect(screen.getByRole("link", { name: "改进" }).getAttribute("href")).toBe("/desk/improvements?only=overdue");
  });
});

describe("one improvement", () => {
  it("is taken up by a thing chosen from the plan, under the name that this has", async () => {
    const localRecord = one(3);
    press("写进了…");
    fireEvent.click(screen.getByRole("radio", { name: "速查", hidden: true }));
    choose("哪一项？", "calls");
    save();
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([
        { type: "improvement.taken_up", incident: FIRST, body: { by: "guide", id: "calls", name: "打电话" } },
      ]),
    );
    expect(await screen.findByRole("link", { name: "速查：打电话" })).toBeTruthy();
    press("不在这里：速查：打电话");
    await waitFor(() => expect(screen.queryByRole("link", { name: "速查：打电话" })).toBeNull());
  });

  it("is taken up by an edition of the plan, or by a training that the plan has not", async () => {
    const localRecord = one(3);
    press("写进了…");
    expect(screen.getByRole("option", { name: `第 ${EDITION.number + 1} 版（下一版）`, hidden: true })).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "培训", hidden: true }));
    save();
    expect(await screen.findByText("先选是哪一项，或写上叫什么。")).toBeTruthy();
    fill("叫什么？", "夜班用灯");
    fill("哪天？", "2026-12-01");
    save();
    await waitFor(() =>
      expect(localRecord.drafts.at(-1)?.body).toMatchObject({
        by: "training",
        name: "夜班用灯",
        at: expect.any(String),
      }),
    );
  });

  it("is put off with a reason and a new day, and not without a reason", async () => {
    const localRecord = one(3);
    press("还没做完");
    save();
    expect(await screen.findByText("写一句原因。")).toBeTruthy();
    fill("为什么还没做完？", "电池没到货");
    fill("改到哪天之前", "2026-12-31");
    save();
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([{ type: "improvement.changed", body: { note: "电池没到货" } }]),
    );
    expect(screen.queryByText("逾期")).toBeNull();
  });

  it("is done once something proves it: words, a picture, or what was recorded since", async () => {
    const note = entry({ ...PHONE, n: 30, type: "note.written", happenedAt: ago(60), body: { text: "灯都亮" } });
    const localRecord = one(3, { entries: [...TOLD, note] });
    press("做完了");
    save();
    expect(await screen.findByText(has("先给出凭据"))).toBeTruthy();
    choose("哪条记录能证明？", note.ref);
    save();
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([
        { type: "improvement.proved", refs: [note.ref] },
        { type: "improvement.closed", body: { outcome: "done" } },
      ]),
    );
    press("没做完，重新打开");
    fill("为什么", "只换了一半");
    save();
    await waitFor(() => expect(localRecord.drafts.at(-1)).toMatchObject({ type: "improvement.reopened" }));
    expect(screen.getByRole("button", { name: "做完了" })).toBeTruthy();
  });

  it("is proved by a picture", async () => {
    const localRecord = one(3);
    press("记下凭据");
    const camera = document.querySelector("dialog input[type=file]") as HTMLInputElement;
    Object.defineProperty(camera, "files", { value: [new File(["x"], "lamp.jpg", { type: "image/jpeg" })] });
    fireEvent.change(camera);
    save();
    await waitFor(() =>
      expect(localRecord.drafts).toMatchObject([{ type: "improvement.proved", files: [{ sha256: "x" }] }]),
    );
  });

  it("is given to a duty, and only what is another now is recorded", async () => {
    const localRecord = one(3);
    press("改一改");
    choose("谁负责", "duty:technical");
    save();
    await waitFor(() =>
      expect(localRecord.drafts.map(({ body }) => body)).toEqual([{ improvement: LAMPS.ref, duty: "technical" }]),
    );
  });

  it("is ended by supervisors and whoever has it alone", () => {
    one(3, { me: { ...SUPERVISOR, person: "pli", duties: [], role: "staff" } });
    expect(screen.queryByRole("button", { name: "做完了" })).toBeNull();
    cleanup();
    one(3, { me: { ...SUPERVISOR, person: "pzhao", duties: [], role: "staff" } });
    expect(screen.getByRole("button", { name: "做完了" })).toBeTruthy();
  });
});
