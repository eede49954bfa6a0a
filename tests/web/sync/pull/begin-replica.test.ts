import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../support/any-draft";
import { mortal } from "../../support/dying-storage";
import { World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });
const OLD = ["one", "two", "three", "four", "five"];
const NEW = ["then", "now"];
const ALL = [...OLD, ...NEW];

const texts = (localRecord: AnyRecord) =>
  localRecord.entries().flatMap(({ action, device }) => (device === "serverserv" ? [] : (action?.body["text"] ?? [])));

/** A journal of which the first five entries are in force, told two at a time, and a browser that begins to read. */
async function beginning() {
  const world = new World();
  const { localRecord: writer } = await world.phone("a");
  const { server } = world;
  const refs: string[] = [];
  for (const text of ALL) {
    refs.push((await writer.record(note(text))).ref);
    await writer.syncNow();
  }
  server.inForce = new Set(refs.slice(0, OLD.length));
  server.fromSeq = OLD.length;
  server.partOf = 2;
  server.codes.set("code", "pb");
  const browser = world.browser("b");
  return { world, server, refs, browser };
}

type Begun = Awaited<ReturnType<typeof beginning>>;

/** Begins, and has something happen at the server before it answers the second part. */
async function whileItBegins(
  happens: (begun: Begun) => void,
  before: (begun: Begun) => void = () => undefined,
): Promise<Begun & { localRecord: AnyRecord; asked: string[] }> {
  const begun = await beginning();
  before(begun);
  const { browser } = begun;
  const asked: string[] = [];
  browser.fate = (path, request) => {
    if (path.includes("/entries")) asked.push(new URL(request.url).search);
    if (asked.length === 2 && path.endsWith("/start")) happens(begun);
    return "through";
  };
  const localRecord = await browser.open();
  await localRecord.enrol("code", "b", "b");
  await localRecord.syncNow();
  await localRecord.syncNow();
  return { ...begun, localRecord, asked };
}

describe("a beginning in parts", () => {
  it("is read part by part as of one seq, then the rest from there", async () => {
    const { localRecord, asked } = await whileItBegins(() => undefined);
    expect(texts(localRecord)).toEqual(ALL);
    expect(asked.slice(0, 4)).toEqual(["", "?after=2&from_seq=5", "?after=4&from_seq=5", "?after=5&limit=500"]);
  });

  it.each(Array.from({ length: 9 }, (_, writes) => writes))(
    "is whole at the next start of a phone that died %i writes after it began, and shows no half before",
    async (writes) => {
      const { browser } = await beginning();
      const life = mortal(browser);
      browser.fate = (path) => (path.includes("entries") ? "lost" : "through");
      const dies = await browser.open();
      await dies.enrol("code", "b", "b");
      await dies.syncNow();
      browser.fate = null;
      life.left = writes;
      await dies.syncNow();
      dies.close();
      life.left = Number.POSITIVE_INFINITY;
      browser.fate = () => "lost";
      const dark = await browser.open();
      expect([[], ALL]).toContainEqual(texts(dark));
      dark.close();
      browser.fate = null;
      const again = await browser.open();
      await again.syncNow();
      expect(texts(again)).toEqual(ALL);
    },
  );

  it("goes on after the parts that it has, where the line broke", async () => {
    const { browser } = await beginning();
    const asked: string[] = [];
    browser.fate = (path, request) => {
      if (!path.endsWith("/start")) return "through";
      asked.push(new URL(request.url).search);
      return asked.length === 3 ? "lost" : "through";
    };
    const localRecord = await browser.open();
    await localRecord.enrol("code", "b", "b");
    await localRecord.syncNow();
    await localRecord.syncNow();
    expect(texts(localRecord)).toEqual(ALL);
    expect(asked).toEqual(["", "?after=2&from_seq=5", "?after=4&from_seq=5", "?after=4&from_seq=5"]);
  });

  it("begins anew where what may be read has changed in between", async () => {
    const { localRecord, asked } = await whileItBegins(({ server, refs }) => {
      server.view++;
      server.inForce.delete(refs[0] ?? "");
    });
    expect(texts(localRecord)).toEqual(ALL.slice(1));
    expect(asked.filter((each) => each === "")).toHaveLength(2);
  });

  it("begins anew where an older journal came back in between", async () => {
    const { localRecord, server } = await whileItBegins(({ server: restored }) => {
      restored.restore(1);
      restored.fromSeq = 3;
    });
    expect(server.journal).toHaveLength(ALL.length - 1);
    expect(texts(localRecord)).toEqual(ALL.slice(0, -1));
    expect(localRecord.status()).toMatchObject({ server: "heard", problem: null });
  });

  it("shows nothing of a text that went in between, though a part had brought it", async () => {
    const { localRecord } = await whileItBegins(({ server, refs }) => {
      Object.assign(server.journal[0] ?? {}, { text: null });
      server.say("entries.redacted", { refs: [refs[0]], part: "text" });
    });
    expect(texts(localRecord)).toEqual(ALL.slice(1));
  });

  it("begins anew where a text came late in between: what it is about is in force all the same", async () => {
    const late = { text: null as string | null };
    const { localRecord, asked } = await whileItBegins(
      ({ server, refs }) => {
        Object.assign(server.journal[0] ?? {}, late);
        server.inForce.add(refs[0] ?? "");
        server.say("entries.filled", { refs: [refs[0]], seqs: [1] });
      },
      ({ server, refs }) => {
        late.text = server.journal[0]?.text ?? null;
        Object.assign(server.journal[0] ?? {}, { text: null });
        server.inForce.delete(refs[0] ?? "");
      },
    );
    expect(texts(localRecord)).toEqual(ALL);
    expect(asked.filter((each) => each === "")).toHaveLength(2);
  });
});
