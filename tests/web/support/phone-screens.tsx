import { cleanup, render } from "@testing-library/preact";
import type { ComponentType } from "preact";
import { LocationProvider, Route, Router } from "preact-iso";
import { connect } from "../../../web/src/app/record/store";
import { dismiss } from "../../../web/src/app/shell/notify";
import { changeLocale } from "../../../web/src/app/words/i18n";
import type { Edition } from "../../../web/src/core/plan/plan";
import type { AnyRecord } from "./any-draft";
import { PLAN } from "./phone-plan";
import { type Browser, World } from "./simulated-phone";

/** A phone of a site in memory: the real record, a real plan, no network but what the test gives. */
export interface Bench {
  readonly world: World;
  readonly browser: Browser;
  readonly localRecord: AnyRecord;
}

/** An enrolled phone whose screens stand before the test. */
export async function bench(
  role = "staff",
  plan: Edition | null = PLAN,
  people: readonly object[] = [],
): Promise<Bench> {
  cleanup();
  dismiss();
  const world = new World();
  if (plan) await world.server.publish(plan);
  world.server.directory = people;
  world.server.people.set("plimin", { name: "李敏", role });
  world.server.codes.set("code", "plimin");
  const browser = world.browser("limin");
  const localRecord = await browser.open();
  await changeLocale("zh-Hans");
  await localRecord.enrol("code", "phone");
  await localRecord.syncNow();
  connect(localRecord);
  return { world, browser, localRecord };
}

/** Draws one screen at an address, inside the router as the app does it. */
export function show(path: string, pattern: string, page: ComponentType) {
  history.replaceState(null, "", path);
  return render(
    <LocationProvider>
      <Router>
        <Route path={pattern} component={page} />
        <Route default component={Elsewhere} />
      </Router>
    </LocationProvider>,
  );
}

const Elsewhere = () => <p>elsewhere</p>;

export const open = { kind: "outage", cause: "unknown", areas: [], since: null, edition: null };

/** The words on the amber buttons of the screen that is drawn: there is to be one at the most. */
export const ambers = (): readonly string[] =>
  [...document.querySelectorAll(".btn.go")].map((each) => each.textContent ?? "");
