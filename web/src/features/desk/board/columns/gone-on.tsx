/** At the desk: power and services that came although something was missing. */

import { OneGoneOn, WentOn } from "../../../../app/recovery/went-on";
import { t } from "../../../../app/words/i18n";
import { say } from "../../../../app/words/words";
import type { Edition } from "../../../../core/plan/plan";
import { servicesIn } from "../../../../core/readings/response/services";
import type { Scene } from "../../../../core/scene";

export function GoneOn({ from, scene }: { from: Edition; scene: Scene }) {
  const early = servicesIn(from, scene).filter(({ open, early: why }) => open && why !== "");
  return (
    <>
      <WentOn from={from} />
      {early.map(
        ({ service, last }) =>
          last && (
            <OneGoneOn
              key={last.ref}
              what={t("service-say-all-the-same", { service: say(service.name) })}
              entry={last}
            />
          ),
      )}
    </>
  );
}
