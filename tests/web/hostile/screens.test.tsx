// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/preact";
import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, expect, test as it, vi } from "vitest";
import { connect } from "../../../web/src/app/record/store";
import { appOf } from "../../../web/src/app/shell/app";
import { speak, speakAll } from "../../../web/src/app/words/i18n";
import { second } from "../../../web/src/app/words/times";
import type { Entry } from "../../../web/src/core/record/entries";
import { readAddress } from "../../../web/src/features/desk/shell/address";
import { routes, shutOutScreen } from "../../../web/src/routes";
import type { Readiness } from "../../../web/src/sync/local-record";
import { EDITION } from "../core/readings/limit-scenes";
import { fakeRecord } from "../support/desk/fake-record";
import { DEVICES, DIRECTORY, ROWS } from "../support/desk/outage-evening";
import { journalOf, journals, NOW } from "./journals";
import { wordsOf } from "./plan-words";
import { VALUES } from "./words";

const { App, fetchScreen } = appOf(routes, shutOutScreen);

const SAMPLES: ReadonlyMap<string, string | undefined> = new Map([
  [":list", EDITION.lists[0]?.id],
  [":contact", EDITION.contacts[0]?.id],
  [":script", EDITION.scripts[0]?.id],
  [":guide", EDITION.guides[0]?.id],
  [":duty", "liaison"],
  [":ref", "aaaaaaaaaa.2"],
]);
const PARAMETER = /:\w+/u;
const PLACES = routes.map(({ path }) => path.replace(PARAMETER, (name) => SAMPLES.get(name) ?? name));
const ADDRESSES = [...PLACES, "/entries?which=all", "/desk?entry=aaaaaaaaaa.3&incident=aaaaaaaaaa.1"];

/** What rows, cards and screens failed by: each shows it, and nothing else goes with it. */
const faults: unknown[] = [];

/** A document without layout never resizes. */
function Sizeless() {
  return { observe: () => undefined, unobserve: () => undefined, disconnect: () => undefined };
}

const unsaid = { plan: null, planCheckedAt: null, persisted: null, usage: null, quota: null };
const readiness = async (): Promise<Readiness> => ({
  ...unsaid,
  shellReady: true,
  clockOffsetMs: 0,
  photosWaiting: 0,
  unreadable: null,
});

beforeAll(async () => {
  await speak("zh-Hans");
  await speakAll();
  for (const address of ADDRESSES) fetchScreen(address);
  await Promise.all(routes.map((route) => route.load()));
});

beforeEach(() => {
  vi.useFakeTimers({ now: NOW / 1000, toFake: ["Date"] });
  second.value = NOW / 1000;
  vi.stubGlobal("ResizeObserver", Sizeless);
  vi.stubGlobal("reportError", (fault: unknown) => faults.push(fault));
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(640);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settled = () => new Promise((done) => setTimeout(done));
/** What an object itself would say for a word that it does not have. */
const OBJECTS = /\[native code\]|\[object /u;

/** The addresses at which a supervisor's phone with these entries shows that something has failed. */
async function failedAmong(entries: readonly Entry[]): Promise<readonly string[]> {
  const known = { plan: EDITION, directory: DIRECTORY, devices: DEVICES, people: ROWS, entries };
  connect({ ...fakeRecord(known), readiness });
  const failed: string[] = [];
  for (const address of ADDRESSES) {
    cleanup();
    history.replaceState(null, "", address);
    readAddress();
    render(<App />);
    await settled();
    const shown = document.body.textContent;
    if (document.querySelector("h1") === null || OBJECTS.test(shown)) failed.push(`${address}: ${shown}`);
    failed.push(...faults.splice(0).map((fault) => `${address}: ${fault}`));
  }
  return failed;
}

it.each(["__proto__", "constructor", "toString", "__defineGetter__", "then"])(
  "no screen fails over a journal full of %s",
  async (name) => {
    expect(await failedAmong(journalOf(name, JSON.stringify(name)))).toEqual([]);
  },
);

it.each(VALUES)("no screen fails over a journal full of %s", async (value) => {
  expect(await failedAmong(journalOf("x", value))).toEqual([]);
});

it("no journal makes a screen fail", { timeout: 300_000 }, async () => {
  const property = fc.asyncProperty(journals(wordsOf(EDITION)), async (entries) => {
    expect(await failedAmong(entries)).toEqual([]);
  });
  // Shrinking would take an hour: the seed plays it again.
  await fc.assert(property, { numRuns: 10, endOnFailure: true });
});
