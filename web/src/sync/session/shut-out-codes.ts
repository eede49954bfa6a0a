/** The problem codes by which the server shuts a phone out, and what each says of why. */

import type { ShutOut } from "../../storage/logbook/logbook-rows";

export const SHUT_OUT_CODES = new Map<unknown, ShutOut["why"]>([
  ["device_revoked", "revoked"],
  ["person_inactive", "inactive"],
]);
