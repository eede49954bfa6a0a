/** Lines about people: who was called, who came and took a duty, how special customers are, what customers ask for. */

import { CHECK_RESULTS, DUTIES, OUTCOMES, REQUEST_KINDS } from "../../core/catalogue/words";
import { answerCallOut } from "../../core/commands/call-out";
import { noteCall } from "../../core/commands/calls";
import { checkCustomer } from "../../core/commands/customers";
import { takeDuty } from "../../core/commands/duties";
import { openRequest } from "../../core/commands/requests";
import type { Edition } from "../../core/plan/plan";
import { NOWHERE } from "../../core/plan/plan-lookups";
import { backWords } from "../../core/readings/customers/dark-homes";
import { lookEvery } from "../../core/readings/matters/endangered";
import { isVisible } from "../../core/record/fields";
import type { Findable } from "../../core/search/match";
import type { KnownCustomer } from "../customers/proposals";
import { t } from "../words/i18n";
import { rfc3339 } from "../words/times";
import { name, say } from "../words/words";
import { type PaperAct, UNSPELLED } from "./act";

type Someone = Pick<Findable, "name" | "pinyin" | "initials"> & { readonly id: string };

const callActs = ({ id, name: called, pinyin, initials }: Someone): readonly PaperAct[] =>
  OUTCOMES.map((outcome) => ({
    key: `call/${id}/${outcome}`,
    name: t("on-paper-call", { who: called, outcome }),
    ...{ pinyin, initials, numbers: [] },
    decide: ({ of, words }) =>
      noteCall(of.view, { contact: id, channel: "phone", outcome, ...(isVisible(words) && { note: words.trim() }) }),
  }));

const customerActs = (customers: readonly KnownCustomer[]): readonly PaperAct[] =>
  customers.flatMap((customer) =>
    CHECK_RESULTS.map((result) => ({
      key: `check/${customer.id}/${result}`,
      name: t("on-paper-check", { who: customer.name, result }),
      ...{ pinyin: customer.pinyin, initials: customer.initials, numbers: [] },
      words: [customer.place, customer.need],
      decide: ({ of, at }) => {
        const [every, back] = [lookEvery(of.edition), backWords(of.edition, of.scene, customer, at * 1000)];
        return checkCustomer(of.view, { customer, result, help: null, back, every, now: at, write: rfc3339 });
      },
    })),
  );

const requestActs = (): readonly PaperAct[] =>
  REQUEST_KINDS.map((kind) => ({
    key: `request/${kind}`,
    name: t("on-paper-request", { kind }),
    ...UNSPELLED,
    decide: ({ of, place, where, words }) => {
      // Where somebody lives is told of them alone: what the plan has no name for stays private.
      const caller = { name: "", number: "", place: place === null ? where : "", words: "" };
      const none = { channel: null, callBack: null, short: false, approved: "", earlier: [] };
      return openRequest(of.view, { kind, what: words, ...(place ?? NOWHERE), caller, ...none }, rfc3339);
    },
  }));

const ownActs = (): readonly PaperAct[] => [
  {
    key: "arrived",
    name: t("on-paper-arrived"),
    ...UNSPELLED,
    decide: ({ of, doer, place }) =>
      answerCallOut(of.view, { who: { person: doer }, answer: "arrived", area: place?.area ?? null }, rfc3339),
  },
  ...DUTIES.map(
    (duty): PaperAct => ({
      key: `duty/${duty}`,
      name: t("on-paper-duty", { duty: name("duties", duty) }),
      ...UNSPELLED,
      decide: ({ of, doer }) => takeDuty(of.view, { duty, person: doer }),
    }),
  ),
];

/** Whom this device knows. */
export interface KnownHere {
  readonly people: readonly Someone[];
  readonly customers: readonly KnownCustomer[];
}

export function peopleActs({ contacts }: Edition, { people, customers }: KnownHere): readonly PaperAct[] {
  const called = [...contacts.map((each) => ({ ...each, name: say(each.name) })), ...people, ...customers];
  return [...called.flatMap(callActs), ...requestActs(), ...customerActs(customers), ...ownActs()];
}
