// @vitest-environment happy-dom
import { act, screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { dismiss, notice } from "../../../../web/src/app/shell/notify";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { bench, open, show } from "../../support/phone-screens";
import { slowDisk } from "../../support/slow-disk";
import { press } from "../../support/supervisor-phone";

it("says that a step is done once the disk has it, and not before", async () => {
  const at = await bench();
  await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
  show("/lists/first", "/lists/:list", ListScreen);
  dismiss();
  const write = slowDisk(at, "step.done");
  press("做完了");
  // Whatever the screen does by itself meanwhile, it has done.
  await act(async () => await new Promise((done) => setTimeout(done)));
  expect(notice.value).toBeNull();
  expect(screen.getByText("问清哪里停了")).toBeTruthy();
  write();
  await screen.findByText("打 95598");
  expect(notice.value?.text).toBe("记下了：做完了");
  expect(at.localRecord.entries().at(-1)?.action?.type).toBe("step.done");
});
