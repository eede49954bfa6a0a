import { useContext } from "preact/hooks";
import { LinkButton } from "../../ui/button";
import { AskingStep } from "../checklists/asking-step";
import { messageHref, textHref } from "../device/platform";
import { mode } from "../record/store";
import { t } from "../words/i18n";
import { begin, type Dial } from "./call-button";
import { messageOf } from "./script-choice";

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
