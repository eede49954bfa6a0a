import type { Contact } from "../core/plan";
import type { DirectoryPerson } from "../sync/api";
import { Button, LinkButton } from "../ui/button";
import { t } from "./i18n";
import { show } from "./notify";
import { dialHref, messageHref } from "./platform";
import { setOut, setout } from "./setout";
import { directory, mode, readsOnly, recordHere } from "./store";
import { say } from "./words";

/** Somebody to reach: a contact of the plan or a person of the directory, with numbers first to last. */
export interface Callee {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly numbers: readonly string[];
  readonly search: string;
}

const numberOf = (number: string | { readonly number: string }) =>
  typeof number === "string" ? number : number.number;

export const personCallee = (person: DirectoryPerson): Callee => ({
  id: person.id,
  name: person.name,
  about: person.duties.map((duty) => t(`duty-${duty}`)).join(t("shell-joiner")),
  numbers: person.numbers.map(numberOf),
  search: `${person.name} ${person.pinyin} ${person.pinyin.replaceAll(" ", "")} ${person.initials}`.toLowerCase(),
});

/** A contact of the plan; where it means the holders of a duty, their numbers come from the directory. */
export function contactCallee(contact: Contact): Callee {
  const own = contact.routes.flatMap((route) => (route.kind === "phone" && route.value ? [route.value] : []));
  const people = (directory.value?.people ?? []).filter((each) => contact.duty && each.duties.includes(contact.duty));
  const name = say(contact.name);
  return {
    id: contact.id,
    name,
    about: [say(contact.for), say(contact.hours)].filter(Boolean).join(" · "),
    numbers: own.length > 0 ? own : people.flatMap((each) => each.numbers.map(numberOf)),
    search: `${name} ${contact.pinyin} ${contact.pinyin.replaceAll(" ", "")} ${contact.initials}`.toLowerCase(),
  };
}

interface Dial {
  readonly callee: Callee;
  readonly number: string;
  readonly kind?: "go" | undefined;
  readonly size?: "press" | "tall" | "square" | undefined;
  readonly words?: string;
}

/** One tap calls. In a drill nothing is dialled and the button says so, but the outcome can be practised. */
export function CallButton({ callee, number, kind, size = "tall", words }: Dial) {
  const href = dialHref(number, mode.value);
  const full = t("call-number", { name: callee.name, number });
  // Who speaks to the phone says what stands on the button.
  const label = words === undefined || full.includes(words) ? full : `${words} ${number}`;
  const begin = () => {
    if (!readsOnly.value) setOut({ contact: callee.id, name: callee.name, channel: "phone" });
  };
  const square = size === "square";
  const face = square ? undefined : (words ?? t("call-call"));
  if (!href) {
    return (
      <Button kind={kind} size={size} icon="call" label={label} onPress={begin}>
        {square ? undefined : t("call-drill")}
      </Button>
    );
  }
  return (
    <LinkButton kind={kind} size={size} icon="call" label={label} href={href} onPress={begin}>
      {face}
    </LinkButton>
  );
}

/** One tap opens a message with its text filled in. */
export function MessageButton({ callee, number, size = "tall", words: body = "" }: Dial) {
  const href = messageHref(number, body, mode.value);
  const label = t("call-message-number", { name: callee.name, number });
  if (!href) return null;
  const begin = () => setOut({ contact: callee.id, name: callee.name, channel: "sms" });
  return (
    <LinkButton size={size} icon="message" label={label} href={href} onPress={begin}>
      {size === "square" ? undefined : t("call-message")}
    </LinkButton>
  );
}

const OUTCOMES = ["reached", "busy", "no_answer", "left_word"] as const;

/** On return from a call: how did it go? One tap. */
export function CallOutcome() {
  const call = setout.value;
  if (!call) return null;
  const give = async (outcome: (typeof OUTCOMES)[number]) => {
    const body = { contact: call.contact, channel: call.channel, outcome };
    if (!(await recordHere({ type: "contact.tried", body }))) return;
    setOut(null);
    show({ text: t("call-noted", { name: call.name, outcome: t(`outcome-${outcome}`) }) });
  };
  return (
    <section class="card next stack" aria-label={t("call-how", { name: call.name })}>
      <h2>{t("call-how", { name: call.name })}</h2>
      <div class="two">
        {OUTCOMES.map((outcome) => (
          <Button key={outcome} size="tall" onPress={() => void give(outcome)}>
            {t(`outcome-${outcome}`)}
          </Button>
        ))}
      </div>
      <Button kind="bare" onPress={() => setOut(null)}>
        {t("call-not-made")}
      </Button>
    </section>
  );
}
