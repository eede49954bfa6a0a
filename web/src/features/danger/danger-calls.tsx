import { CallButton } from "../../app/calls/call-button";
import { CallGrid } from "../../app/calls/call-grid";
import { calleeWords, publicNumber } from "../../app/calls/callees";
import { plannedFor } from "../../app/calls/danger-contacts";
import { RenderedScript } from "../../app/calls/rendered-script";
import { factsNow } from "../../app/calls/script-facts";
import { plan, serverNow } from "../../app/record/store";
import { locale, t } from "../../app/words/i18n";
import { say } from "../../app/words/words";
import type { DangerKind } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { renderScript } from "../../core/plan/plan-scripts";

const PUBLIC = ["119", "120"] as const;

/** Whom to call at once: the numbers stand here before anything is filled in. */
export function Calls({ danger }: { danger: DangerKind | null }) {
  const planned = plannedFor(danger, plan.value);
  const known = new Set(planned.flatMap((callee) => callee.numbers));
  const always = PUBLIC.filter((number) => !known.has(number));
  const callees = [...planned, ...always.map((number) => publicNumber(number, `${t(`contacts-${number}`)} ${number}`))];
  return (
    <section class="stack" aria-label={t("danger-call")}>
      <h2>{t("danger-call")}</h2>
      <CallGrid>
        {callees.flatMap((callee) =>
          callee.numbers
            .slice(0, 1)
            .map((number) => (
              <CallButton key={callee.id} callee={callee} number={number} words={calleeWords(callee)} />
            )),
        )}
      </CallGrid>
    </section>
  );
}

/** What to say to those inside, to be read out at once: the danger's first script that is spoken. */
export function CalmWords({ danger }: { danger: DangerKind | null }) {
  const from = plan.value;
  const scripts = danger?.scripts.flatMap((id) => byId(from?.scripts ?? [], id) ?? []) ?? [];
  const [calm] = scripts;
  const spoken = calm?.texts.find((each) => each.channel === "voice");
  if (!(from && calm && spoken)) return null;
  const rendered = renderScript(
    { edition: from, now: serverNow.peek(), lang: locale.value },
    spoken.text,
    factsNow(calm.id),
  );
  return (
    <section class="stack" aria-label={say(calm.name)}>
      <h2>{say(calm.name)}</h2>
      <RenderedScript rendered={rendered} />
    </section>
  );
}
