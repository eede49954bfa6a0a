import { useContext } from "preact/hooks";
import { Button, LinkButton } from "../../ui/button";
import { AskingStep } from "../checklists/asking-step";
import { dialHref } from "../device/platform";
import { mode, readsOnly } from "../record/store";
import { t } from "../words/i18n";
import type { Callee } from "./callees";
import { setPendingCall } from "./pending-call";

export interface Dial {
  readonly callee: Callee;
  readonly number: string;
  readonly kind?: "go" | undefined;
  readonly size?: "press" | "tall" | "square" | undefined;
  readonly words?: string;
}

/** Remembers whom one set out to reach, so that the outcome is asked for on return. */
export const begin = ({ callee, number }: Dial, channel: "phone" | "sms", step: string | undefined) => {
  if (readsOnly.value) return;
  const index = callee.numbers.indexOf(number);
  const way = callee.owners?.[index] ?? (index < 0 ? {} : { route: index });
  setPendingCall({ contact: callee.id, name: callee.name, channel, step, ...way });
};

/** One tap calls. In a drill nothing is dialled and the button says so, but the outcome can be practised. */
export function CallButton(dial: Dial) {
  const step = useContext(AskingStep);
  const { callee, number, kind, size = "tall", words } = dial;
  const href = dialHref(number, mode.value);
  const full = t("call-number", { name: callee.name, number });
  // Who speaks to the phone says what stands on the button.
  const label = words === undefined || full.includes(words) ? full : `${words} ${number}`;
  const square = size === "square";
  const face = square ? undefined : (words ?? t("call-call"));
  if (!href) {
    return (
      <Button kind={kind} size={size} icon="call" label={label} onPress={() => begin(dial, "phone", step)}>
        {square ? undefined : t("call-drill")}
      </Button>
    );
  }
  return (
    <LinkButton
      kind={kind}
      size={size}
      icon="call"
      label={label}
      href={href}
      onPress={() => begin(dial, "phone", step)}
    >
      {face}
    </LinkButton>
  );
}
