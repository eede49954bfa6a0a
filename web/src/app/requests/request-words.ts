/** A request in words. What is of the caller stays out of them. */

import type { Request } from "../../core/readings/response/requests";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";
import { inLine } from "../words/user-text";

export const requestPlace = ({ place: { area, asset } }: Pick<Request, "place">): string =>
  asset ? names.value.asset(asset) : area ? names.value.area(area) : "";

/** `words`: what is asked for, its beginning where it is long. */
export const requestWords = ({ kind, what }: Pick<Request, "kind" | "what">, words = inLine(what)): string =>
  [t("matter-request", { kind }), words].filter(Boolean).join(t("matter-colon"));
