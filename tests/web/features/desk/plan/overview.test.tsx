// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from "@testing-library/preact";
import { LocationProvider, Route, Router } from "preact-iso";
import { describe, expect, it } from "vitest";
import { connect } from "../../../../../web/src/app/record/store";
import type { PlanForm } from "../../../../../web/src/core/plan/draft/plan-form";
import { PlanScreen } from "../../../../../web/src/features/desk/plan/plan-screen";
import { type PlanFinding, showDraft } from "../../../../../web/src/features/desk/plan/state/draft-state";
import { has } from "../../../support/desk/desk-screens";
import { fakeRecord, SUPERVISOR } from "../../../support/desk/fake-record";
import { PLAN } from "../../../support/desk/plan";
import { atTheDraft, drafted, draftWith } from "../../../support/desk/plan-draft";

atTheDraft();

const supply = (id: string, name: string) => ({
  ...{ id, name: { "zh-Hans": name, en: name }, kind: "tools", place: { "zh-Hans": "库房" }, quantity: 3, minimum: 2 },
  ...{ counted_in: { "zh-Hans": "个", en: "pieces" }, owner: "service", inspect_every: "check-month" },
});
const FIGURES = [
  { id: "check-month", name: { "zh-Hans": "每月" }, value: 30, unit: "days", source: { "zh-Hans": "自定" } },
];
const DRAFT = draftWith({
  supplies: [supply("a", "头灯"), supply("b", "喇叭"), supply("c", "绳子")],
  figures: FIGURES,
});
const WRONG: PlanFinding = {
  path: ["supplies", 1, "minimum"],
  code: "not-whole",
  severity: "error",
  words: "要填整数",
};

function show(address: string, plan: PlanForm = DRAFT, role: "plan_keeper" | "supervisor" = "plan_keeper"): void {
  history.replaceState(null, "", address);
  connect(fakeRecord({ me: { ...SUPERVISOR, role }, plan: PLAN }));
  showDraft(plan, [WRONG]);
  render(
    <LocationProvider>
      <Router>
        {["/desk/plan", "/desk/plan/:part", "/desk/plan/:part/:key"].map((path) => (
          <Route key={path} path={path} component={PlanScreen} />
        ))}
      </Router>
    </LocationProvider>,
  );
}

const names = () => (drafted(["supplies"]) as { name: Record<string, string> }[]).map(({ name }) => name["zh-Hans"]);

describe("a thing of the plan", () => {
  it("has the others of its part beside it, itself marked", async () => {
    show("/desk/plan/supplies/b");
    await screen.findByRole("heading", { level: 1, name: "喇叭" });
    // Without layout it is as on a phone, where it is not shown.
    const links = [...document.querySelectorAll("nav[aria-label='物资'] a")];
    expect(links.map((link) => link.textContent)).toEqual(["头灯", "喇叭", "绳子"]);
    expect(links.map((link) => link.getAttribute("aria-current"))).toEqual([null, "page", null]);
  });
});

