// long-file: the whole edition's shape on one page, in the order in which the file has it; see docs/plan.md.

import type * as words from "../catalogue/words";

/** A text by language. The first key is the language it was written in; "zh-Hant" is derived. */
export type Text = Readonly<Record<string, string>>;
export type DutyId = words.Duty;
export type StageId = words.Stage;
export type LevelId = words.Level;
export type Unit =
  | ("seconds" | "minutes" | "hours" | "days" | "metres" | "percent" | "count")
  | ("volts" | "hertz" | "kilopascals");
export type HazardKind = words.Hazard;
export type ChannelKind = words.Channel;

/** An editable number that says where it comes from. `id` is null where it was written in place. */
export interface Figure {
  readonly id: string | null;
  readonly value: number;
  readonly unit: Unit;
  readonly source: Text;
  /** False where nobody of the site has decided it; else absent. */
  readonly decided?: boolean;
}
export interface Named {
  readonly id: string;
  readonly name: Text;
}
export interface Site extends Named {
  readonly zone: string;
  readonly languages: readonly string[];
  readonly hotline: string | null;
  /** What the hotline is forwarded to when the exchange is dead; this and the next two are absent from editions of before. */
  readonly hotline_mobile?: string | null;
  readonly address?: Text | null;
  /** The site's number at the utility. */
  readonly account?: string | null;
  /** Hours of the day from which and to which people sleep: no word without news. Absent from editions of before. */
  readonly night?: { readonly from: number; readonly to: number } | null;
  /** Fewer working channels than this is an alarm. */
  readonly min_channels: Figure;
  /** Until the next try. Null, and absent from editions of before: the client's own figures. */
  readonly call_again: { readonly busy: Figure; readonly no_answer: Figure } | null;
  /** From this level up customers' requests are taken down by the short form; null: never. This and the next two are absent from editions of before. */
  readonly short_form_from?: LevelId | null;
  /** The invented site that is shipped: nothing in it is real. */
  readonly example?: boolean;
  /** A second plan keeper has to publish what one proposes. */
  readonly two_approve?: boolean;
}
/** Words that the rendering of scripts needs. `date` holds {month}, {day}, {time}. */
export interface Words {
  readonly date: Text;
  readonly joiner: Text;
}
export interface Area extends Named {
  readonly parent: string | null;
  readonly kind: "site" | "building" | "floor" | "unit" | "zone";
  /** Retired ids stay, so that old entries keep their names. */
  readonly retired: boolean;
}
export interface Insurance {
  readonly policy: string;
  readonly cover: Text;
  /** YYYY-MM-DD */
  readonly expires: string;
}
export interface Asset extends Named {
  readonly kind: string;
  readonly area: string;
  readonly place: Text | null;
  readonly maintainer: string | null;
  readonly maintain_every: Figure | null;
  readonly test_every: Figure | null;
  readonly lasts: Figure | null;
  readonly insurance: Insurance | null;
  readonly retired: boolean;
}
/** One of the four; 1 is the highest. */
export interface ResponseLevel {
  readonly level: LevelId;
  readonly numeral: string;
  readonly name: Text;
  readonly colour: "red" | "orange" | "yellow" | "blue";
  readonly criteria: { readonly scope: Text; readonly duration: Text; readonly effect: Text };
  readonly proposes: {
    /** An outage of at least this breadth proposes this level. */
    readonly scope: "site" | "building" | "zone" | "unit";
    /** An outage of at least this age proposes this level; null: age alone does not. */
    readonly after: Figure | null;
    /** A passed promise proposes raising from this level to the next higher one. */
    readonly raise_on_passed_promise: boolean;
    /** What happened to people that proposes this level. Absent from editions of before. */
    readonly effects?: readonly ("trapped" | "hurt")[];
  };
  /** Time limit of each stage, from the opening. */
  readonly limits: Readonly<Record<StageId, Figure>>;
}
export interface StagePlan {
  readonly id: StageId;
  readonly name: Text;
  readonly goal: Text;
  readonly ends_when: Text;
  readonly lists: Readonly<Record<DutyId, readonly string[]>>;
}
export interface DutyCard {
  readonly id: DutyId;
  readonly name: Text;
  readonly purpose: Text;
  readonly procedure: readonly Text[];
  readonly never: readonly Text[];
  readonly hand_over: Text;
  /** Who takes this duty over when nobody holds it, first to last. */
  readonly covered_by: readonly DutyId[];
}
/** Who does what in the first ten minutes; the last entry also stands for more people. */
export interface FirstTenOrder {
  readonly people: number;
  readonly seats: readonly Seat[];
}
export interface Seat {
  readonly name: Text;
  readonly covers: readonly DutyId[];
  readonly steps: readonly { readonly minute: number; readonly text: Text; readonly list: string | null }[];
}
/** What is good to see, and the figures in it with their sources. */
export interface ExpectedResult {
  readonly text: Text;
  readonly figures: readonly Figure[];
  /** What was answered is written down. Absent from older editions. */
  readonly answer?: boolean;
}
export interface Item {
  readonly id: string;
  readonly text: Text;
  /** Absent from editions of before, as are `hazard` and `call_and_response` of a list. */
  readonly expect?: ExpectedResult | null;
  readonly detail: Text | null;
  readonly warning: Text | null;
  readonly skip_at: readonly LevelId[];
  /** The list that this step sends one to. */
  readonly list: string | null;
  /** The list that "could not" leads to. */
  readonly could_not: string | null;
  /** Items of this list that must be done before. */
  readonly needs: readonly string[];
  /** Done only where what it speaks of is so: else one tap says that it is not. Absent from older editions. */
  readonly conditional?: boolean;
  /** It asks for a photograph. Absent where it does not. */
  readonly photo?: boolean;
  readonly two_persons: boolean;
  readonly due: Figure | null;
  readonly contacts: readonly string[];
  readonly scripts: readonly string[];
  readonly clock: { readonly id: string; readonly does: "start" | "reset" | "stop" } | null;
  /** The special customers to be called: those whose device runs on a battery, or the others. Absent from older editions. */
  readonly customers?: "battery" | "others" | null;
}
export interface Gate {
  readonly in_order: boolean;
  readonly min_gap: Figure | null;
  readonly two_persons: boolean;
  /** Lists that must be finished before this one begins. */
  readonly after: readonly string[];
}
/** What a list can do to whoever works it, and so who may. */
export interface ListHazard {
  readonly kinds: readonly HazardKind[];
  readonly qualified: Text;
  /** When to stop and leave. */
  readonly stop_when: Text;
  /** Contacts that hear of it. */
  readonly tell: readonly string[];
}
export interface Checklist extends Named {
  readonly when: Text;
  readonly style: "read_do" | "do_confirm";
  readonly scope: "once" | "area" | "asset";
  /** Scope area: the areas patrolled. Empty otherwise. */
  readonly areas: readonly string[];
  /** Scope asset: the kind of assets. Null otherwise. */
  readonly asset_kind: string | null;
  readonly skip_at: readonly LevelId[];
  readonly hazard?: ListHazard | null;
  /** One reads, another looks and answers with what each item expects. */
  readonly call_and_response?: boolean;
  readonly gate: Gate;
  readonly pages: readonly { readonly name: Text | null; readonly items: readonly Item[] }[];
  /** Derived: "fa dian ji qi bu lai" and "fdjqbl". */
  readonly pinyin: string;
  readonly initials: string;
}
/** Lists that are about one thing. */
export interface Topic extends Named {
  readonly lists: readonly string[];
}
export interface ClockLimit extends Named {
  readonly after: Figure;
  readonly repeats: boolean;
  readonly list: string | null;
  readonly contacts: readonly string[];
}
export interface Clock extends Named {
  readonly about: Text;
  readonly scope: "once" | "area" | "asset";
  readonly asset_kind: string | null;
  /** What starts it by itself, besides a step that names it. */
  readonly starts: "by_hand" | "incident" | "people_in_lift" | "generator";
  readonly stops_when: Text;
  readonly limits: readonly ClockLimit[];
}
/** "People in danger" on the first screen. */
export interface DangerKind extends Named {
  readonly asset_kind: string | null;
  readonly list: string;
  readonly contacts: readonly string[];
  readonly scripts: readonly string[];
  readonly clock: string | null;
}
export interface Route {
  readonly kind: "phone" | "sms" | "app" | "web" | "wechat" | "walk";
  readonly name: Text;
  /** A number, an address, or null where the name says it all. */
  readonly value: string | null;
}
export interface Contact extends Named {
  readonly kind: string;
  readonly for: Text;
  /** How they are named to others as whoever gave a time; null, and absent from editions of before: their name. */
  readonly spoken?: Text | null;
  readonly hours: Text | null;
  /** First to last. Empty where the numbers come from the directory. */
  readonly routes: readonly Route[];
  /** Who does this duty is meant, by the directory's numbers. */
  readonly duty: DutyId | null;
  readonly next: string | null;
  readonly scripts: readonly string[];
  /** Derived: "shi gong dian gong si" and "sgdgs". */
  readonly pinyin: string;
  readonly initials: string;
}
export interface CallOut {
  readonly level: LevelId;
  readonly order: readonly {
    readonly duty: DutyId | null;
    readonly contact: string | null;
    readonly next_after: Figure;
  }[];
}
export interface Script extends Named {
  readonly purpose: string;
  /** Heard by customers: never to be sent in a drill. */
  readonly to_customers: boolean;
  /** Derived: the blanks that any of its texts uses. */
  readonly blanks: readonly Blank[];
  /** `prompts`: what whoever speaks must add, said beside the words and never sent. Absent from editions of before. */
  readonly texts: readonly { readonly channel: ChannelKind; readonly text: Text; readonly prompts?: readonly Text[] }[];
}
/** What the site itself fills, the same in every outage. */
export type SiteBlank = "site" | "hotline" | "hotline_mobile" | "address" | "account";
export type Blank =
  | ("areas" | "cause" | "since" | "expected_back" | "word_of" | "next_word_at" | "level" | "place" | "people")
  | SiteBlank;
