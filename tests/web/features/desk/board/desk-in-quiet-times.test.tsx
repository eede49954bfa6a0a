// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { DIRECTORY } from "../../../support/desk/outage-evening";

atTheDesk();

describe("the desk in quiet times", () => {
  it("says that all is quiet and what stands ready", () => {
    showScreen(DeskScreen);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("没有停电");
    expect(screen.getByText("第 12 版")).toBeTruthy();
    expect(screen.getByText("还没有记录。")).toBeTruthy();
  });

  it("counts of the people those who act", () => {
    const [first, ...others] = DIRECTORY.people;
    const wall = { ...first, id: "pwall", name: "大屏", acts: false } as (typeof DIRECTORY)["people"][number];
    showScreen(DeskScreen, { directory: { ...DIRECTORY, people: [...DIRECTORY.people, wall] } });
    expect(screen.getByText(`${others.length + 1} 人`)).toBeTruthy();
  });

  it("begins with what stands ready, and leaves out that the server began", () => {
    const own = { device: "server0001", type: "generation.started" };
    const entries = [
      entry({ ...own, n: 1, body: { why: "first" }, happenedAt: ago(60) }),
      entry({ ...own, n: 2, body: { why: "restored" }, happenedAt: ago(50) }),
    ];
    showScreen(DeskScreen, { entries });
    const heads = screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent);
    expect(heads[0]).toBe("平时");
    expect(screen.queryByText("服务器开始记录")).toBeNull();
    expect(screen.getByText("服务器从备份恢复，重新开始记录")).toBeTruthy();
  });

  it("leaves what was taken out of an outage to that outage, though it does not say any more where it belongs", () => {
    const told = { device: "li00000001", actor: "pli", incident: "li00000001.1" };
    const entries = [
      entry({ ...told, n: 1, type: "incident.opened", body: { kind: "outage", areas: [] }, happenedAt: ago(60) }),
      { ...entry({ ...told, n: 2, type: "note.written", happenedAt: ago(50) }), action: null, flags: ["redacted"] },
      entry({ ...told, n: 3, type: "incident.closed", body: { still_open: [] }, happenedAt: ago(40) }),
      { ...entry({ ...told, n: 4, type: "note.written", happenedAt: ago(30) }), action: null, flags: ["redacted"] },
    ];
    showScreen(DeskScreen, { entries });
    expect(screen.getAllByText("文字已隐去")).toHaveLength(1);
    cleanup();
    showScreen(DeskScreen, { entries }, "/desk?incident=li00000001.1");
    expect(screen.getAllByText("文字已隐去")).toHaveLength(1);
    expect(screen.queryByText("预计恢复")).toBeNull();
  });
});
