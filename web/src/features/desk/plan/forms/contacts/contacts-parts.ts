import { t } from "../../../../../app/words/i18n";
import { isPublic, lacksNumber } from "../../../../../core/plan/draft/set-up";
import { freshId } from "../../state/fresh-id";
import type { Narrowing, PartForms } from "../part-form";
import { ContactForm } from "./contact-form";

const LACKING: readonly Narrowing[] = [
  {
    id: "services",
    words: (n) => t("plan-contacts-lacking-services", { n }),
    has: (contact) => isPublic(contact) && lacksNumber(contact),
  },
  {
    id: "contacts",
    words: (n) => t("plan-contacts-lacking-others", { n }),
    has: (contact) => !isPublic(contact) && lacksNumber(contact),
  },
];

/** In the order of the overview. */
export const CONTACTS_PARTS: PartForms = [
  [
    "contacts",
    {
      group: "contacts",
      form: ContactForm,
      narrowings: LACKING,
      fresh: () => ({
        ...{ id: freshId("contact"), name: {}, kind: "other", for: {}, spoken: null, hours: null },
        ...{ routes: [], duty: null, next: null, scripts: [] },
      }),
    },
  ],
];