describe("the whole plan", () => {
  it("tells whoever keeps no plan whom to ask", () => {
    show("/desk/plan", DRAFT, "supervisor");
    expect(screen.getByText(has("预案由预案管理员编写"))).toBeTruthy();
    expect(screen.queryByText("物资")).toBeNull();
  });

  it("leads to what is left of setting up", async () => {
    show("/desk/plan");
    const link = await screen.findByRole("link", { name: has("开始使用 · 还剩") });
    expect(link.getAttribute("href")).toBe("/desk/setup");
  });

  it("counts what each part holds and what is to be mended, each a link to its field", () => {
    show("/desk/plan");
    const part = screen.getByText("物资").closest("a");
    expect(part?.getAttribute("href")).toBe("/desk/plan/supplies");
    expect(part?.textContent).toBe("物资1 处必须改3");
    fireEvent.click(screen.getByText("必须改"));
    const found = within(screen.getByRole("region", { name: "必须改" })).getByRole("link");
    expect(found.textContent).toBe("物资 · 喇叭要填整数");
    expect(found.getAttribute("href")).toBe("/desk/plan/supplies/b?at=supplies.1.minimum");
    fireEvent.click(screen.getByText("没翻译"));
    expect(within(screen.getByRole("region", { name: "没翻译" })).getAllByRole("link").length).toBeGreaterThan(2);
  });

  it("searches all of it, and leads to what was found", () => {
    show("/desk/plan");
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "喇叭" } });
    expect(screen.getByText("找到 2 处")).toBeTruthy();
    const first = screen.getAllByText("物资 · 喇叭")[0]?.closest("a");
    expect(first?.getAttribute("href")).toBe("/desk/plan/supplies/b?at=supplies.1.name.zh-Hans");
  });

  it("shows what was found as a reader would see it, and finds it by that", () => {
    const words = "【{site}】预计 {expected_back} 恢复，最晚 {#check-month}。[[因为 {cause}|原因在查]]。";
    const script = { id: "s", name: { "zh-Hans": "短信" }, texts: [{ channel: "sms", text: { "zh-Hans": words } }] };
    show("/desk/plan", draftWith({ scripts: [script], figures: FIGURES }));
    const find = (query: string) => fireEvent.input(screen.getByRole("searchbox"), { target: { value: query } });
    const hit = () => screen.getByText("话术 · 短信").closest("a") as HTMLElement;
    find("最晚 30 天");
    expect(hit().textContent).toContain("（预计几点恢复） 恢复，最晚 30 天。因为 （原因）。");
    expect(hit().querySelector("mark")?.textContent).toBe("最晚 30 天");
    find("小园区");
    expect(hit().textContent).toContain("【小园区】");
    find("{#check-month}");
    expect(hit().textContent).not.toContain("{");
  });
});

describe("the things of a part", () => {
  it("are moved by Alt and an arrow", () => {
    show("/desk/plan/supplies");
    fireEvent.keyDown(screen.getByRole("link", { name: has("绳子") }), { key: "ArrowUp", altKey: true });
    expect(names()).toEqual(["头灯", "绳子", "喇叭"]);
  });

  it("are doubled under another id, and taken out with a way back", () => {
    show("/desk/plan/supplies");
    fireEvent.click(screen.getByRole("button", { name: "复制一份：喇叭" }));
    expect(names()).toEqual(["头灯", "喇叭", "喇叭（副本）", "绳子"]);
    const ids = (drafted(["supplies"]) as { id: string }[]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  it("say where they are used before they are taken out, and can be put back", () => {
    const contact = (id: string, name: string) => ({
      id,
      name: { "zh-Hans": name },
      next: id === "lift" ? "hire" : null,
    });
    show("/desk/plan/contacts", draftWith({ contacts: [contact("lift", "电梯维保"), contact("hire", "发电车")] }));
    fireEvent.click(screen.getByRole("button", { name: "删除：发电车" }));
    const sheet = within(screen.getByRole("dialog"));
    expect(sheet.getByRole("link").getAttribute("href")).toBe("/desk/plan/contacts/lift?at=contacts.0.next");
    fireEvent.click(sheet.getByRole("button", { name: "仍然删除" }));
    expect((drafted(["contacts"]) as unknown[]).length).toBe(1);
    fireEvent.click(screen.getAllByRole("button", { name: "撤销" }).at(-1) as HTMLElement);
    expect((drafted(["contacts"]) as unknown[]).length).toBe(2);
    fireEvent.click(screen.getByRole("button", { name: "删除：电梯维保" }));
    expect(drafted(["contacts", 0, "id"])).toBe("hire");
  });

  it("are taken out with another named instead, as one step", () => {
    const contact = (id: string, next: string | null) => ({ id, name: { "zh-Hans": id }, next });
    const contacts = [contact("a", "b"), contact("b", null), contact("c", null)];
    show("/desk/plan/contacts", draftWith({ contacts }));
    fireEvent.click(screen.getByRole("button", { name: "删除：b" }));
    const sheet = within(screen.getByRole("dialog"));
    fireEvent.change(sheet.getByRole("combobox", { name: "这些地方改用" }), { target: { value: "c" } });
    fireEvent.click(sheet.getByRole("button", { name: "换成它，再去掉" }));
    expect(drafted(["contacts"])).toEqual([contact("a", "c"), contact("c", null)]);
    fireEvent.click(screen.getAllByRole("button", { name: "撤销" }).at(-1) as HTMLElement);
    expect(drafted(["contacts"])).toEqual(contacts);
  });

  it("lead back by Escape", () => {
    show("/desk/plan/supplies/b?at=supplies.1.minimum");
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(location.pathname).toBe("/desk/plan/supplies");
  });
});