export interface Answer {
  readonly id: string;
  /** What the tally counts. */
  readonly kind: string;
  readonly question: Text;
  readonly answer: Text;
}
/** From `after` the opening on, `every` so often instead. */
export interface Later {
  readonly after: Figure;
  readonly every: Figure;
}
export interface ReportLimit {
  readonly level: LevelId;
  readonly first: Figure;
  readonly repeat: Figure | null;
  /** Absent from editions of before. */
  readonly later?: Later | null;
}
export interface ReportRule extends Named {
  readonly by: DutyId;
  readonly to: string;
  readonly channel: string;
  /** Asked for only once this clock runs, and counted from its start. Editions of before have no such field. */
  readonly clock: string | null;
  readonly limits: readonly ReportLimit[];
  readonly script: string | null;
  readonly outline: readonly Text[];
}
export interface Audience extends Named {
  readonly areas: readonly string[];
  /** Words for nobody but them, the first to be said first. Absent from editions of before. */
  readonly scripts?: readonly string[];
  readonly channels: readonly ChannelKind[];
  readonly every: Figure;
  /** Absent from editions of before, as is the next. */
  readonly later?: Later | null;
  /** At night they hear nothing but news. */
  readonly sleeps?: boolean;
}
export interface Recovery {
  readonly before: readonly string[];
  readonly power_up: readonly string[];
  readonly checks: readonly string[];
  /** The list when power that was back fails again; absent from editions of before. */
  readonly lost_again?: string | null;
  readonly services: readonly (Named & { readonly areas: readonly string[]; readonly after: readonly string[] })[];
  readonly after_care: readonly (Named & { readonly by: DutyId; readonly due: Figure; readonly list: string | null })[];
  /** Supply must have stood this long before an incident is closed. */
  readonly stable_for: Figure;
}
export interface Supply extends Named {
  readonly kind: "lighting" | "communication" | "power" | "tools" | "safety";
  readonly place: Text;
  readonly quantity: number;
  readonly minimum: number;
  readonly counted_in: Text;
  readonly owner: DutyId;
  readonly inspect_every: Figure;
}
export interface SiteChannel extends Named {
  readonly kind: "wired" | "wireless" | "radio" | "data" | "runner";
  readonly posts: Text;
  readonly without_power: boolean;
  readonly test_every: Figure;
}
export interface Risk extends Named {
  readonly cause: string;
  /** 1 rare … 5 expected each year. */
  readonly likelihood: number;
  readonly severity: {
    readonly operations: number;
    readonly satisfaction: number;
    readonly safety: number;
    readonly information: number;
  };
  readonly controls: readonly Control[];
}
export interface Control {
  readonly id: string;
  readonly kind: "prevent" | "prepare" | "transfer" | "train";
  readonly text: Text;
  readonly owner: DutyId;
  readonly every: Figure | null;
}
export interface Training extends Named {
  readonly form: "lecture" | "hands_on" | "case";
  readonly duties: readonly DutyId[];
  readonly every: Figure;
  readonly guides: readonly string[];
}
export interface Drill extends Named {
  readonly cause: string;
  readonly level: LevelId;
  readonly areas: readonly string[];
  readonly every: Figure;
  readonly goals: readonly Text[];
  readonly story: readonly { readonly minute: number; readonly text: Text }[];
}
export interface Question {
  readonly id: string;
  readonly question: Text;
  readonly options: readonly Text[];
  /** Index into `options`. */
  readonly right: number;
  readonly why: Text;
}
export interface Guide extends Named {
  readonly duties: readonly DutyId[];
  readonly paragraphs: readonly Text[];
  /** Derived: seconds to read in the slowest language. */
  readonly seconds: number;
  readonly check: readonly Question[];
}
/** What an outage that is announced asks for before it begins: ids of lists and of scripts. */
export interface Announced {
  readonly lists: readonly string[];
  readonly scripts: readonly string[];
}
/** A plan edition, as the file at `/api/v1/files/{sha256}` holds it. */
export interface Edition {
  readonly format: 1;
  readonly number: number;
  /** Microseconds since 1970. */
  readonly published_at: number;
  readonly site: Site;
  readonly words: Words;
  readonly goals: readonly (Named & { readonly text: Text })[];
  readonly causes: readonly Named[];
  readonly figures: readonly (Figure & { readonly id: string; readonly name: Text })[];
  readonly areas: readonly Area[];
  readonly assets: readonly Asset[];
  readonly levels: readonly ResponseLevel[];
  readonly stages: readonly StagePlan[];
  readonly duties: readonly DutyCard[];
  readonly first_ten: readonly FirstTenOrder[];
  readonly lists: readonly Checklist[];
  readonly topics: readonly Topic[];
  readonly clocks: readonly Clock[];
  readonly dangers: readonly DangerKind[];
  readonly contacts: readonly Contact[];
  readonly call_out: readonly CallOut[];
  readonly scripts: readonly Script[];
  readonly answers: readonly Answer[];
  readonly reports: readonly ReportRule[];
  readonly audiences: readonly Audience[];
  readonly recovery: Recovery;
  /** Absent from editions of before. */
  readonly announced?: Announced;
  readonly supplies: readonly Supply[];
  readonly channels: readonly SiteChannel[];
  readonly risks: readonly Risk[];
  readonly training: readonly Training[];
  readonly drills: readonly Drill[];
  readonly guides: readonly Guide[];
  readonly glossary: readonly { readonly id: string; readonly term: Text; readonly meaning: Text }[];
}
