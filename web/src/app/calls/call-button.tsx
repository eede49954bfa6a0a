import { useContext } from "preact/hooks";
import { Button, LinkButton } from "../../ui/button";
import { AskingStep } from "../checklists/asking-step";
import { dialHref } from "../device/platform";
import { mode, readsOnly } from "../record/store";
import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { type Callee, dialWords } from "./callees";
import { type CalledBack, type CallsOut, setPendingCall } from "./pending-call";

export interface Dial {
  readonly callee: Callee;
  readonly number: string;
  readonly kind?: "go" | undefined;
  readonly size?: "press" | "tall" | "square" | undefined;
  readonly words?: string;
  /** They are told to come, by the plan's order. */
  readonly callsOut?: CallsOut;
  readonly back?: CalledBack;
}

/** Remembers whom one set out to reach, so that the outcome is asked for on return. */
export const begin = ({ callee, number, callsOut, back }: Dial, channel: "phone" | "sms", step: string | undefined) => {
  if (readsOnly.value) return;
  const index = callee.numbers.indexOf(number);
  const way = callee.owners?.[index] ?? (index < 0 ? {} : { route: index });
  const { id: contact, name } = callee;
  setPendingCall({ contact, name, channel, step, callsOut, back, ...way });
};

/** Why nothing is dialled or sent, and yet asked how it went: so it can be practised. */
export const explainExample = () => {
  if (!mode.value.drill) show({ text: t("call-example-why") });
};

/** One tap calls. In a drill, or by an example's number, nothing is dialled and the button says so. */
export function CallButton(dial: Dial) {
  const step = useContext(AskingStep);
  const { callee, number, kind, size = "tall", words } = dial;
  const href = dialHref(number, mode.value);
  const mark = callee.renewed ? ` ${t("call-renewed")}` : "";
  const full = dialWords(callee.name, number) + mark;
  // Who speaks to the phone says what stands on the button.
  const label =
    words === undefined || full.includes(words)
      ? full
      : `${words.includes(number) ? words : `${words} ${number}`}${mark}`;
  const square = size === "square";
  const face = square ? undefined : (words ?? t("call-call"));
  if (!href) {
    return (
      <Button
        kind={kind}
        size={size}
        icon="call"
        label={label}
        onPress={() => {
          explainExample();
          begin(dial, "phone", step);
        }}
      >
        {square ? undefined : mode.value.drill ? t("call-drill") : t("call-example", { what: words ?? t("call-call") })}
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
      {!square && mark && <span class="label">{mark}</span>}
    </LinkButton>
  );
}
