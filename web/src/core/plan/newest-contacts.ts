/** Whom an incident has called: by the newest edition that is held, although all else goes by the one it began with. */

import type { Contact, Edition } from "./plan";
import { byId } from "./plan-lookups";

export interface CalledContact extends Contact {
  /** True where its numbers are others than in the edition that the incident runs by. No file has it. */
  readonly renewed?: boolean;
}

/**
 * The edition with the contacts of a newer one: a corrected number is dialled at once. Whom the newer one leaves out
 * stays, since lists of this one name them, and no invented number takes the place of a real one.
 */
export function withNewestContacts(of: Edition, newest: Edition | null): Edition {
  if (newest === null || newest.number <= of.number || (newest.site.example && !of.site.example)) return of;
  const { hotline, hotline_mobile: mobile } = newest.site;
  const taken = newest.contacts.map((contact): CalledContact => {
    const before = byId(of.contacts, contact.id);
    const scripts = contact.scripts.filter((id) => byId(of.scripts, id));
    const renewed = before !== null && JSON.stringify(before.routes) !== JSON.stringify(contact.routes);
    return { ...contact, scripts, ...(renewed && { renewed }) };
  });
  const kept = of.contacts.filter(({ id }) => byId(taken, id) === null);
  return {
    ...of,
    site: { ...of.site, hotline, ...(mobile !== undefined && { hotline_mobile: mobile }) },
    contacts: [...taken, ...kept],
  };
}
