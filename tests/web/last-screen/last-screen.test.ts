// @vitest-environment happy-dom

import { webcrypto } from "node:crypto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "../../../web/src/app/record/store";
import { speak } from "../../../web/src/app/words/i18n";
import { DAY_MS, keep, screenNow } from "../../../web/src/last-screen/keep";
import { drawOver, type LastScreen, lastScreen } from "../../../web/src/last-screen/show";
import { indexedDatabases } from "../../../web/src/storage/drivers/indexed";
import { openLogbook } from "../../../web/src/storage/logbook/logbook";
import { openVault, VAULT } from "../../../web/src/storage/vault";
import { fakeRecord, NOW, SUPERVISOR } from "../support/desk/fake-record";

const subtle = webcrypto.subtle as SubtleCrypto;
const random = (bytes: number) => webcrypto.getRandomValues(new Uint8Array(bytes));
const HOUR = 3_600_000;
const SCREEN: LastScreen = {
  build: "test",
  at: NOW,
  until: NOW + HOUR,
  page: { "data-theme": "dark", lang: "zh-Hans" },
  words: "14:32 的画面",
  styles: "h1 { color: red; }",
  pieces: [
    [
      "main",
      { class: "now" },
      [
        ["h1", {}, ["李敏在 B 座"]],
        ["svg", { viewBox: "0 0 1 1" }, [["path", { d: "M0 0" }, []]]],
      ],
    ],
  ],
};

/** A phone on which this screen was kept, with the ways to look for it again. */
async function phone(screen = SCREEN) {
  const factory = new IDBFactory();
  const databases = indexedDatabases(factory, () => () => undefined);
  const vault = await openVault(databases, { subtle, random });
  const logbook = await openLogbook(databases, random);
  await vault.keep("me", SUPERVISOR);
  await logbook.setActor("pwang");
  await keep(screen, vault.database, { subtle, random });
  const look = (now = NOW + 1000, build = "test") => lastScreen({ factory, subtle, now, build });
  return { factory, databases, vault, logbook, look };
}

describe("what was last on the screen", () => {
  it("is found again at the next start, and nothing of it lies in clear", async () => {
    const { vault, look } = await phone();
    expect(await look()).toEqual(SCREEN);
    const held = await vault.database.read(["sealed"], (tx) => tx.range("sealed"));
    expect(new TextDecoder().decode((held.at(0) as { bytes: ArrayBuffer }).bytes)).not.toContain("李敏");
  });

  it.each([
    ["later than it may be", NOW + HOUR, "test"],
    ["by a clock that was set back", NOW - 1, "test"],
    ["by another version", NOW + 1000, "other"],
  ])("is not shown %s", async (_, now, build) => {
    expect(await (await phone()).look(now, build)).toBeNull();
  });

  it("is not shown once whoever it was has left, nor once the vault has lost its key", async () => {
    const left = await phone();
    await left.logbook.setActor(null);
    expect(await left.look()).toBeNull();
    const wiped = await phone();
    await wiped.vault.destroy();
    expect(await wiped.look()).toBeNull();
  });

  it("is not kept where the key is gone meanwhile", async () => {
    const { vault, look } = await phone();
    await vault.destroy();
    await keep(SCREEN, vault.database, { subtle, random });
    expect(await vault.database.read(["sealed"], (tx) => tx.range("sealed"))).toEqual([]);
    expect(await look()).toBeNull();
  });

  it("is looked for without making the stores of a browser that has none", async () => {
    const factory = new IDBFactory();
    expect(await lastScreen({ factory, subtle, now: NOW, build: "test" })).toBeNull();
    expect(await factory.databases()).toEqual([]);
    expect(VAULT.name).toBe("stormlamp-vault");
  });
});

describe("the page meanwhile", () => {
  beforeEach(() => {
    document.body.innerHTML = "<div id=app></div>";
  });
  const app = () => document.querySelector("#app") as Element;

  it("shows it, marked and not to be pressed or read aloud, until the app has a heading", async () => {
    drawOver(SCREEN, app());
    const over = document.querySelector("[data-before]");
    expect(over?.textContent).toBe("李敏在 B 座14:32 的画面");
    expect([over?.hasAttribute("inert"), over?.getAttribute("aria-hidden")]).toEqual([true, "true"]);
    expect(document.querySelector("path")?.namespaceURI).toBe("http://www.w3.org/2000/svg");
    expect(document.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]?.cssText)).toEqual([SCREEN.styles]);
    app().innerHTML = "<h1>now</h1>";
    await vi.waitFor(() => expect(document.querySelector("[data-before]")).toBeNull());
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  it("is taken no further than the glass reaches, with the rules that show in it", () => {
    history.replaceState(null, "", "/");
    connect(fakeRecord());
    app().innerHTML = '<main><h1 class="a">A 座</h1><p class="far">下面</p></main><style></style>';
    const far = document.querySelector(".far") as Element;
    far.getBoundingClientRect = () => new DOMRect(0, innerHeight, 10, 10);
    const rules = [
      ".a { color: red; }",
      ".a::before { color: red; }",
      ".b { color: red; }",
      "@media all { .b { color: red; } }",
    ];
    const sheet = document.querySelector("style") as HTMLStyleElement;
    sheet.textContent = rules.join(" ");
    const taken = screenNow(app(), NOW);
    sheet.remove();
    expect(taken?.pieces[0]).toEqual(["main", {}, [["h2", { class: "a" }, ["A 座"]]]]);
    expect(taken?.styles.match(/[.@][a-z:]+/gu)).toEqual([".a", ".a::before", "@media", ".b"]);
  });

  it("is taken as it stands: the first screen alone, of a device whose person is here, no longer than their lease", async () => {
    vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
    await speak("zh-Hans");
    app().innerHTML = '<main onclick="x()"><h1 id="a" class="b">A 座</h1><!-- no --></main>';
    history.replaceState(null, "", "/");
    const lease = { spentMs: 71 * HOUR, customers: true };
    connect(fakeRecord({ status: { lease } }));
    const taken = screenNow(app(), NOW);
    expect(taken?.pieces).toEqual([["main", {}, [["h2", { class: "b" }, ["A 座"]]]]]);
    expect([taken?.at, taken?.until]).toEqual([NOW, NOW + HOUR]);
    connect(fakeRecord());
    expect(screenNow(app(), NOW)?.until).toBe(NOW + DAY_MS);
    connect(fakeRecord({ me: { ...SUPERVISOR, device: null } }));
    expect(screenNow(app(), NOW)).toBeNull();
    connect(fakeRecord());
    history.replaceState(null, "", "/lists");
    expect(screenNow(app(), NOW)).toBeNull();
    vi.useRealTimers();
  });
});
