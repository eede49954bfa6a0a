/**
 * The types of the server's endpoints for the desk, and the errors by which they refuse. Times: integer microseconds since 1970.
 * long-file: every answer of the server that the desk reads, one after the other.
 */

import type { Role } from "../../core/catalogue/roles";
import type { Consent } from "../../core/catalogue/words";
import type { DocumentBody } from "../../core/documents/document";
import type { FileRef } from "../../core/record/entries";
import type { Shift } from "../../core/time/week";
import type { ImportConsent, ImportKind, ImportPreview, TableFile } from "./imports";
import type { ServerAnswer, ServerRequest } from "./transport";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly duties: readonly string[];
  readonly languages: readonly string[];
}

/** A person as the desk sees them; `pinyin` and `initials` are for searching. */
export interface PersonRow extends Person {
  readonly pinyin: string;
  readonly initials: string;
  readonly deputy_of: readonly string[];
  readonly numbers: readonly string[];
  /** None: at no fixed hours. */
  readonly shifts: readonly Shift[];
  /** Until when they cannot come. */
  readonly away_until: number | null;
  readonly active: boolean;
}

export interface DirectoryPerson {
  readonly id: string;
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly numbers: readonly string[];
  readonly duties: readonly string[];
  /** Ids of the people for whom this person stands in. */
  readonly deputy_of: readonly string[];
  readonly languages: readonly string[];
  readonly shifts: readonly Shift[];
  readonly away_until: number | null;
  /** Whether they work here and may record, so that they can be given something to do. */
  readonly acts: boolean;
}

/** Days are YYYY-MM-DD, by the site's clock. */
export interface DirectoryCustomer {
  readonly id: string;
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly area: string | null;
  /** Where in the area: floor, room. */
  readonly place: string;
  readonly need: string;
  /** What needs power there. */
  readonly device: string;
  readonly battery_hours: number | null;
  readonly numbers: readonly string[];
  readonly languages: readonly string[];
  readonly agreed_help: string;
  /** Who agreed it with them. */
  readonly agreed_by: string;
  readonly helper: string | null;
  /** Minutes. */
  readonly check_every: number | null;
  /** Whether there is a basis. */
  readonly consent: boolean;
  readonly consent_basis: Consent | null;
  readonly consent_by: string;
  readonly consent_at: string | null;
  readonly reviewed_on: string | null;
  /** The last day. */
  readonly ends_on: string | null;
}

/** A special customer as the desk sees them; who is not active is ended. Times: 0 where nobody noted them. */
export interface CustomerRow extends DirectoryCustomer {
  readonly active: boolean;
  readonly created_at: number;
  readonly changed_at: number;
}

/** `reported`: the ref of the `customer.reported` that is taken in with this. */
export type CustomerChange = Partial<
  Omit<CustomerRow, "id" | "pinyin" | "initials" | "consent" | "created_at" | "changed_at">
> & { readonly reported?: string };

/** What this reader may see of people and special customers. Kept encrypted on the phone. */
export interface Directory {
  readonly people: readonly DirectoryPerson[];
  readonly customers: readonly DirectoryCustomer[];
}

