import { OUTCOMES, type Outcome } from "../core/tries";
import { Button } from "../ui/button";
import { AfterCall } from "./after-call";
import { t } from "./i18n";
import { show } from "./notify";
import { noted, type Setout, setOut, setout } from "./setout";
import { recordHere } from "./store";

/** A message is sent and answered later, if at all: nobody is busy. */
const outcomesOf = ({ channel }: Setout): readonly Outcome[] =>
  channel === "sms" ? ["left_word", "reached"] : OUTCOMES;

const said = ({ channel }: Setout, outcome: Outcome) => t(channel === "sms" ? `sent-${outcome}` : `outcome-${outcome}`);

async function give(call: Setout, outcome: Outcome): Promise<void> {
  const { contact, name, channel, route } = call;
  const body = { contact, channel, outcome, ...(route === undefined ? {} : { route }) };
  const entry = await recordHere({ type: "contact.tried", body });
  if (!entry) return;
  setOut(null);
  noted.value = { contact, name, outcome, ref: entry.ref };
  show({ text: t("call-noted", { name, outcome: said(call, outcome) }) });
}

/** On return from a call: how did it go? One tap; then what they said, or whom to try next. */
export function CallOutcome() {
  const call = setout.value;
  if (!call) return noted.value && <AfterCall key={noted.value.ref} call={noted.value} />;
  const how = t(call.channel === "sms" ? "call-sent" : "call-how", { name: call.name });
  return (
    <section class="card next stack" aria-label={how}>
      <h2>{how}</h2>
      <div class="two">
        {outcomesOf(call).map((outcome) => (
          <Button key={outcome} size="tall" onPress={() => void give(call, outcome)}>
            {said(call, outcome)}
          </Button>
        ))}
      </div>
      <Button kind="bare" onPress={() => setOut(null)}>
        {t(call.channel === "sms" ? "call-not-sent" : "call-not-made")}
      </Button>
    </section>
  );
}
