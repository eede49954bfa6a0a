import type { Edition, Named } from "../../core/plan/plan";
import { byId, siteWords, text } from "../../core/plan/plan-lookups";
import { type Entry, isRef } from "../../core/record/entries";
import type { Directory } from "../../sync/connection/api";
import { numeral } from "./numerals";
import { inLine, listed, unnamed } from "./user-text";

/**
 * Ids as people say them. What is not known keeps its id, as far as a line can hold it: a wrong name would be worse than
 * none.
 */
export interface Names {
  readonly person: (id: string) => string;
  /** "Wang's phone": by who recorded on it, which neither plan nor directory says. */
  readonly device: (id: string) => string;
  readonly duty: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly area: (id: string) => string;
  /** The ref of a report stands in place of one at lists for people in danger: where they are, "" where that is not known. */
  readonly asset: (id: string) => string;
  readonly cause: (id: string) => string;
  readonly list: (id: string) => string;
  readonly item: (list: string, item: string) => string;
  /** A contact of the plan, or somebody of the directory. */
  readonly contact: (id: string) => string;
  readonly guide: (id: string) => string;
  readonly script: (id: string) => string;
  readonly audience: (id: string) => string;
  readonly clock: (id: string) => string;
  readonly report: (id: string) => string;
  readonly service: (id: string) => string;
  /** Something that the plan asks for after the end. */
  readonly care: (id: string) => string;
  readonly goal: (id: string) => string;
  /** The question that was asked; where only its kind was noted, the first of that kind. */
  readonly enquiry: (answer: string, kind: string) => string;
  /** "二", "II": a level as the language writes it. */
  readonly level: (level: number) => string;
  readonly areas: (ids: readonly string[]) => string;
  /** Another entry, by its ref; absent where no other is known. */
  readonly entry?: (ref: string) => Entry | undefined;
}

type Shelf =
  | "duties"
  | "stages"
  | "areas"
  | "assets"
  | "causes"
  | "lists"
  | "contacts"
  | "guides"
  | "scripts"
  | "audiences"
  | "clocks"
  | "reports"
  | "goals";

/** @param language a key of the plan's texts; @param joiner stands between areas: "、" or ", ". */
export function namesOf(plan: Edition | null, directory: Directory | null, language: string, joiner: string): Names {
  const people = new Map(directory?.people.map((person) => [person.id, person.name]));
  const customers = new Map(directory?.customers.map((customer) => [customer.id, customer.name]));
  const named = (shelf: Shelf) => (id: string) => {
    const found = plan && byId(plan[shelf], id);
    return found ? text(found.name, language).text : unnamed(id);
  };
  const later = (shelf: "services" | "after_care") => (id: string) => {
    const shelved: readonly Named[] = plan?.recovery[shelf] ?? [];
    const found = byId(shelved, id);
    return found ? text(found.name, language).text : unnamed(id);
  };
  const area = named("areas");
  const contact = named("contacts");
  return {
    person: (id) => people.get(id) ?? unnamed(id),
    device: (id) => inLine(id),
    duty: named("duties"),
    stage: named("stages"),
    area,
    asset: (id) => (isRef(id) ? "" : named("assets")(id)),
    cause: named("causes"),
    list: named("lists"),
    item: (list, item) => itemText(plan, list, item, language),
    contact: (id) => people.get(id) ?? customers.get(id) ?? contact(id),
    guide: named("guides"),
    script: named("scripts"),
    audience: named("audiences"),
    clock: named("clocks"),
    report: named("reports"),
    service: later("services"),
    care: later("after_care"),
    goal: named("goals"),
    enquiry: (answer, kind) => questionText(plan, answer, kind, language),
    level: (level) => numeral(level, language),
    areas: (ids) => listed(ids.map(area), joiner),
  };
}

/** "Tower A, lift 2": where something is, or for whom it is done. */
export const spotName = (names: Pick<Names, "area" | "asset">, area: string | null, asset: string | null): string =>
  (asset && names.asset(asset)) || (area ? names.area(area) : "");

function itemText(plan: Edition | null, list: string, item: string, language: string): string {
  const pages = (plan && byId(plan.lists, list))?.pages ?? [];
  const found = pages.flatMap((page) => page.items).find((each) => each.id === item);
  return plan && found ? siteWords(plan, text(found.text, language).text, language) : unnamed(item);
}

function questionText(plan: Edition | null, answer: string, kind: string, language: string): string {
  const found = plan?.answers.find((each) => each.id === answer) ?? plan?.answers.find((each) => each.kind === kind);
  return found ? text(found.question, language).text : unnamed(kind);
}

/** A step with its list, which its own words may name already. */
export function stepOfList(names: Pick<Names, "list" | "item">, list: string, item: string): string {
  const [of, step] = [names.list(list), names.item(list, item)];
  return step.toLowerCase().includes(of.toLowerCase()) ? step : `${of} · ${step}`;
}
