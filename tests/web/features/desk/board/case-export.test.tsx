// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { notice } from "../../../../../web/src/app/shell/notify";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry, type FakeRecord, type Setting, SUPERVISOR } from "../../../support/desk/fake-record";

atTheDesk();

const told = { device: "li00000001", actor: "pli", incident: "li00000001.1" };
const ENDED = [
  entry({ ...told, incident: null, n: 1, type: "incident.opened", happenedAt: ago(60) }),
  entry({ ...told, n: 2, type: "incident.closed", happenedAt: ago(5) }),
];
const WORDS = { name: "导出整个案卷" };

function shown(setting: Setting = {}): FakeRecord {
  // A document without downloads would follow the link.
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
  const start = { entries: ENDED, status: { server: "heard" } as const, ...setting };
  return showScreen(DeskScreen, start, "/desk?incident=li00000001.1");
}

const open = () => fireEvent.click(screen.getByRole("button", WORDS));
const box = () => screen.queryByRole("checkbox", { name: has("只给少数人看"), hidden: true });
const exportButton = () => screen.getByRole("button", { name: "导出", hidden: true });

describe("the whole case of what has ended", () => {
  it("is exported without what is for few, unless that is asked for", async () => {
    const record = shown();
    open();
    fireEvent.click(exportButton());
    await waitFor(() => expect(record.asked).toContain("export li00000001.1 false"));
    await waitFor(() => expect(box()).toBeNull());
    expect(notice.value?.text).toBe("已下载：案卷 li00000001.1.zip");
    open();
    fireEvent.click(box() as HTMLElement);
    fireEvent.click(exportButton());
    await waitFor(() => expect(record.asked).toContain("export li00000001.1 true"));
  });

  it("says why there is none, and stays to be asked again", async () => {
    shown({ refuses: (what) => (what.startsWith("export") ? "not_allowed" : undefined) });
    open();
    fireEvent.click(exportButton());
    await waitFor(() =>
      expect(notice.value).toMatchObject({ failed: true, text: expect.stringContaining("没导出来：") }),
    );
    await waitFor(() => expect(exportButton().hasAttribute("disabled")).toBe(false));
  });

  it("waits for the server", () => {
    shown({ status: { server: "unheard" } });
    open();
    expect(screen.getByText("现在连不上服务器，连上以后才能导出。")).toBeTruthy();
    expect(exportButton().hasAttribute("disabled")).toBe(true);
  });

  it("is an auditor's without what is for few, and nobody's who may not read all", () => {
    shown({ me: { ...SUPERVISOR, role: "auditor" } });
    open();
    expect(box()).toBeNull();
  });

  it("is not offered to staff, nor while the power is out", () => {
    shown({ me: { ...SUPERVISOR, role: "staff" } });
    expect(screen.queryByRole("button", WORDS)).toBeNull();
    document.body.innerHTML = "";
    shown({ entries: ENDED.slice(0, 1) });
    expect(screen.queryByRole("button", WORDS)).toBeNull();
  });
});
