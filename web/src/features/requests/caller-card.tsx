import { useState } from "preact/hooks";
import { CallButton } from "../../app/calls/call-button";
import { CallOutcome } from "../../app/calls/call-outcome";
import { publicNumber } from "../../app/calls/callees";
import { t } from "../../app/words/i18n";
import { straight } from "../../app/words/user-text";
import { callerField } from "../../core/readings/response/callers";
import type { Request } from "../../core/readings/response/requests";
import { Button } from "../../ui/button";
import { Fact } from "../../ui/fact";

const SHOWN = ["name", "number", "place", "words"] as const;

/** Who asks: told to few, and shown when somebody taps, for whoever else looks at this screen. */
export function CallerCard({ of }: { of: Request }) {
  const [shown, setShown] = useState(false);
  const told = SHOWN.flatMap((name) => {
    const value = callerField(of, name);
    return value === "" ? [] : [{ name, value }];
  });
  const number = callerField(of, "number");
  if (told.length === 0) return null;
  return (
    <section class="card stack" aria-label={t("request-who")}>
      {shown ? (
        <dl class="stack">
          {told.map(({ name, value }) => (
            <Fact key={name} name={t(`request-caller-${name}`)}>
              {straight(value)}
            </Fact>
          ))}
        </dl>
      ) : (
        <Button icon="lock" onPress={() => setShown(true)}>
          {t("request-caller-show")}
        </Button>
      )}
      {number && (
        <CallButton
          callee={{ ...publicNumber(number, t("request-who-called")), id: "" }}
          number={number}
          words={t("request-call")}
          back={{ request: of.entry.ref, words: t("request-call") }}
        />
      )}
      <CallOutcome quiet />
    </section>
  );
}
