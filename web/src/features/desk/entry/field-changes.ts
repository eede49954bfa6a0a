/** What each field of an entry said before and what it says now: by its corrections, and by what was said anew of it since. */

import { correctionLabel, rawWords } from "../../../app/corrections/correction-fields";
import { t } from "../../../app/words/i18n";
import { straight } from "../../../app/words/user-text";
import { areaNames, when } from "../../../app/words/words";
import { type CorrectableField, correctable, STATED, saidInstead } from "../../../core/catalogue/correctable";
import { requestsIn } from "../../../core/readings/response/requests";
import { correctedFields } from "../../../core/record/corrections";
import { type Action, type Entry, isAfter } from "../../../core/record/entries";
import { effective, momentField, textField, textsField } from "../../../core/record/fields";
import { own } from "../../../core/record/json";
import { deskNames, deskScene } from "../shell/desk-state";

/** In words; `label` "": what it was shows of what it is. */
export interface FieldChange {
  readonly label: string;
  readonly before: string;
  readonly now: string;
}

export interface FieldChanges {
  /** Who said so, and when. */
  readonly by: Entry;
  readonly fields: readonly FieldChange[];
}

/** By label what a field says. */
type Said = ReadonlyMap<string, string>;

/** Of a word only what it is, not what it is called. */
const labelOf = (field: CorrectableField): string =>
  field.kind === "word" && field.field !== "kind" ? "" : correctionLabel(field);

/** What these fields say in a body; what it does not tell is left out. */
const fieldsIn = (fields: readonly CorrectableField[], body: Action["body"]): Said =>
  new Map(
    fields.flatMap((field) => {
      const raw = saidInstead(field, body);
      return raw === undefined ? [] : [[labelOf(field), straight(rawWords(field, raw))] as const];
    }),
  );

const CALLER = ["name", "number", "place", "words"] as const;

/** What only few may read of a request. */
const callerIn = ({ private: secret }: Entry): Said =>
  new Map(
    CALLER.flatMap((name) => {
      const value = secret && own(secret, name);
      return typeof value === "string" && value !== "" ? [[t(`request-caller-${name}`), straight(value)] as const] : [];
    }),
  );

/** What an opening and the fact block both tell. */
function factsIn(action: Action): Said {
  const [areas, cause, since] = [textsField(action, "areas"), textField(action, "cause"), momentField(action, "since")];
  const told = [
    areas && ["area", areaNames(areas)],
    cause && ["cause", deskNames.value.cause(cause)],
    typeof since === "number" && ["since", when(since)],
  ].filter((each) => Array.isArray(each));
  return new Map(told.map(([field = "", words = ""]) => [t("entry-correct-field", { field }), words] as const));
}

const isFacts = (entry: Entry): boolean => effective(entry)?.type === "facts.changed";

/** What was said anew of it, in an entry of its own: a request filled in, the facts of an outage. */
function saidAnew({ ref, action }: Entry): readonly Entry[] {
  const scene = deskScene.value;
  if (!scene) return [];
  if (action?.type === "incident.opened") return scene.view.leading.ref === ref ? scene.entries.filter(isFacts) : [];
  const acts = requestsIn(scene.requests).find(({ entry }) => entry.ref === ref)?.acts ?? [];
  return acts.filter((each) => each.action?.type === "request.filled");
}

function saidIn(entry: Entry, fields: readonly CorrectableField[], from: Action | null): Said {
  const { action } = entry;
  if (action === null) return new Map();
  if (action.type === "entry.corrected") return fieldsIn(fields, correctedFields(entry));
  if (from?.type === "incident.opened") return new Map([...fieldsIn(fields, action.body), ...factsIn(action)]);
  return new Map([...fieldsIn(fields, action.body), ...callerIn(entry)]);
}

function atFirst(entry: Entry, fields: readonly CorrectableField[]): Map<string, string> {
  const stated = fields.filter(({ field }) => field === STATED);
  const told = fields.flatMap((each) =>
    each.now === undefined ? [] : [[labelOf(each), straight(rawWords(each, each.now))] as const],
  );
  const measured = stated.map((each) => [labelOf(each), when(entry.happenedAt)] as const);
  return new Map([...measured, ...told, ...saidIn(entry, [], entry.action)]);
}

/** In the order in which it was said; what changes no field has none. */
export function changesOfFields(entry: Entry, corrections: readonly Entry[]): readonly FieldChanges[] {
  const fields = entry.action ? correctable(entry.action) : [];
  const said = atFirst(entry, fields);
  const all = [...corrections, ...saidAnew(entry)].sort((a, b) => (isAfter(a, b) ? 1 : -1));
  return all.map((by) => {
    const isOf = by.action?.type === "entry.corrected" ? fields : fields.filter(({ field }) => field !== STATED);
    const anew = [...saidIn(by, isOf, entry.action)].flatMap(([label, now]): readonly FieldChange[] => {
      const before = said.get(label) ?? t("entry-correct-unknown");
      said.set(label, now);
      return before === now ? [] : [{ label, before, now }];
    });
    return { by, fields: anew };
  });
}

/** What only few may read of an entry, as it stands by now. */
export function privateNow(entry: Entry): string {
  const values = new Map(
    [entry, ...saidAnew(entry)].flatMap(({ private: secret }) =>
      Object.entries(secret ?? {}).filter(
        ([, value]) => (typeof value === "string" && value !== "") || typeof value === "number",
      ),
    ),
  );
  return [...values.values()].join(" · ");
}
