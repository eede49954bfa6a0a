// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { devices } from "../../../../../web/src/features/desk/devices/devices-state";
import { CodeSheet } from "../../../../../web/src/features/desk/people/code-sheet";
import { PeopleScreen } from "../../../../../web/src/features/desk/people/people-screen";
import type { DeviceStatus } from "../../../../../web/src/sync/connection/api";
import { atTheDesk, has, type Named, showScreen } from "../../../support/desk/desk-screens";
import { ago } from "../../../support/desk/fake-record";
import { DEVICES, ROWS } from "../../../support/desk/outage-evening";

atTheDesk();

const BY_CAMERA = /相机|扫/u;

const press = (name: Named) => fireEvent.click(screen.getByRole("button", { name }));

describe("people and codes", () => {
  it("makes a code as a picture, with its link and the time it is good for", async () => {
    const localRecord = showScreen(PeopleScreen, { people: ROWS });
    await waitFor(() => press("给手机发码：李敏"));
    const picture = await screen.findByRole("img", { name: "李敏的登记二维码" });
    expect(picture.getAttribute("src")).toContain("blob:");
    expect(screen.getByText("10:00")).toBeTruthy();
    expect(screen.getByText("https://lamp.example/enrol#ABCDEFGH")).toBeTruthy();
    expect(localRecord.asked).toContain('code {"person":"pli"}');
  });

  it("gives another supervisor a code once every phone of theirs was shut out, and says so before", async () => {
    const people = ROWS.map((row) => (row.id === "pli" ? { ...row, role: "supervisor" as const } : row));
    showScreen(PeopleScreen, { people, devices: DEVICES });
    await waitFor(() => expect(screen.getByText(has("先停用他的每一部手机"))).toBeTruthy());
    expect(screen.queryByRole("button", { name: "给手机发码：李敏" })).toBeNull();
    const shut = DEVICES.map((each) => (each.id === "li00000001" ? { ...each, revoked_at: ago(1) * 1000 } : each));
    const shared = { ...(DEVICES[0] as DeviceStatus), id: "shared0001", people: [{ id: "pli", name: "李敏" }] };
    devices.value = [...shut, shared];
    await screen.findByText(has("先停用他的每一部手机"));
    expect(screen.queryByRole("button", { name: "给手机发码：李敏" })).toBeNull();
    devices.value = shut;
    await waitFor(() => press("给手机发码：李敏"));
  });

  it("puts a code away that has been used, and says by which phone", async () => {
    const localRecord = showScreen(PeopleScreen, { people: ROWS, devices: DEVICES });
    await waitFor(() => press("给手机发码：李敏"));
    await screen.findByRole("img", { name: "李敏的登记二维码" });
    await waitFor(() => expect(localRecord.asked).toContain("devices"));
    const people = [{ id: "pli", name: "李敏" }];
    devices.value = [...DEVICES, { ...(DEVICES[0] as DeviceStatus), id: "new0000001", label: "李敏的新手机", people }];
    expect(await screen.findByText("李敏的手机登记好了：李敏的新手机")).toBeTruthy();
    expect(screen.queryByRole("img", { name: "李敏的登记二维码" })).toBeNull();
  });

  it("lets a screen on a wall in by a link: its computer has no camera, and nobody is a second person there", async () => {
    showScreen(() => <CodeSheet wall person="pwall" name="大屏" onClose={() => undefined} />, { people: ROWS });
    await screen.findByText("https://lamp.example/enrol#ABCDEFGH");
    expect(screen.queryByRole("img", { hidden: true })).toBeNull();
    expect(screen.queryByText(BY_CAMERA)).toBeNull();
  });

  it("adds nobody without a name", async () => {
    const localRecord = showScreen(PeopleScreen, { people: ROWS });
    press("加一个人");
    fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
    await waitFor(() => expect(screen.getByText("写上姓名。")).toBeTruthy());
    fireEvent.input(screen.getByLabelText("姓名"), { target: { value: "陈晨" } });
    fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
    await waitFor(() => expect(localRecord.asked).toContain("add 陈晨"));
  });

  it("shows the list that this device holds when the server is not heard, and offers nothing in vain", async () => {
    showScreen(PeopleScreen, { status: { server: "unheard" } });
    await waitFor(() => expect(screen.getByText(has("改名单、发码要连服务器"))).toBeTruthy());
    expect(screen.getByText("李敏")).toBeTruthy();
    expect((screen.getByRole("button", { name: "加一个人" }) as HTMLButtonElement).disabled).toBe(true);
  });
});
