import { fireEvent, screen } from "@testing-library/preact";
import { record } from "../../../web/src/app/record/record";
import { workIncident } from "../../../web/src/app/record/store";
import { second } from "../../../web/src/app/words/times";
import { writeNote } from "../../../web/src/core/commands/notes";
import type { Entry } from "../../../web/src/core/record/entries";
import { EDITION } from "../core/readings/limit-scenes";
import { type Bench, bench, open } from "./phone-screens";

export const person = (id: string, name: string, more: object = {}) => ({
  ...{ id, name, pinyin: "", initials: "", numbers: [], duties: [], deputy_of: [], languages: [] },
  ...more,
});
const PEOPLE = [
  person("pzhao", "赵大勇", { duties: ["leader"] }),
  person("pwang", "王芳", { deputy_of: ["plimin"] }),
  person("pxu", "徐青青"),
];

export const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
export const last = ({ localRecord }: Bench) => localRecord.entries().at(-1)?.action;
export const bodies = ({ localRecord }: Bench, type: string) =>
  localRecord.entries().flatMap(({ action }) => (action?.type === type ? [action.body] : []));

/** A supervisor's phone with clocks, reports, seats and colleagues in its plan, and no network. */
export async function night(plan = EDITION): Promise<Bench> {
  localStorage.clear();
  const at = await bench("supervisor", plan, PEOPLE);
  at.browser.fate = () => "lost";
  return at;
}

/** Opens an outage; the screens look at it in the very second in which it began. */
export async function begin({ localRecord }: Bench, body: object = {}, drill = false): Promise<Entry> {
  const opening = { type: "incident.opened", incident: "self", drill, body: { ...open, ...body } };
  const entry = await localRecord.record(opening);
  second.value = entry.happenedAt / 1000 - (localRecord.status().clockOffsetMs ?? 0);
  return entry;
}

/** This phone's person has the duty, or the one who is named. */
export const take = ({ localRecord }: Bench, incident: string, duty: string, who = "plimin") =>
  localRecord.record({ type: "duty.taken", incident, body: { duty, person: who } });

/** A note of what the screens are about. */
export const note = (words: string) => record(writeNote(workIncident.value, { words, photo: null, paper: {} }));
