import { Button, LinkButton } from "../ui/button";
import type { Callee } from "./callees";
import { t } from "./i18n";
import { dialHref, messageHref, textHref } from "./platform";
import { setOut } from "./setout";
import { mode, readsOnly } from "./store";
import { messageOf } from "./telling";

interface Dial {
  readonly callee: Callee;
  readonly number: string;
  readonly kind?: "go" | undefined;
  readonly size?: "press" | "tall" | "square" | undefined;
  readonly words?: string;
}

const begin = ({ callee, number }: Dial, channel: "phone" | "sms") => {
  if (readsOnly.value) return;
  const route = callee.numbers.indexOf(number);
  setOut({ contact: callee.id, name: callee.name, channel, ...(route < 0 ? {} : { route }) });
};

/** One tap calls. In a drill nothing is dialled and the button says so, but the outcome can be practised. */
export function CallButton(dial: Dial) {
  const { callee, number, kind, size = "tall", words } = dial;
  const href = dialHref(number, mode.value);
  const label = t("call-number", { name: callee.name, number });
  const square = size === "square";
  const face = square ? undefined : (words ?? t("call-call"));
  if (!href) {
    return (
      <Button kind={kind} size={size} icon="call" label={label} onPress={() => begin(dial, "phone")}>
        {square ? undefined : t("call-drill")}
      </Button>
    );
  }
  return (
    <LinkButton kind={kind} size={size} icon="call" label={label} href={href} onPress={() => begin(dial, "phone")}>
      {face}
    </LinkButton>
  );
}

/**
 * One tap opens a message with what is to be said filled in, where no blank of it is open. `sure`: the plan says that
 * the number takes messages.
 */
export function MessageButton(dial: Dial & { readonly sure?: boolean }) {
  const { callee, number, size = "tall", sure } = dial;
  const hrefOf = sure ? textHref : messageHref;
  const href = hrefOf(number, messageOf(callee.scripts), mode.value);
  const label = t("call-message-number", { name: callee.name, number });
  if (!href) return null;
  return (
    <LinkButton size={size} icon="message" label={label} href={href} onPress={() => begin(dial, "sms")}>
      {size === "square" ? undefined : t("call-message")}
    </LinkButton>
  );
}
