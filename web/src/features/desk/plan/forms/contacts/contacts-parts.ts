import { freshId } from "../../state/fresh-id";
import type { PartForms } from "../part-form";
import { ContactForm } from "./contact-form";

/** In the order of the overview. */
export const CONTACTS_PARTS: PartForms = [
  [
    "contacts",
    {
      group: "contacts",
      form: ContactForm,
      fresh: () => ({
        ...{ id: freshId("contact"), name: {}, kind: "other", for: {}, spoken: null, hours: null },
        ...{ routes: [], duty: null, next: null, scripts: [] },
      }),
    },
  ],
];
