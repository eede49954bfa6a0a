/** What an incident leaves open, in words: the same on screen, in the record, on a phone and at the desk. */

import type { Target } from "../../core/folds/checklists";
import type { Remainder } from "../../core/readings/lists/remainder";
import type { Overdue } from "../../core/readings/overdue";
import { farWords } from "../checklists/how-far";
import { clockAt } from "../incident/clock-row";
import { dangerPlace } from "../incident/danger-words";
import { edition, nameOf } from "../record/store";
import { t } from "../words/i18n";
import { type Names, spotName, stepOfList } from "../words/names";
import { promiseWords, say, when, wholeSite } from "../words/words";

/** What an outage leaves that is nobody's to do by itself. */
export type Unassigned = Exclude<Remainder, { readonly kind: "matter" }>;

type Named = Pick<Names, "area" | "areas" | "audience" | "asset" | "contact" | "item" | "list" | "service">;
type NamedDuties = Pick<Names, "duty">;

const spotIn = (names: Named, { area, asset }: Pick<Target, "area" | "asset">): string => spotName(names, area, asset);

/** What should have been done, and of what: "Fetch people out · People in a lift · Tower A, lift 2". */
export function overdueWords(names: Named, overdue: Overdue): { readonly what: string; readonly where: string } {
  if (overdue.kind === "report") return { what: say(overdue.rule.name), where: t("desk-need-report") };
  if (overdue.kind === "promise") {
    const { by, what, until } = overdue.promised;
    return { what: promiseWords(what, when(until)), where: names.contact(by) };
  }
  const { clock, place, accident, startedAt } = overdue.running;
  const where = accident === null ? spotIn(names, place) : when(startedAt);
  return { what: say(overdue.limit.name), where: clockAt(say(clock.name), where) };
}

/** So many steps of a list are named: a list that people can work has fewer. */
const MOST_STEPS = 40;

/** So many lists that nobody began are named. */
const MOST_LISTS = 30;

const joined = (names: readonly string[]): string => names.join(t("shell-joiner"));

export function remainderWords(names: Named & NamedDuties, of: Unassigned): string {
  switch (of.kind) {
    case "danger":
      return t("now-in-danger", { place: dangerPlace(of.danger) });
    case "step": {
      const { list, item } = of.step.target;
      const step = [stepOfList(names, list, item), spotIn(names, of.step.target)].filter(Boolean).join(" · ");
      // The step's own words alone would tell what it asks for as if it were so.
      return of.step.status === "could_not" ? t("desk-say-could-not", { step }) : step;
    }
    case "left_out": {
      const steps = of.steps.map(({ target: { list, item } }) => names.item(list, item));
      const named = steps.slice(0, MOST_STEPS).join(t("all-the-same-gap"));
      const [first] = of.steps;
      const where = first
        ? [names.list(first.target.list), spotIn(names, first.target)].filter(Boolean).join(" · ")
        : "";
      return t("close-left-out", { where, n: steps.length, steps: named });
    }
    case "service": {
      const lists = [...new Set(of.state.waits.map(({ list }) => names.list(list.id)))].join(t("all-the-same-gap"));
      return t("close-service-early", { what: names.service(of.state.service.id), lists });
    }
    case "list": {
      const where = [names.list(of.placed.list.id), spotIn(names, of.placed.place)].filter(Boolean).join(" · ");
      return t(of.safe ? "close-left-safe" : "close-left", { where, far: farWords(of.progress) });
    }
    case "unbegun": {
      const all = of.lists.map(({ list, place }) =>
        [names.list(list.id), spotIn(names, place)].filter(Boolean).join(" · "),
      );
      return t("close-unbegun", {
        n: all.length,
        lists: joined(all.slice(0, MOST_LISTS)),
        more: all.length > MOST_LISTS ? "yes" : "no",
      });
    }
    case "uncalled":
      return t("close-uncalled", {
        n: of.called.length,
        who: joined(of.called.map(({ duty, contact }) => (duty ? names.duty(duty) : names.contact(contact ?? "")))),
      });
    case "overdue":
      return t("close-late", overdueWords(names, of.overdue));
    case "untold":
      return t("close-untold", {
        n: of.audiences.length,
        who: joined(of.audiences.map(({ id }) => names.audience(id))),
      });
    case "unasked":
      return t("close-unasked", { n: of.n });
    case "shut":
      return t("close-shut", { what: joined(of.services.map(({ service }) => names.service(service.id))) });
    case "supply":
      return t("close-dark", { areas: of.areas.length > 0 ? names.areas(of.areas) : wholeSite(edition.value) });
    default:
      return t("close-silent", { name: of.name });
  }
}

/** Who said or did something about it last, or who should have, and when. */
export function remainderAbout(names: NamedDuties, of: Unassigned): string {
  const duty = of.kind === "overdue" && of.overdue.kind === "report" && names.duty(of.overdue.rule.by);
  const actor = of.by?.action?.actor ?? null;
  return [duty || (actor !== null && nameOf(actor)), of.at !== null && when(of.at)].filter(Boolean).join(" · ");
}
