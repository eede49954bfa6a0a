import { describe, expect, it } from "vitest";
import { World } from "../../support/simulated-phone";

interface Rescued {
  readonly pages: readonly { seal: string; actions: readonly string[]; privates: readonly (string | null)[] }[];
  readonly unsealed: readonly { text: string }[];
}

async function cutOff() {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  browser.fate = () => "lost";
  return { world, browser, localRecord, server: world.server };
}

/** What anybody does with the file: hands its pages in as they stand, under no session. */
async function handIn({ server }: World, { pages }: Rescued) {
  const handed = pages.map(({ seal, actions, privates }) => ({ seal, actions, privates }));
  const body = JSON.stringify({ pages: handed, receipt: null });
  const request = new Request("https://lamp.example/api/v1/pages", { method: "POST", body });
  return (await (await server.answer(request, "somebody")).json()) as { results: { status: string }[] };
}

describe("the rescue export", () => {
  it("brings a phone's whole logbook to the server, by another's hand, each entry once", async () => {
    const { world, browser, localRecord, server } = await cutOff();
    await localRecord.record({ type: "note.written", body: { text: "一" } });
    await localRecord.record({ type: "note.written", body: { text: "二" }, private: { name: "周先生" } });
    const file = JSON.parse(await (await localRecord.exportLogbook()).text()) as Rescued;
    expect(file.unsealed).toEqual([]);
    const { results } = await handIn(world, file);
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(["accepted"]));
    browser.fate = null;
    await localRecord.syncNow();
    expect(server.journal.map((row) => JSON.parse(row.text ?? "").body.text)).toEqual(["一", "二"]);
    expect(server.journal[1]?.private).toContain("周先生");
    expect(localRecord.entries().map((entry) => entry.state)).toEqual(["received", "received"]);
    expect(localRecord.status()).toMatchObject({ waiting: 0, attention: 0, problem: null });
  });

  it("brings the newest receipt: whoever proves the server's journal has a witness in it", async () => {
    const { browser, localRecord } = await cutOff();
    browser.fate = null;
    await localRecord.record({ type: "note.written", body: { text: "一" } });
    await localRecord.syncNow();
    const { receipt } = JSON.parse(await (await localRecord.exportLogbook()).text()) as {
      receipt: { seq: number; mac: string };
    };
    expect(receipt).toMatchObject({ seq: 1, mac: expect.any(String) });
  });

  it("has no key in it, and opens nothing of another person's", async () => {
    const { browser, localRecord } = await cutOff();
    await localRecord.record({ type: "note.written", body: { text: "一" }, private: { name: "周先生" } });
    await localRecord.signOut();
    const text = await (await (await browser.open()).exportLogbook()).text();
    expect(text).toContain("一");
    expect(text).not.toContain("周先生");
    expect(text).not.toMatch(KEYS);
  });
});

const KEYS = /"d":|privateKey|CryptoKey/u;
