// @vitest-environment happy-dom
import { cleanup, waitFor } from "@testing-library/preact";
import type { ComponentType } from "preact";
import { afterEach, expect, it } from "vitest";
import { awaitNames } from "../../../web/src/app/record/names-coming";
import { speakAll } from "../../../web/src/app/words/i18n";
// Now fetches it behind itself: here it is at hand before anything is drawn.
import "../../../web/src/features/now/during-outage";
import { DeskScreen } from "../../../web/src/features/desk/board/desk-screen";
import { NowScreen } from "../../../web/src/features/now/now-screen";
import { WallboardScreen } from "../../../web/src/features/wallboard/wallboard-screen";
import { atTheDesk, showScreen } from "../support/desk/desk-screens";
import { EVENING } from "../support/desk/outage-evening";

atTheDesk();
afterEach(cleanup);

/** Ids of the evening's people, areas, causes, lists and contacts. */
const IDS = /p(?:wang|li|zhao|zhou)\b|tower-[ab]|\bgrid\b|generator|lift-maintainer|\bplant\b|\bstart\b/u;
const root = () => document.body;

const SCREENS: readonly (readonly [string, ComponentType, string])[] = [
  ["the desk", DeskScreen, "/desk"],
  ["a phone", NowScreen, "/"],
  ["the wallboard", WallboardScreen, "/desk/wallboard"],
];

it.each(SCREENS)("%s shows no id while names are to come, and says that it is not whole", async (_, Screen, at) => {
  await speakAll();
  const release = awaitNames(root());
  const setting = { entries: EVENING, plan: null, directory: null };
  const record = showScreen(Screen, { ...setting, status: { namesComing: true } }, at);
  await new Promise((next) => setTimeout(next, 50));
  expect(root().textContent).toContain("…");
  expect(root().textContent).not.toMatch(IDS);
  expect(root().getAttribute("aria-busy")).toBe("true");
  record.change({ status: { namesComing: false } });
  expect(root().hasAttribute("aria-busy")).toBe(false);
  // What nothing is going to name keeps its id.
  await waitFor(() => expect(root().textContent).toMatch(IDS));
  release();
});
