/** What another entry names: which request, whose help, who in danger, and where. Nothing of it is private. */

import { REQUEST_KINDS } from "../../../core/catalogue/words";
import { type Action, isRef } from "../../../core/record/entries";
import { among, momentField, peopleInDanger, textField } from "../../../core/record/fields";
import { dangerPlace } from "../../incident/danger-words";
import { actionNow } from "../entry-now";
import type { Reader } from "../entry-reader";
import { t } from "../i18n";
import { type Names, spotName } from "../names";
import { inLine } from "../user-text";
import { promiseWords } from "../words";

/** "Tower A, lift 2": where a body says that it is. */
export function placeNamed(names: Names, action: Action): string {
  const [asset, area] = [textField(action, "asset"), textField(action, "area")];
  return spotName(names, area, asset);
}

type Words = (action: Action, names: Names, clock: Reader["clock"]) => string;

const said = (action: Action, name: string): string => inLine(textField(action, name) ?? "");

/** A colon between what it is and what was said of it; a dot before where. */
const noun = (of: string, words: string, place: string): string =>
  [[of, words].filter(Boolean).join(t("matter-colon")), place].filter(Boolean).join(" · ");

/** Who is in danger and where, as an entry tells it. */
export const toldPlace = (people: Action): string =>
  dangerPlace({
    kind: textField(people, "danger"),
    place: textField(people, "place") ?? "",
    area: textField(people, "area"),
    asset: textField(people, "asset"),
  });

const THINGS = new Map<string, Words>([
  [
    "request.opened",
    (action, names) =>
      noun(
        t("matter-request", { kind: among(REQUEST_KINDS, said(action, "kind")) ?? "other" }),
        said(action, "what"),
        placeNamed(names, action),
      ),
  ],
  ["help.asked", (action, names) => noun(t("help-title"), said(action, "what"), placeNamed(names, action))],
  ["accident.recorded", (action, names) => noun(t("accident-title"), "", placeNamed(names, action))],
  [
    "incident.opened",
    (action) => {
      const people = peopleInDanger(action);
      return people ? noun(t("desk-say-danger"), toldPlace(people), "") : "";
    },
  ],
  [
    "promise.made",
    (action, names, clock) => {
      const until = momentField(action, "until");
      const what = promiseWords(textField(action, "what") ?? "", typeof until === "number" ? clock(until) : "");
      return noun(names.contact(textField(action, "by") ?? ""), "", what);
    },
  ],
  ["customer.reported", (action, names) => noun(t("customer-reported-one"), "", placeNamed(names, action))],
]);

type Of = Pick<Reader, "names" | "clock">;

/** The thing that an entry began, by its ref, as it stands by now; "" where that is not here. */
export function thingNamed({ names, clock }: Of, ref: string): string {
  const entry = isRef(ref) ? names.entry?.(ref) : undefined;
  const action = entry ? actionNow(entry) : null;
  return action === null ? "" : (THINGS.get(action.type)?.(action, names, clock) ?? "");
}

/** What a field of this entry names. */
export const thingIn = (r: Reader, field: string): string => thingNamed(r, r.field(field));
