/** Gives a directory that an earlier version of the app kept on this phone the fields that came since. */

import type { Directory, DirectoryCustomer, DirectoryPerson } from "../../sync/connection/api";

const PERSON: Omit<DirectoryPerson, "id" | "name"> = {
  ...{ pinyin: "", initials: "", numbers: [], duties: [], deputy_of: [], languages: [], shifts: [] },
  ...{ away_until: null, acts: true },
};
const CUSTOMER: Omit<DirectoryCustomer, "id" | "name"> = {
  ...{ pinyin: "", initials: "", place: "", need: "", device: "", agreed_help: "", agreed_by: "", consent_by: "" },
  ...{ area: null, battery_hours: null, helper: null, check_every: null, reviewed_on: null, ends_on: null },
  ...{ consent: false, consent_basis: null, consent_at: null },
  ...{ numbers: [], languages: [] },
};

export const wholeDirectory = ({ people, customers }: Directory): Directory => ({
  people: people.map((each) => ({ ...PERSON, ...each })),
  customers: customers.map((each) => ({ ...CUSTOMER, ...each })),
});
