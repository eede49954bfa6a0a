import { useState } from "preact/hooks";
import { dialHref } from "../../app/device/platform";
import { mode } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { straight } from "../../app/words/user-text";
import { callerField } from "../../core/readings/response/callers";
import type { Request } from "../../core/readings/response/requests";
import { Button, LinkButton } from "../../ui/button";
import { Fact } from "../../ui/fact";
import { Notice } from "../../ui/notice";

const SHOWN = ["name", "number", "place", "words"] as const;

/** A call back; in a drill, and by the example's numbers, nothing is dialled. */
function CallBack({ number }: { number: string }) {
  const href = dialHref(number, mode.value);
  return href ? (
    <LinkButton size="tall" icon="call" href={href}>
      {t("request-call")}
    </LinkButton>
  ) : (
    <Notice icon="call">{t("request-call-drill")}</Notice>
  );
}

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
      {number && <CallBack number={number} />}
    </section>
  );
}
