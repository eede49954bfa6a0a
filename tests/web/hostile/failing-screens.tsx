/** A supervisor's phone over a given plan and journal: at which addresses does it show that something failed? */

import { cleanup, render } from "@testing-library/preact";
import { afterEach, beforeAll, beforeEach, vi } from "vitest";
import { connect } from "../../../web/src/app/record/store";
import { appOf } from "../../../web/src/app/shell/app";
import { speak, speakAll } from "../../../web/src/app/words/i18n";
import { second } from "../../../web/src/app/words/times";
import type { Edition } from "../../../web/src/core/plan/plan";
import type { Entry } from "../../../web/src/core/record/entries";
import { readAddress } from "../../../web/src/features/desk/shell/address";
import { routes, shutOutScreen } from "../../../web/src/routes";
import type { Readiness } from "../../../web/src/sync/local-record";
import { fakeRecord } from "../support/desk/fake-record";
import { DEVICES, DIRECTORY, ROWS } from "../support/desk/outage-evening";
import { NOW } from "./journals";

const { App, fetchScreen } = appOf(routes, shutOutScreen);

const PARAMETER = /:\w+/gu;

/** Every screen's address, each of a thing that the plan has. */
function addressesOf(plan: Edition): readonly string[] {
  const samples = new Map([
    [":list", plan.lists[0]?.id],
    [":contact", plan.contacts[0]?.id],
    [":script", plan.scripts[0]?.id],
    [":guide", plan.guides[0]?.id],
    [":duty", "liaison"],
    [":ref", "aaaaaaaaaa.2"],
  ]);
  const places = routes.map(({ path }) => path.replace(PARAMETER, (name) => samples.get(name) ?? name));
  return [...places, "/entries?which=all", "/desk?entry=aaaaaaaaaa.3&incident=aaaaaaaaaa.1"];
}

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
  for (const { path } of routes) fetchScreen(path);
  await Promise.all(routes.map((route) => route.load()));
}, 60_000); // every screen's code at once

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
export async function failedAmong(plan: Edition, entries: readonly Entry[]): Promise<readonly string[]> {
  const known = { plan, directory: DIRECTORY, devices: DEVICES, people: ROWS, entries };
  connect({ ...fakeRecord(known), readiness });
  const failed: string[] = [];
  for (const address of addressesOf(plan)) {
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
