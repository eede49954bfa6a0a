/** The figures of a review in words. */

import { placeWords } from "../../../app/checklists/placed-lists";
import { t } from "../../../app/words/i18n";
import { nameIn } from "../../../app/words/words";
import type { Edition } from "../../../core/plan/plan";
import { type FigurePart, type ReviewFigure, tookIn, unmetIn } from "../../../core/readings/review/figure";
import { deskNames } from "../shell/desk-state";
import { spanWords } from "../ui/durations";

type Named = (id: string, edition: Edition) => string;

/** Before the id of a duty or a contact. */
const KIND = /^(?:duty|contact):/u;

const listed: Named = (id, edition) => nameIn(edition, "lists", id);

const NAMES: Readonly<Record<FigurePart, Named>> = {
  stage: (id) => deskNames.value.stage(id),
  report: (id) => deskNames.value.report(id),
  notice: (id) => deskNames.value.audience(id),
  could_not: listed,
  skipped: listed,
  tripped: listed,
  list: listed,
  call_out: (id) => (id.startsWith("duty:") ? deskNames.value.duty : deskNames.value.contact)(id.replace(KIND, "")),
  service: (id) => deskNames.value.service(id),
  all_the_same: (what) => t("review-all-the-same", { what }),
  request: (kind) => t("matter-request", { kind }),
  customer: (id) => deskNames.value.contact(id),
  arrival: (id) => deskNames.value.device(id),
  promise: (how) => t("review-promise", { how }),
  help: () => t("review-help"),
  danger: () => t("review-danger"),
  enquiry: (kind) => deskNames.value.enquiry("", kind),
  accident: (kind) => t("accident-kind", { kind: kind || "other" }),
};

/** What it is of; a list with where. */
export const figureName = ({ part, id, place }: ReviewFigure, edition: Edition): string =>
  [NAMES[part](id, edition), place && placeWords(place)].filter(Boolean).join(" · ");

/** So many steps of a list are named: a list that people can work has fewer. */
const MOST_STEPS = 40;

/** The steps that it counts, by name; "" where it counts none. */
export function figureSteps({ id, steps = [] }: ReviewFigure): string {
  const named = steps.slice(0, MOST_STEPS).map((item) => deskNames.value.item(id, item));
  return named.join(t("all-the-same-gap"));
}

const over = (limit: string, rest: string): string => t("desk-by-over", { limit, rest });

/** Whether several were waited for, so that what it took is the median. */
const isMany = ({ part }: ReviewFigure): boolean => part === "request" || part === "help" || part === "danger";

/** How many. The entries of a stage are that it was entered and left: no number of times. */
function countWords({ part, n, since = 0, total = 0, begun, safe }: ReviewFigure): string | false {
  if (part === "list") return t("review-list", { begun: safe ? "safe" : begun ? "yes" : "no", n, total });
  if (part === "could_not" || part === "skipped") return t("review-steps-n", { n, since });
  return n > 0 && part !== "stage" && t("review-n", { n });
}

/** How many, how long it took and how long it might have taken. */
export function reviewFigureWords(figure: ReviewFigure): string {
  const { longest, limit, late, how = "open" } = figure;
  const time = tookIn(figure, { span: spanWords, over });
  const unmet = unmetIn(figure);
  return [
    unmet === null && countWords(figure),
    time !== null && t(isMany(figure) ? "review-median" : "review-took", { time }),
    longest !== null && t("review-longest", { time: spanWords(longest) }),
    unmet !== null && (late || unmet !== "review-never") && t(unmet, { how }),
    limit !== null && t("review-limit", { time: spanWords(limit) }),
  ]
    .filter(Boolean)
    .join(" · ");
}
