/**
 * What an action's body holds. Made from server/stormlamp/catalogue by `make catalogue`: change it there.
 * long-file: every type of action, with its fields.
 */

import type {
  AccidentKind,
  AccidentPart,
  CallChannel,
  CallOutAnswer,
  Cause,
  Channel,
  CheckPower,
  CheckResult,
  Duty,
  EnquiryChannel,
  ImprovedThing,
  ImprovementOutcome,
  Level,
  Outcome,
  ReportFormat,
  ReportLanguage,
  RequestKind,
  RequestOutcome,
  ReviewNote,
  ReviewStep,
  ReviewTopic,
  Stage,
} from "./words";

export interface PeopleInDanger {
  readonly place: string;
  readonly count?: number;
  readonly condition?: string;
  readonly intercom?: boolean;
  readonly danger?: string;
  readonly area?: string;
  readonly asset?: string;
  readonly customer?: string;
  readonly lasts_until?: string;
}

export interface Paper {
  readonly stated_at?: string;
  readonly precision?: "minute" | "quarter" | "hour";
  readonly done_by?: string;
}

/** By type. */
export interface Bodies {
  "accident.recorded": {
    readonly accident?: string;
    readonly kind?: AccidentKind;
    readonly part: AccidentPart;
    readonly people?: number;
    readonly area?: string;
    readonly asset?: string;
    readonly text?: string;
  };
  "breaker.tripped": {
    readonly area?: string;
    readonly asset?: string;
    readonly list?: string;
    readonly item?: string;
    readonly what?: string;
  };
  "clock.started": {
    readonly clock: string;
    readonly area?: string;
    readonly asset?: string;
    readonly accident?: string;
  };
  "clock.reset": {
    readonly clock: string;
    readonly area?: string;
    readonly asset?: string;
    readonly accident?: string;
  };
  "clock.stopped": {
    readonly clock: string;
    readonly area?: string;
    readonly asset?: string;
    readonly accident?: string;
  };
  "contact.tried": {
    readonly contact: string;
    readonly channel: CallChannel;
    readonly outcome: Outcome;
    readonly person?: string;
    readonly route?: number;
    readonly note?: string;
  };
  "customer.checked": {
    readonly customer: string;
    readonly result: CheckResult;
    readonly next?: string;
    readonly power?: CheckPower;
    readonly lasts_until?: string;
  };
  "customer.reported": {
    readonly area: string | null;
  };
  "device.set_aside": {
    readonly device: string;
    readonly reason: string;
    readonly from?: number;
    readonly looked?: readonly number[];
  };
  "device.brought_back": {
    readonly device: string;
    readonly reason?: string;
  };
  "duty.taken": {
    readonly duty: Duty;
    readonly person: string;
  };
  "duty.handed_over": {
    readonly duty: Duty;
    readonly from: string;
    readonly to: string;
    readonly summary?: string;
  };
  "duty.released": {
    readonly duty: Duty;
    readonly person: string;
    readonly summary?: string;
  };
  "duty_card.confirmed": {
    readonly duty: Duty;
    readonly edition: number;
    readonly mark?: string;
  };
  "enquiry.counted": {
    readonly kind: string;
    readonly answer?: string;
    readonly area?: string;
    readonly channel?: EnquiryChannel;
  };
  "entry.corrected": {
    readonly text: string;
    readonly fields?: {
      readonly outcome?: Outcome;
      readonly verdict?: "done" | "skipped" | "could_not";
      readonly reason?: string;
      readonly stated_at?: string;
      readonly answer?: CallOutAnswer;
      readonly result?: CheckResult;
      readonly kind?: RequestKind | AccidentKind;
      readonly until?: string;
      readonly what?: string | null;
      readonly call_back?: string;
      readonly at?: string;
      readonly next?: string;
      readonly since?: string | null;
      readonly expected_back?: string | null;
      readonly next_word_at?: string | null;
      readonly count?: number | null;
      readonly people?: number | null;
      readonly area?: string | null;
    };
    readonly safe?: boolean;
    readonly people_in_danger?: PeopleInDanger;
  };
  "entry.undone": {
    readonly reason?: string;
  };
  "entry.pinned": {
    readonly pinned: boolean;
  };
  "entry.decided": {
    readonly decision: boolean;
  };
  "facts.changed": {
    readonly areas?: readonly string[];
    readonly cause?: Cause;
    readonly since?: string | null;
    readonly expected_back?: string | null;
    readonly next_word_at?: string | null;
  };
  "guide.confirmed": {
    readonly guide: string;
    readonly edition: number | null;
    readonly mark?: string;
    readonly answers?: Readonly<Record<string, unknown>>;
  };
  "help.asked": {
    readonly of: "people" | "material";
    readonly what: string;
    readonly count?: number;
    readonly area?: string;
    readonly from?: string;
    readonly customer?: string;
    readonly here?: boolean;
  };
  "help.promised": {
    readonly help: string;
    readonly by?: string;
    readonly count?: number;
    readonly until: string;
  };
  "help.arrived": {
    readonly help: string;
    readonly count?: number;
    readonly area?: string;
  };
  "help.released": {
    readonly help: string;
    readonly count?: number;
  };
  "hotline.opened": {
    readonly number: string;
    readonly answers?: string;
    readonly mobile?: string;
    readonly tested?: boolean;
  };
  "hotline.moved": {
    readonly number: string;
    readonly answers?: string;
    readonly mobile?: string;
    readonly tested?: boolean;
    readonly reason?: string;
  };
  "hotline.closed": {
    readonly reason?: string;
  };
  "improvement.opened": {
    readonly what: string;
    readonly why?: string;
    readonly to?: string;
    readonly duty?: Duty;
    readonly due?: string;
  };
  "improvement.changed": {
    readonly improvement: string;
    readonly what?: string;
    readonly to?: string;
    readonly duty?: Duty;
    readonly due?: string;
    readonly note?: string;
  };
  "improvement.proved": {
    readonly improvement: string;
    readonly text?: string;
  };
  "improvement.taken_up": {
    readonly improvement: string;
    readonly by: ImprovedThing;
    readonly id?: string;
    readonly name?: string;
    readonly at?: string;
    readonly note?: string;
  };
  "improvement.closed": {
    readonly improvement: string;
    readonly outcome: ImprovementOutcome;
    readonly reason?: string;
  };
  "improvement.reopened": {
    readonly improvement: string;
    readonly reason: string;
  };
  "incident.expected": {
    readonly from: string;
    readonly to: string | null;
    readonly areas: readonly string[];
    readonly cause: Cause;
    readonly note?: string;
  };
  "incident.opened": {
    readonly kind: "outage" | "drill";
    readonly cause: Cause;
    readonly areas: readonly string[];
    readonly since: string | null;
    readonly edition: string | null;
    readonly level?: Level;
    readonly note?: string;
    readonly people_in_danger?: PeopleInDanger;
  };
  "incident.cancelled": {
    readonly reason: string;
  };
  "incident.closed": {
    readonly still_open: readonly string[];
    readonly reason?: string;
    readonly dark_because?: "long" | "unused" | "false" | "drill";
  };
  "incident.reopened": {
    readonly reason?: string;
  };
  "incident.withdrawn": Readonly<Record<never, never>>;
  "incident.joined": {
    readonly reason?: string;
  };
  "incident.separated": {
    readonly reason?: string;
    readonly together?: boolean;
  };
  "level.changed": {
    readonly from: Level | null;
    readonly to: Level;
    readonly reason: string;
  };
  "list.signed_off": {
    readonly list: string;
    readonly digest: string;
    readonly by: string;
    readonly certificate: string;
    readonly until: string;
  };
  "matter.left": {
    readonly matter: string;
    readonly reason: string;
  };
  "matter.taken": {
    readonly matter: string;
  };
  "matter.given": {
    readonly matter: string;
    readonly to?: string;
    readonly duty?: Duty;
    readonly due?: string;
  };
  "note.written": {
    readonly text: string;
  };
  "notice.given": {
    readonly audience: string;
    readonly channel: Channel;
    readonly script?: string;
    readonly facts?: Bodies["facts.changed"];
  };
  "person.called_out": {
    readonly person?: string;
    readonly contact?: string;
    readonly duty?: Duty;
    readonly channel: CallChannel;
    readonly outcome: Outcome;
  };
  "person.answered": {
    readonly person?: string;
    readonly contact?: string;
    readonly answer: CallOutAnswer;
    readonly at?: string;
    readonly area?: string;
  };
  "photo.taken": {
    readonly caption?: string;
  };
  "powerup.stopped": {
    readonly area?: string;
    readonly list?: string;
    readonly reason: string;
  };
  "powerup.resumed": {
    readonly note?: string;
    readonly alone?: boolean;
    readonly list?: string;
  };
  "promise.made": {
    readonly by: string;
    readonly what: string;
    readonly until: string;
    readonly note?: string;
  };
  "promise.withdrawn": {
    readonly kept?: boolean;
    readonly reason?: string;
  };
  "rehearsal.done": {
    readonly offline?: boolean;
  };
  "report.given": {
    readonly rule: string;
    readonly to?: string;
    readonly channel?: string;
    readonly text?: string;
    readonly accident?: string;
  };
  "report.skipped": {
    readonly rule: string;
    readonly reason: string;
    readonly accident?: string;
  };
  "report.edited": {
    readonly part: string;
    readonly language: ReportLanguage;
    readonly text: string | null;
  };
  "report.issued": {
    readonly version: number;
    readonly seq: number;
    readonly entries: number;
    readonly personal: boolean;
    readonly files: readonly {
      readonly format: ReportFormat;
      readonly language?: ReportLanguage;
      readonly sha256: string;
      readonly size: number;
    }[];
  };
  "request.opened": {
    readonly kind: RequestKind;
    readonly area?: string;
    readonly asset?: string;
    readonly what?: string;
    readonly channel?: EnquiryChannel;
    readonly call_back?: string;
    readonly short?: boolean;
    readonly approved?: string;
  };
  "request.acted": {
    readonly request: string;
    readonly what?: string;
    readonly call_back?: string | null;
  };
  "request.closed": {
    readonly request: string;
    readonly outcome: RequestOutcome;
    readonly said?: string;
  };
  "request.filled": {
    readonly request: string;
    readonly kind?: RequestKind;
    readonly area?: string;
    readonly asset?: string;
    readonly what?: string;
  };
  "review.scored": {
    readonly topic?: ReviewTopic;
    readonly goal?: string;
    readonly score?: number | null;
    readonly comment?: string;
  };
  "review.met": {
    readonly at: string;
    readonly place?: string;
    readonly agenda?: string;
    readonly attendees: readonly string[];
  };
  "review.noted": {
    readonly kind: ReviewNote;
    readonly text: string;
    readonly person?: string;
  };
  "review.performed": {
    readonly person: string;
    readonly score?: number;
    readonly text?: string;
  };
  "review.step_done": {
    readonly step: ReviewStep;
    readonly note?: string;
  };
  "review.step_skipped": {
    readonly step: ReviewStep;
    readonly reason: string;
  };
  "review.completed": {
    readonly note?: string;
  };
  "service.opened": {
    readonly service: string;
    readonly note?: string;
  };
  "service.closed": {
    readonly service: string;
    readonly reason?: string;
  };
  "service.told": {
    readonly service: string;
    readonly whom: "staff" | "customers";
    readonly note?: string;
  };
  "stage.entered": {
    readonly stage: Stage;
  };
  "stage.left": {
    readonly stage: Stage;
  };
  "step.done": {
    readonly list: string;
    readonly item: string;
    readonly area?: string;
    readonly asset?: string;
    readonly by?: string;
    readonly by_name?: string;
    readonly answer?: string;
    readonly reason?: string;
  };
  "step.skipped": {
    readonly list: string;
    readonly item: string;
    readonly reason: string;
    readonly unsafe?: boolean;
    readonly needless?: boolean;
    readonly area?: string;
    readonly asset?: string;
  };
  "step.could_not": {
    readonly list: string;
    readonly item: string;
    readonly reason: string;
    readonly area?: string;
    readonly asset?: string;
    readonly follow_on?: string;
  };
  "step.undone": {
    readonly list?: string;
    readonly item?: string;
    readonly area?: string;
    readonly asset?: string;
    readonly reason?: string;
  };
  "step.confirmed": {
    readonly list: string;
    readonly item: string;
    readonly area?: string;
    readonly asset?: string;
    readonly witness?: string;
  };
  "supply.lost": {
    readonly areas: readonly string[];
    readonly note?: string;
  };
  "supply.returned": {
    readonly areas: readonly string[];
    readonly note?: string;
  };
  "system.checked": {
    readonly list: string;
    readonly area?: string;
    readonly asset?: string;
    readonly result: "well" | "faulty";
    readonly data?: "whole" | "lost" | "unknown";
    readonly note?: string;
    readonly reason?: string;
  };
}
