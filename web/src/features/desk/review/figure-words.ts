/** The figures of a review in words. */

import { t } from "../../../app/words/i18n";
import { nameIn } from "../../../app/words/words";
import type { Edition } from "../../../core/plan/plan";
import { type FigurePart, type ReviewFigure, tookIn, unmetIn } from "../../../core/readings/review/figure";
import { deskNames } from "../shell/desk-state";
import { spanWords } from "../ui/durations";

type Named = (id: string, edition: Edition) => string;

const listed: Named = (id, edition) => nameIn(edition, "lists", id);

const NAMES: Readonly<Record<FigurePart, Named>> = {
  stage: (id) => deskNames.value.stage(id),
  report: (id) => deskNames.value.report(id),
  notice: (id) => deskNames.value.audience(id),
  could_not: listed,
  skipped: listed,
  tripped: listed,
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

export const figureName = ({ part, id }: ReviewFigure, edition: Edition): string => NAMES[part](id, edition);

const over = (limit: string, rest: string): string => t("desk-by-over", { limit, rest });

/** Whether several were waited for, so that what it took is the median. */
const isMany = ({ part }: ReviewFigure): boolean => part === "request" || part === "help" || part === "danger";

/** How many, how long it took and how long it might have taken. */
export function reviewFigureWords(figure: ReviewFigure): string {
  const { part, n, longest, limit, late } = figure;
  const time = tookIn(figure, { span: spanWords, over });
  const unmet = unmetIn(figure);
  // The entries of a stage are that it was entered and left: no number of times.
  const counts = n > 0 && part !== "stage" && unmet === null;
  return [
    counts && t("review-n", { n }),
    time !== null && t(isMany(figure) ? "review-median" : "review-took", { time }),
    longest !== null && t("review-longest", { time: spanWords(longest) }),
    unmet !== null && (late || unmet !== "review-never") && t(unmet),
    limit !== null && t("review-limit", { time: spanWords(limit) }),
  ]
    .filter(Boolean)
    .join(" · ");
}
