import { expect, it } from "vitest";
import { World } from "../../support/simulated-phone";

const note = { type: "note.written", body: { text: "in the dark" } };

it("a page sealed before its clock was measured is followed by the measurement, in the same request", async () => {
  const world = new World();
  const { server } = world;
  const { browser, localRecord } = await world.phone("a");
  localRecord.close();
  browser.fate = () => "lost";
  const again = await browser.open();
  const device = again.me()?.device ?? "";
  await again.record(note);
  // Sealed for the file, though nobody has told the time since the start.
  await again.exportLogbook();
  browser.fate = null;
  server.requests.length = 0;
  await again.syncNow();
  const pages = () => [...(server.phones.get(device)?.pages ?? [])].map(([number, { count }]) => [number, count]);
  expect(pages()).toEqual([
    [1, 1],
    [2, 0],
  ]);
  expect(server.requests.filter((each) => each === "POST pages")).toHaveLength(1);
  await again.record(note);
  await again.syncNow();
  expect(pages()).toEqual([
    [1, 1],
    [2, 0],
    [3, 1],
  ]);
});
