/** A request in words. What is of the caller stays out of them. */

import type { Request } from "../../core/readings/response/requests";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";
import { inLine } from "../words/user-text";

export const requestPlace = ({ place: { area, asset } }: Pick<Request, "place">): string =>
  asset ? names.value.asset(asset) : area ? names.value.area(area) : "";

export const requestWords = ({ kind, what }: Pick<Request, "kind" | "what">): string =>
  [t("matter-request", { kind }), inLine(what)].filter(Boolean).join(t("matter-colon"));
