import { useContext } from "preact/hooks";
import { Button, LinkButton } from "../../ui/button";
import { AskingStep } from "../checklists/asking-step";
import { messageHref, takesMessages, textHref } from "../device/platform";
import { mode } from "../record/store";
import { t } from "../words/i18n";
import { begin, type Dial, explainExample } from "./call-button";
import { messageOf } from "./script-choice";

/**
 * One tap opens a message with what is to be said filled in, where no blank of it is open; by the example it opens none, and
 * is asked about all the same. `sure`: the plan says that the number takes messages.
 */
export function MessageButton(dial: Dial & { readonly sure?: boolean }) {
  const step = useContext(AskingStep);
  const { callee, number, size = "tall", sure } = dial;
  const hrefOf = sure ? textHref : messageHref;
  const href = hrefOf(number, messageOf(callee.scripts), mode.value);
  const label = t("call-message-number", { name: callee.name, number });
  if (!href) {
    // The example's messages are practised; a drill's are not, for it may be run beside a real outage.
    if (!mode.value.madeUp || mode.value.drill || !(sure || takesMessages(number))) return null;
    const pretend = () => {
      explainExample();
      begin(dial, "sms", step);
    };
    return (
      <Button size={size} icon="message" label={label} onPress={pretend}>
        {size === "square" ? undefined : t("call-example", { what: t("call-message") })}
      </Button>
    );
  }
  return (
    <LinkButton size={size} icon="message" label={label} href={href} onPress={() => begin(dial, "sms", step)}>
      {size === "square" ? undefined : t("call-message")}
    </LinkButton>
  );
}
