// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { levelReasons } from "../../../../../web/src/app/incident/level-reasons";
import { aftermaths } from "../../../../../web/src/app/matters/afterwards";
import { sceneOf } from "../../../../../web/src/app/record/store";
import type { ReportLanguage } from "../../../../../web/src/core/catalogue/words";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { offeredReasons } from "../../../../../web/src/features/desk/report/offered-reasons";
import { draw } from "../../../../../web/src/features/desk/report/report-state";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const OUTAGE = "li00000001.1";
const [trapped] = EVENING.filter(({ action }) => action?.body["people_in_danger"]);
const told = (n: number, type: string, body: Record<string, unknown>, refs: readonly string[] = []) =>
  entry({ device: "li00000001", n, type, incident: OUTAGE, actor: "pli", happenedAt: ago(100 - n), body, refs });
const step = (item: string, reason: string) => ({ list: "rounds", item, area: "tower-a", reason });
const ENDED = [
  ...EVENING,
  told(90, "entry.corrected", { safe: true }, [trapped?.ref ?? ""]),
  told(91, "step.skipped", step("1", "已经有人做了")),
  told(92, "step.could_not", step("2", "Equipment is broken")),
  told(93, "step.skipped", step("3", "老李说明天再看")),
  told(94, "incident.closed", { still_open: [] }),
];

async function notDone(language: ReportLanguage): Promise<string> {
  const [of] = aftermaths.value;
  if (!of) throw new Error("nothing has ended");
  const telling = { view: of.view, scene: sceneOf(of.view), edition: of.edition };
  const { parts } = await draw(telling, language, { photos: new Set(), personal: false });
  return JSON.stringify(parts.find(({ id }) => id === "not_done")?.blocks);
}

it("says a reason that was offered in the report's language, and leaves what somebody wrote", async () => {
  showScreen(DeskScreen, { entries: ENDED }, `/desk?incident=${OUTAGE}`);
  const [en, hans, hant] = [await notDone("en"), await notDone("zh-Hans"), await notDone("zh-Hant")];
  expect(en).toContain("Someone has done it");
  expect(en).toContain("Equipment is broken");
  expect(hans).toContain("已经有人做了");
  expect(hans).toContain("设备坏了");
  expect(hant).toContain("已經有人做了");
  for (const each of [en, hans, hant]) expect(each).toContain("老李说明天再看");
  expect(en).not.toContain("已经有人做了");
  expect(hans).not.toContain("broken");
});

it("knows what is offered for another level", async () => {
  const offered = await offeredReasons();
  for (const words of [...levelReasons(true), ...levelReasons(false)]) expect(offered.has(words)).toBe(true);
});
