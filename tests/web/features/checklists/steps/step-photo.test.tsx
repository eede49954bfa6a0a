// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { ListScreen } from "../../../../../web/src/features/checklists/list-screen";
import { PLAN } from "../../../support/phone-plan";
import { bench, open, show } from "../../../support/phone-screens";

beforeEach(cleanup);

it("has the camera at a step that asks for a photograph, and records it with the step's words", async () => {
  const [list, ...others] = PLAN.lists;
  const pages = list.pages.map(({ name, items }) => ({
    name,
    items: items.map((item, index) => (index === 0 ? { ...item, photo: true } : item)),
  }));
  const at = await bench("staff", { ...PLAN, lists: [{ ...list, pages }, ...others] } as unknown as typeof PLAN);
  await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  show("/lists/first", "/lists/:list", ListScreen);
  const camera = screen.getByLabelText("拍照");
  expect(camera.getAttribute("capture")).toBe("environment");
  fireEvent.change(camera, { target: { files: [new Blob(["picture"], { type: "image/jpeg" })] } });
  await waitFor(() => expect(at.localRecord.entries().at(-1)?.action?.type).toBe("photo.taken"));
  const { body, files } = at.localRecord.entries().at(-1)?.action ?? {};
  expect([body, files?.length]).toEqual([{ caption: "问清哪里停了" }, 1]);
  expect(screen.queryByRole("button", { name: "不要这张" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "做完了" }));
  await screen.findByText("打 95598");
  expect(screen.queryByLabelText("拍照")).toBeNull();
});
