// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { dropOthersDrafts } from "../../../../web/src/app/unsaved/unsaved-words";
import { GiveReportScreen } from "../../../../web/src/features/reports/give-report-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, night, press } from "../../support/supervisor-phone";

const OLD = "只报了这一句";
let at: Bench;
let incident: string;
beforeEach(async () => {
  at = await night();
  incident = (await begin(at)).ref;
});
const draft = () => screen.getByRole<HTMLTextAreaElement>("textbox").value;
const look = () => show("/reports/inside", "/reports/:rule", GiveReportScreen);

describe("a report", () => {
  it("is drafted from the record: facts, done, open, next", async () => {
    const done = { list: "first", item: "ask" };
    await at.localRecord.record({ type: "step.done", incident, body: done });
    const failed = { list: "first", item: "call", reason: "没人接" };
    await at.localRecord.record({ type: "step.could_not", incident, body: failed });
    look();
    const [facts, acts, open] = draft().split("\n\n");
    expect(facts).toContain("情况\n- ");
    expect(facts).toContain("未定级");
    expect(acts).toBe("做了什么\n- 共做完 1 步");
    expect(open).toContain("还没完的\n- 没做成：");
  });

  it("says nothing of a caller", async () => {
    const body = { kind: "urgent" as const };
    const secret = { name: "吴阿姨", number: "13900001111" };
    await at.localRecord.record({ type: "request.opened", incident, body, private: secret } as never);
    look();
    expect(draft()).toContain("紧急求助");
    expect(draft()).not.toContain("吴阿姨");
    expect(draft()).not.toContain("13900001111");
  });

  it("stays as somebody changed it until it is given, drafted anew, or somebody else has the phone", async () => {
    look();
    const drafted = draft();
    fireEvent.input(screen.getByRole("textbox"), { target: { value: OLD } });
    cleanup();
    look();
    expect(draft()).toBe(OLD);
    press("按现在的情况重写");
    await waitFor(() => expect(draft()).toBe(drafted));
    cleanup();
    look();
    expect(draft()).toBe(drafted);
    fireEvent.input(screen.getByRole("textbox"), { target: { value: OLD } });
    dropOthersDrafts("psomebody");
    cleanup();
    look();
    expect(draft()).toBe(drafted);
  });

  it("is kept as it was given, changed or not, and stands there the next time", async () => {
    look();
    fireEvent.input(screen.getByRole("textbox"), { target: { value: OLD } });
    press("报过了：inside");
    await waitFor(() => expect(bodies(at, "report.given")).toMatchObject([{ rule: "inside", text: OLD }]));
    await screen.findByText(OLD, { selector: "p" });
    cleanup();
    look();
    expect(draft()).not.toContain(OLD);
    expect(screen.getByText(OLD)).toBeTruthy();
  });
});
