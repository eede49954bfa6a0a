/** Whom to call, on paper: a sheet for the wall, or a booklet folded from one sheet for the pocket. */

import type { Contact, Route } from "../plan/plan";
import { byId } from "../plan/plan-lookups";
import {
  type DocumentBlock,
  heading,
  type PaperWords,
  type Printable,
  paragraph,
  type Writing,
  written,
} from "./document";

/** Of fire, ambulance and police. */
type EmergencyNumber = "119" | "120" | "110";

/** Somebody who works here. */
export interface ListedPerson {
  readonly name: string;
  readonly duties: readonly string[];
  readonly numbers: readonly string[];
}

const dutyName = (of: Writing, id: string): string => written(of, byId(of.edition.duties, id)?.name) || id;

const routeWords = (of: Writing, { name, value }: Route): string =>
  [written(of, name), value ?? ""].filter(Boolean).join(" ");

/** A contact of the plan that is a duty has the numbers of whoever does it. */
function reachedBy(of: Writing, contact: Contact, people: readonly ListedPerson[]): string {
  if (contact.duty === null) return contact.routes.map((route) => routeWords(of, route)).join("\n");
  const duty = contact.duty;
  const holders = people.filter(({ duties }) => duties.includes(duty));
  return holders.map(({ name, numbers }) => [name, ...numbers].join(" ")).join("\n");
}

const joined = (of: Writing, words: readonly string[]): string => words.join(of.t("shell-joiner"));

const emergency = (t: PaperWords, numbers: readonly EmergencyNumber[]): string =>
  numbers.map((number) => `${t(`contacts-${number}`)} ${number}`).join("    ");

function siteFacts(of: Writing): readonly DocumentBlock[] {
  const { site } = of.edition;
  const rows = (
    [
      ["paper-address", written(of, site.address)],
      ["paper-hotline", [site.hotline, site.hotline_mobile].filter(Boolean).join(" / ")],
      ["paper-account", site.account ?? ""],
    ] as const
  ).flatMap(([id, value]): readonly (readonly [string, string])[] => (value === "" ? [] : [[of.t(id), value]]));
  return rows.length === 0 ? [] : [{ type: "facts", rows }];
}

/** The wall's sheet. `numbers`: those of fire, ambulance and police, which stand on top. */
export function contactSheet(
  of: Writing,
  people: readonly ListedPerson[],
  numbers: readonly EmergencyNumber[],
): Printable {
  const { t, edition } = of;
  const contacts = edition.contacts.map((contact) => [
    written(of, contact.name),
    [written(of, contact.for), written(of, contact.hours)].filter(Boolean).join(" · "),
    reachedBy(of, contact, people),
    written(of, byId(edition.contacts, contact.next ?? "")?.name),
  ]);
  return {
    layout: "a4",
    title: t("paper-contacts"),
    blocks: [
      heading(emergency(t, numbers)),
      ...siteFacts(of),
      ...(contacts.length === 0
        ? []
        : [
            heading(t("paper-outside")),
            {
              type: "table",
              head: [t("paper-who"), t("paper-for"), t("paper-number"), t("paper-next")],
              rows: contacts,
              widths: [4, 6, 6, 3],
            } as const,
          ]),
      ...staff(of, people),
    ],
  };
}

function staff(of: Writing, people: readonly ListedPerson[]): readonly DocumentBlock[] {
  const { t } = of;
  if (people.length === 0) return [];
  const rows = people.map(({ name, duties, numbers }) => [
    name,
    joined(
      of,
      duties.map((id) => dutyName(of, id)),
    ),
    numbers.join("\n"),
  ]);
  return [
    heading(t("paper-staff")),
    { type: "table", head: [t("paper-who"), t("paper-duty"), t("paper-number")], rows, widths: [4, 7, 6] },
  ];
}

/** The pocket's booklet: names and numbers alone. */
export function pocketSheet(
  of: Writing,
  people: readonly ListedPerson[],
  numbers: readonly EmergencyNumber[],
): Printable {
  const { t, edition } = of;
  const outside = edition.contacts
    .map((contact) => [written(of, contact.name), reachedBy(of, contact, people)] as const)
    .filter(([, reached]) => reached !== "");
  const inside = people
    .filter((each) => each.numbers.length > 0)
    .map((each) => [each.name, each.numbers.join("\n")] as const);
  const part = (title: string, rows: readonly (readonly [string, string])[]): readonly DocumentBlock[] =>
    rows.length === 0 ? [] : [heading(t(title)), { type: "facts", rows }];
  return {
    layout: "pocket",
    title: t("paper-contacts"),
    blocks: [
      ...paragraph(numbers.map((number) => `${t(`contacts-${number}`)} ${number}`).join("\n"), true),
      ...siteFacts(of),
      ...part("paper-outside", outside),
      ...part("paper-staff", inside),
    ],
  };
}
