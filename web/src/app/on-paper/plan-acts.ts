/** Lines about what the plan asks for: its steps, stages and levels, who is told, what is reported. */

import { VERDICTS } from "../../core/catalogue/correctable";
import { LEVELS, STAGES } from "../../core/catalogue/words";
import { isRefusal } from "../../core/commands/decision";
import { changeLevel } from "../../core/commands/levels";
import { giveNotice } from "../../core/commands/notices";
import { foreseen } from "../../core/commands/on-paper";
import { giveReport } from "../../core/commands/reports";
import { enterStage } from "../../core/commands/stages";
import { answerStep } from "../../core/commands/steps";
import type { Checklist, Edition } from "../../core/plan/plan";
import { itemsAt, NOWHERE, type Place, placesOf } from "../../core/plan/plan-lookups";
import { audienceBegan, factsOf } from "../../core/readings/outside/audience-facts";
import { asksWho } from "../../core/readings/recovery/anew/required-answers";
import { type PlacedItem, passedOver } from "../../core/readings/recovery/gate-acts";
import { listNear } from "../../core/readings/recovery/way-on";
import type { ActionDraft } from "../../core/record/drafts";
import { isVisible } from "../../core/record/fields";
import { toldBy } from "../checklists/reason-sheet";
import type { Of } from "../incident/situation";
import { supervises } from "../record/store";
import { t } from "../words/i18n";
import { rfc3339 } from "../words/times";
import { channelWords, levelWords, name, say, when } from "../words/words";
import { type PaperAct, type ToldLine, UNSPELLED } from "./act";

/** Where the list was worked: as the line says it, or at its only place; null: one of several. */
function placeOf(list: Checklist, { of, place }: ToldLine): Place | null {
  if (list.scope === "once") return listNear(of.edition, list.id, place ?? NOWHERE)?.place ?? NOWHERE;
  const places = placesOf(of.edition, list, []);
  const named = places.filter((each) =>
    list.scope === "asset" ? each.asset === place?.asset : each.area === place?.area,
  );
  return named[0] ?? (places.length === 1 ? (places[0] ?? null) : null);
}

/** Whether it was done while something that comes before it was still to be done, as far as this is recorded or stands above. */
function isEarly({ of, at, stood }: ToldLine, step: PlacedItem, draft: ActionDraft): boolean {
  const { edition, scene } = of;
  const act = foreseen(draft, { n: LAST, at, written: rfc3339(at), actor: null });
  return passedOver({ edition, scene: { ...scene, checklists: stood().checklists } }, step, act).length > 0;
}

/** After all lines of a sheet. */
const LAST = Number.MAX_SAFE_INTEGER;

function stepActs(list: Checklist): readonly PaperAct[] {
  return itemsAt(list, null).flatMap(({ item }, index) =>
    VERDICTS.map(
      (verdict): PaperAct => ({
        key: `step/${list.id}/${item.id}/${verdict}`,
        name: t("on-paper-step", { list: say(list.name), n: index + 1, step: say(item.text), verdict }),
        ...{ pinyin: list.pinyin, initials: list.initials, numbers: [] },
        decide: (line) => {
          const place = placeOf(list, line);
          if (place === null) return { lacks: "place" };
          const target = { list: list.id, item: item.id, ...place };
          const doer = asksWho(line.of.edition, list) ? { by: line.doer } : null;
          const words = { reason: line.words, answer: line.words, doer, ...toldBy(line.words) };
          const said = { target, verdict, ...words, followOn: item.could_not };
          const decided = answerStep(line.of.view, said);
          const [done] = isRefusal(decided) || verdict !== "done" ? [] : decided;
          if (!(done && isEarly(line, { placed: { list, place }, item }, done))) return decided;
          return isVisible(line.words)
            ? answerStep(line.of.view, { ...said, answer: "", early: true })
            : { lacks: "turn" };
        },
      }),
    ),
  );
}

const levelActs = (): readonly PaperAct[] =>
  LEVELS.map((to) => ({
    key: `level/${to}`,
    name: t("on-paper-level", { level: levelWords(to) }),
    ...UNSPELLED,
    words: [t("on-paper-level-sought", { n: to, level: levelWords(to) })],
    decide: ({ of, stood, words }) =>
      changeLevel(
        { view: of.view, situation: stood().situation },
        { to, reason: words, supervises: supervises.peek() },
      ),
  }));

const stageActs = (): readonly PaperAct[] =>
  STAGES.map((stage) => ({
    key: `stage/${stage}`,
    name: t("on-paper-stage", { stage: name("stages", stage) }),
    ...UNSPELLED,
    decide: ({ of, stood }) => enterStage({ view: of.view, situation: stood().situation }, stage),
  }));

/** That they were told before it was dark where they are. `at`: ms since 1970. */
function tooEarly(edition: Edition, { scene }: Of, areas: readonly string[], at: number): string | null {
  const began = audienceBegan(edition, scene, { areas });
  return began > at * 1000 ? t("on-paper-early", { time: when(began) }) : null;
}

const noticeActs = (edition: Edition): readonly PaperAct[] =>
  edition.audiences.flatMap(({ id, name: called, channels, areas: own }) =>
    channels.map((channel) => ({
      key: `notice/${id}/${channel}`,
      name: t("on-paper-notice", { audience: say(called), channel: channelWords(channel) }),
      ...UNSPELLED,
      channel,
      warns: ({ of, at }: ToldLine) => tooEarly(edition, of, own, at),
      decide: ({ of, stood }: ToldLine) =>
        giveNotice(of.view, factsOf(edition, stood().facts, own), { audience: id, channel, write: rfc3339 }),
    })),
  );

const reportActs = (edition: Edition): readonly PaperAct[] =>
  edition.reports.map((rule) => ({
    key: `report/${rule.id}`,
    name: t("on-paper-report", { report: say(rule.name) }),
    ...UNSPELLED,
    words: [name("contacts", rule.to)],
    decide: ({ of, words }) => giveReport(of.view, { rule, accident: null }, words),
  }));

export const planActs = (edition: Edition): readonly PaperAct[] => [
  ...noticeActs(edition),
  ...levelActs(),
  ...stageActs(),
  ...reportActs(edition),
  ...edition.lists.flatMap(stepActs),
];
