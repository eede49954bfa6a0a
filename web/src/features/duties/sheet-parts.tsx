import { promises } from "../../app/calls/communications";
import { promisedWords } from "../../app/calls/tried-line";
import { clockWords } from "../../app/incident/clock-row";
import { dangerPlace, peopleWords } from "../../app/incident/danger-words";
import { clocks } from "../../app/incident/deadlines";
import { began, facts, situation, stage, told } from "../../app/incident/situation";
import { keeperWords } from "../../app/matters/matter-row";
import { matterPlace, matterWords, type Of } from "../../app/matters/matter-words";
import { matters } from "../../app/matters/matters";
import { customerWords, recordedMatter } from "../../app/matters/recorded-words";
import { nameOf } from "../../app/record/store";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { areaNames, levelWords, name, say, when } from "../../app/words/words";
import { standing } from "../../core/folds/promises";
import { isSupplyLost } from "../../core/folds/situation";
import { nextLimit, reachedLimit } from "../../core/readings/clocks";
import type { Matter } from "../../core/readings/matters/matter";
import { callsMade } from "../../core/readings/response/contact-heard";
import { displayTime } from "../../core/record/entries";
import { doerOf } from "../../core/record/fields";
import { SheetTable } from "./sheet-table";

/** What one says first: how grave, where, since when, what was told. */
export function Standing() {
  const { expectedBack, nextWordAt, cause } = facts.value;
  const [back, word] = [expectedBack?.value ?? null, nextWordAt?.value ?? null];
  const lines = [
    [t("sheet-level"), [levelWords(situation.value.level), name("stages", stage.value)].join(" · ")],
    [t("sheet-where"), areaNames(facts.value.areas?.value ?? [])],
    [t("sheet-since"), began.value === null ? "" : when(began.value)],
    [t("sheet-cause"), cause ? name("causes", cause.value) : ""],
    [
      t("sheet-power"),
      isSupplyLost(situation.value) === false
        ? t("now-power-back")
        : back === null
          ? t("now-back-unknown")
          : t("now-back", { time: when(back) }),
    ],
    [t("wall-word"), word === null ? "" : when(word)],
  ];
  return (
    <SheetTable title={t("sheet-standing")} heads={[]}>
      {lines.filter(([, words]) => words !== "").map(([what = "", words = ""]) => [what, words])}
    </SheetTable>
  );
}

export const Dangers = () => (
  <SheetTable title={t("sheet-dangers")} heads={[t("sheet-where"), t("sheet-people"), t("sheet-since")]}>
    {situation.value.danger.map((danger) => [
      dangerPlace(danger),
      peopleWords(danger),
      when(displayTime(danger.entry)),
    ])}
  </SheetTable>
);

const dueWords = ({ due }: Matter) => (due === null ? "" : when(due));

/** A request in the words of whoever took it down; anything else without what it says of somebody. */
const sheetWords = (of: Of, matter: Matter) => (matter.kind === "request" ? matterWords : recordedMatter)(of, matter);

/** Clocks and dangers stand by themselves; what concerns one person has its place, not their name. */
export function Matters({ of }: { of: Of }) {
  const listed = matters.value.filter(({ kind }) => kind !== "danger" && kind !== "clock");
  return (
    <SheetTable title={t("matter-title")} heads={[t("sheet-what"), t("sheet-who"), t("sheet-by")]}>
      {listed.map((matter) => [
        [t(`sheet-urgency-${matter.urgency}`), sheetWords(of, matter), matterPlace(matter)].filter(Boolean).join(" · "),
        keeperWords(of, matter),
        dueWords(matter),
      ])}
    </SheetTable>
  );
}

/** Who works here and who is called from outside, by name; a special customer as one. */
const contactWords = (id: string) => customerWords(id) ?? names.value.contact(id);

/** What others said they would do. */
export const SheetPromises = () => (
  <SheetTable title={t("sheet-promises")} heads={[t("sheet-what"), t("sheet-who")]}>
    {standing(promises.value).map((made) => [promisedWords(made), contactWords(made.by)])}
  </SheetTable>
);

/** What runs out, by the limit that comes next, else the one reached. */
export const Clocks = ({ at }: { at: number }) => (
  <SheetTable title={t("now-clocks")} heads={[t("sheet-what"), t("sheet-by")]}>
    {clocks.value.map((running) => {
      const limit = nextLimit(running, at) ?? reachedLimit(running, at);
      return [[clockWords(running), say(limit?.limit.name)].filter(Boolean).join(" · "), limit ? when(limit.at) : ""];
    })}
  </SheetTable>
);

/** Who was called, and how it went last. */
export const SheetCalls = () => (
  <SheetTable title={t("sheet-calls")} heads={[t("sheet-what"), t("sheet-how"), t("sheet-who")]}>
    {callsMade(told.value).map(({ who, outcome, entry }) => [
      contactWords(who),
      `${when(displayTime(entry))} ${t(`outcome-${outcome}`)}`,
      nameOf(doerOf(entry)),
    ])}
  </SheetTable>
);
