/** What the form of a special customer holds, all as typed, and what is sent of it. Days are YYYY-MM-DD. */

import { thisMinute } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { CONSENTS } from "../../../core/catalogue/words";
import { MOST_HOURS } from "../../../core/readings/customers/proposals";
import { among } from "../../../core/record/fields";
import type { CustomerChange, CustomerRow, DirectoryCustomer } from "../../../sync/connection/api";
import { siteDay } from "../shell/site-days";
import type { FieldErrors } from "../ui/form/form-state";
import { isNumber, numbersOf } from "../ui/form/numbers-field";

export interface CustomerDraft {
  readonly name: string;
  /** Id; empty: nobody has said. So it is with all that is chosen. */
  readonly area: string;
  readonly place: string;
  readonly need: string;
  readonly device: string;
  readonly battery_hours: string;
  readonly numbers: readonly string[];
  readonly languages: readonly string[];
  readonly agreed_help: string;
  readonly agreed_by: string;
  readonly helper: string;
  /** Minutes. */
  readonly check_every: string;
  readonly consent_basis: string;
  readonly consent_by: string;
  readonly consent_at: string;
  readonly reviewed_on: string;
  readonly ends_on: string;
  readonly active: boolean;
}

/** What is there already, as text; what is not, empty. */
export function customerDraft(known: Partial<CustomerRow> | null): CustomerDraft {
  const text = (key: keyof CustomerRow) => String(known?.[key] ?? "");
  return {
    ...{ name: text("name"), area: text("area"), place: text("place"), helper: text("helper") },
    ...{ need: text("need"), device: text("device"), battery_hours: text("battery_hours") },
    ...{ agreed_help: text("agreed_help"), agreed_by: text("agreed_by"), check_every: text("check_every") },
    ...{ consent_basis: text("consent_basis"), consent_by: text("consent_by"), consent_at: text("consent_at") },
    ...{ reviewed_on: text("reviewed_on"), ends_on: text("ends_on") },
    numbers: known?.numbers ?? [],
    languages: known?.languages ?? [],
    active: known?.active ?? true,
  };
}

function batteryError(typed: string): string | null {
  const hours = Number(plain(typed));
  return hours >= 0 && hours <= MOST_HOURS ? null : t("desk-customer-battery-wrong");
}

const plain = (typed: string): string => typed.normalize("NFKC").trim();

/** Somebody else in the list who is most likely the same: of this name, at this place or with one of these numbers. */
function isTwin(draft: CustomerDraft, other: DirectoryCustomer): boolean {
  if (plain(other.name) !== plain(draft.name)) return false;
  const here = (other.area ?? "") === draft.area && plain(other.place) === plain(draft.place);
  return here || numbersOf(draft.numbers).some((number) => other.numbers.includes(number));
}

/** `others`: all special customers but the one that is changed. */
export function customerErrors(
  draft: CustomerDraft,
  others: readonly DirectoryCustomer[] = [],
): FieldErrors<CustomerDraft> {
  const today = siteDay(thisMinute.peek());
  const battery = batteryError(draft.battery_hours);
  const unfounded = draft.consent_basis === "" && (plain(draft.consent_by) !== "" || draft.consent_at !== "");
  return {
    ...(plain(draft.name) === "" && { name: t("desk-person-name-missing") }),
    ...(others.some((other) => isTwin(draft, other)) && { name: t("desk-customer-twin") }),
    ...(!numbersOf(draft.numbers).every(isNumber) && { numbers: t("desk-number-wrong") }),
    ...(battery !== null && { battery_hours: battery }),
    ...(unfounded && { consent_basis: t("desk-customer-basis-missing") }),
    ...(draft.consent_at > today && { consent_at: t("desk-day-not-yet") }),
    ...(draft.reviewed_on > today && { reviewed_on: t("desk-day-not-yet") }),
  };
}

/** What the server is told; `draft` has been checked. */
export function customerSaid(draft: CustomerDraft): CustomerChange & { readonly name: string } {
  const numberOf = (typed: string) => (plain(typed) === "" ? null : Number(plain(typed)));
  return {
    ...draft,
    name: draft.name.trim(),
    area: draft.area || null,
    helper: draft.helper || null,
    numbers: numbersOf(draft.numbers),
    battery_hours: numberOf(draft.battery_hours),
    check_every: numberOf(draft.check_every),
    consent_basis: among(CONSENTS, draft.consent_basis) ?? null,
    consent_at: draft.consent_at || null,
    reviewed_on: draft.reviewed_on || null,
    ends_on: draft.ends_on || null,
  };
}
