import { expect, it } from "vitest";
import type { Bell } from "../../../../web/src/sync/environment";
import { eventually, World } from "../../support/simulated-phone";

async function listening() {
  const world = new World();
  const { server, time } = world;
  const hung: { ring: (seq: number) => void; end: () => void; open: boolean }[] = [];
  const bell: Bell = (_, ring, end) => {
    const one = { ring, end, open: true };
    hung.push(one);
    return () => {
      one.open = false;
    };
  };
  const browser = world.browser("a");
  server.codes.set("code", "pa");
  const localRecord = await browser.open({ bell });
  await localRecord.enrol("code", "a", "a");
  await localRecord.syncNow();
  return { localRecord, server, time, hung, open: () => hung.filter((each) => each.open), browser };
}

it("a phone that is heard listens for the bell, and reads what it rings of", async () => {
  const { localRecord, server, open } = await listening();
  expect(open()).toHaveLength(1);
  server.say("note.written", { text: "new" });
  open()[0]?.ring(server.journal.length);
  await eventually(() => expect(localRecord.entries()).toHaveLength(1));
});

it("a bell that rings of what this phone has read asks for nothing", async () => {
  const { localRecord, server, open } = await listening();
  server.say("note.written", { text: "new" });
  await localRecord.syncNow();
  const before = server.requests.length;
  open()[0]?.ring(server.journal.length);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(server.requests).toHaveLength(before);
});

it("nobody listens who spares power, is signed out, or has closed the page", async () => {
  const { localRecord, open } = await listening();
  localRecord.setPace("saver");
  expect(open()).toHaveLength(0);
  localRecord.setPace("normal");
  await localRecord.syncNow();
  expect(open()).toHaveLength(1);
  await localRecord.signOut();
  expect(open()).toHaveLength(0);
  const again = await listening();
  again.localRecord.close();
  expect(again.open()).toHaveLength(0);
});

it("a phone that is not heard takes its bell down until it is", async () => {
  const { browser, localRecord, open } = await listening();
  browser.fate = () => "lost";
  await localRecord.syncNow();
  expect(open()).toHaveLength(0);
  browser.fate = null;
  await localRecord.syncNow();
  expect(open()).toHaveLength(1);
});

it("a phone whose bell the server refuses asks within seconds: it may be shut out", async () => {
  const { localRecord, server, time, hung } = await listening();
  hung[0]?.end();
  server.say("note.written", { text: "new" });
  time.pass(20_000);
  await eventually(() => expect(localRecord.entries()).toHaveLength(1));
});
