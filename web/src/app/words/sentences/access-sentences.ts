/** Parts of the sentences of who may do what here, and who looked. */

import { ROLES } from "../../../core/catalogue/roles";
import { among, textsField } from "../../../core/record/fields";
import { own } from "../../../core/record/json";
import type { Reader } from "../entry-reader";
import { t } from "../i18n";

const FIELDS = ["name", "numbers", "duties", "deputy_of", "languages", "shifts", "away_until"] as const;

export const roleWords = (r: Reader): string => {
  const role = among(ROLES, r.field("role"));
  return role === null ? r.field("role") : t(`role-${role}`);
};

export const accessWords = (r: Reader) => ({
  who: r.names.person(r.field("person")),
  device: r.names.device(r.field("device")),
});

export const fieldsOf = ({ action }: Reader): string =>
  FIELDS.filter((field) => textsField(action, "fields")?.includes(field))
    .map((field) => t(`access-field-${field}`))
    .join(t("shell-joiner"));

/** 0 for what is no number: an object of strange fields cannot even be turned into one. */
export function fieldNumber({ action }: Reader, name: string): number {
  const value = own(action.body, name);
  return typeof value === "number" ? value : 0;
}

export const refCount = (r: Reader) => {
  const refs = r.action.body["refs"];
  return { count: Array.isArray(refs) ? refs.length : 0 };
};
