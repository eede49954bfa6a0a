/** What the server tells of access: who got in, by what, with which rights, and who read what. */

import type { Entry } from "./entries";
import { effective } from "./fields";

export const ACCESS: ReadonlySet<string> = new Set([
  "code.made",
  "device.enrolled",
  "session.begun",
  "role.changed",
  "person.changed",
  "password.changed",
  "private.read",
  "record.exported",
]);

/** It tells nothing of any incident, so no timeline shows it: it has a place of its own. A phone's word is not it. */
export const isAccess = (entry: Entry): boolean => ACCESS.has(effective(entry)?.type ?? "");
