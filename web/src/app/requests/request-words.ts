/** A request in words. What is of the caller stays out of them. */

import type { Request } from "../../core/readings/response/requests";
import { displayTime } from "../../core/record/entries";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";
import { spotName } from "../words/names";
import { inLine } from "../words/user-text";
import { when } from "../words/words";

export const requestPlace = ({ place: { area, asset } }: Pick<Request, "place">): string =>
  spotName(names.value, area, asset);

type Told = Pick<Request, "kind" | "what" | "entry" | "callBack">;

/** Of whom nobody wrote what it is about: when they called, and that they wait for a call. */
const untold = ({ entry, callBack }: Told): string =>
  t("request-untold", { time: when(displayTime(entry)), back: callBack === null ? "no" : "yes" });

/** `words`: what is asked for, its beginning where it is long. */
export const requestWords = (of: Told, words = inLine(of.what)): string =>
  [t("matter-request", { kind: of.kind }), words || untold(of)].join(t("matter-colon"));
