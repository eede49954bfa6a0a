import { useContext } from "preact/hooks";
import { LinkButton } from "../ui/button";
import { AskingStep } from "./asking-step";
import { begin, type Dial } from "./calls";
import { t } from "./i18n";
import { messageHref, textHref } from "./platform";
import { messageOf } from "./saying";
import { mode } from "./store";

/**
 * One tap opens a message with what is to be said filled in, where no blank of it is open. `sure`: the plan says that
 * the number takes messages.
 */
export function MessageButton(dial: Dial & { readonly sure?: boolean }) {
  const step = useContext(AskingStep);
  const { callee, number, size = "tall", sure } = dial;
  const hrefOf = sure ? textHref : messageHref;
  const href = hrefOf(number, messageOf(callee.scripts), mode.value);
  const label = t("call-message-number", { name: callee.name, number });
  if (!href) return null;
  return (
    <LinkButton size={size} icon="message" label={label} href={href} onPress={() => begin(dial, "sms", step)}>
      {size === "square" ? undefined : t("call-message")}
    </LinkButton>
  );
}