export interface DeviceStatus {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly enrolled_at: number;
  readonly last_heard_at: number | null;
  /** When it was last given the directory, or told that its copy stands. */
  readonly directory_at: number | null;
  /** Who is signed in on it. */
  readonly reader: string | null;
  /** What the device said it has recorded; `held_n`: what is here. */
  readonly recorded_n: number | null;
  readonly held_n: number;
  readonly held_page: number;
  /** Missing counters, each pair inclusive: [[41, 43]]. */
  readonly gaps: readonly (readonly [number, number])[];
  readonly revoked_at: number | null;
  readonly quarantined: number;
  /** Numbers: of the plan edition that it said it holds, and of the newest one where it cannot read that. */
  readonly edition: number | null;
  /** When it first said that it holds that one. */
  readonly edition_at: number | null;
  readonly unreadable_edition: number | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What goes with a device that is shut out, unless it is left: what was made by it, and by what it let in. */
export interface MadeBy {
  /** Whose passwords were set by it. */
  readonly passwords: readonly Named[];
  /** Sign-ins by these passwords on computers that are no devices. */
  readonly sessions: readonly { readonly person: Named; readonly begun_at: number }[];
  /** Codes that somebody could still use. */
  readonly codes: readonly { readonly person: Named | null; readonly role: Role; readonly expires_at: number }[];
  readonly devices: readonly { readonly id: string; readonly label: string; readonly people: readonly Named[] }[];
}

export type MadeGroup = keyof MadeBy;

export type CodeRequest =
  | { readonly person: string }
  | { readonly name: string; readonly role: Role; readonly duties: readonly string[] };

export interface EnrolmentCode {
  readonly code: string;
  readonly url: string;
  readonly expires_at: number;
  /** An SVG document with the link as a QR code. */
  readonly qr_svg: string;
}

export interface QuarantinedPage {
  readonly identity: string;
  readonly device: string;
  readonly page: number;
  readonly first: number;
  /** How many actions it holds. */
  readonly actions: number;
  readonly reason: string;
  readonly received_at: number;
  /** Bytes. */
  readonly size: number;
}

export interface PlanNotice {
  readonly sha256: string;
  readonly number: number;
  readonly published_at: number;
  readonly size: number;
}

/** Somebody by name, in what is kept of another. */
export interface KeptName {
  readonly id: string;
  readonly name: string;
}

/** That something changed: which fields, never what stood there. */
export interface KeptChange {
  readonly type: string;
  readonly at: number;
  readonly by: KeptName | null;
  readonly fields: readonly string[];
}

export interface PersonKept {
  readonly person: PersonRow & { readonly created_at: number; readonly has_password: boolean };
  readonly stands_in_for: readonly KeptName[];
  readonly stood_in_by: readonly KeptName[];
  readonly helps: readonly KeptName[];
  readonly phones: readonly {
    readonly id: string;
    readonly label: string;
    readonly since: number;
    readonly last_heard_at: number | null;
    readonly revoked_at: number | null;
    readonly signed_in: boolean;
  }[];
  readonly sign_ins: readonly {
    readonly device: string | null;
    readonly begun_at: number;
    readonly expires_at: number;
  }[];
  readonly codes: readonly {
    readonly person: KeptName | null;
    readonly made_by: KeptName | null;
    readonly role: Role;
    readonly used: boolean;
    readonly expires_at: number;
  }[];
  readonly changes: readonly KeptChange[];
}

export interface CustomerKept {
  readonly customer: CustomerRow;
  readonly helper: KeptName | null;
  readonly changes: readonly KeptChange[];
}

/** An answer that says no. `code` is stable and is what the catalogue words. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

/** Nobody answered, or somebody else did (a captive portal, a broken proxy). */
export class ServerUnheard extends Error {
  override readonly name = "ServerUnheard";
}

/** The body of an answer that said yes; else the named error. */
export function bodyOf(answer: ServerAnswer): Record<string, unknown> {
  if (answer.kind === "later") throw new ApiProblem(answer.status, answer.code, "not now");
  if (answer.kind === "too_large") throw new ApiProblem(413, "too_big", "too large");
  if (answer.kind !== "ours") throw new ServerUnheard(answer.kind);
  if (answer.status >= 400) {
    throw new ApiProblem(
      answer.status,
      String(answer.body["code"]),
      String(answer.body["words"] ?? answer.body["detail"] ?? ""),
    );
  }
  return answer.body;
}

/** Which case, and whether with what is told in private. */
export interface CaseAsked {
  readonly incident: string;
  readonly personal: boolean;
}

/** Endpoints that need the server and a session. Each rejects with `ApiProblem` or `ServerUnheard`. */
export interface Api {
  /** True on a server where the first person who can let others in is still awaited; needs no session. */
  isNobodyHere: () => Promise<boolean>;
  people: () => Promise<readonly PersonRow[]>;
  addPerson: (
    person: Partial<Omit<PersonRow, "id" | "pinyin" | "initials" | "active">> & { name: string },
  ) => Promise<PersonRow>;
  changePerson: (id: string, change: Partial<Omit<PersonRow, "id" | "pinyin" | "initials">>) => Promise<PersonRow>;
  customers: () => Promise<readonly CustomerRow[]>;
  addCustomer: (customer: CustomerChange & { readonly name: string }) => Promise<CustomerRow>;
  changeCustomer: (id: string, change: CustomerChange) => Promise<CustomerRow>;
  /**
   * Shows what a table would do, worded in `language`; with a consent, does it whole or not at all. `version`: of the draft for
   * which that was shown.
   */
  importTable: (
    kind: ImportKind,
    file: TableFile,
    language: string,
    consent: ImportConsent | null,
    version: number | null,
  ) => Promise<ImportPreview>;
  keptOfPerson: (id: string) => Promise<PersonKept>;
  keptOfCustomer: (id: string) => Promise<CustomerKept>;
  makeCode: (request: CodeRequest) => Promise<EnrolmentCode>;
  devices: () => Promise<readonly DeviceStatus[]>;
  madeBy: (id: string) => Promise<MadeBy>;
  revokeDevice: (id: string, reason: string, groups: readonly MadeGroup[]) => Promise<void>;
  quarantine: () => Promise<readonly QuarantinedPage[]>;
  /** What the actions of a page kept apart say, `first` being the number of the first; null: redacted. */
  quarantined: (identity: string) => Promise<{ readonly first: number; readonly actions: readonly (string | null)[] }>;
  release: (identity: string) => Promise<void>;
  redact: (refs: readonly string[], part: "text" | "private", reason: string) => Promise<void>;
  /** Publishes an edition file, byte for byte. */
  publishPlan: (edition: string) => Promise<PlanNotice>;
  /** Has a document typeset: the file. */
  document: (body: DocumentBody) => Promise<Blob>;
  /** All of an outage or a drill as an archive, with private parts or without. */
  exportCase: (incident: string, personal: boolean) => Promise<Blob>;
  /** Has it typeset and kept, to be named by what hands it out. */
  keepReport: (body: DocumentBody & { readonly attach: CaseAsked }) => Promise<FileRef>;
  /** Has the record of a case kept likewise, with all that proves it. */
  keepRecord: (asked: CaseAsked) => Promise<FileRef>;
  /** A file of a report that was handed out. */
  reportFile: (sha256: string) => Promise<Blob>;
  /** Asks for what has no word of its own here; gives the answer as it came, and never rejects. */
  ask: (asked: ServerRequest) => Promise<ServerAnswer>;
  /** The proof of an entry: the seal of the page it came on. */
  page: (device: string, page: number) => Promise<{ readonly seal: string; readonly identity: string }>;
}
