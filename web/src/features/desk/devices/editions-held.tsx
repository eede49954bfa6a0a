import { plan } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import type { DeviceStatus } from "../../../sync/connection/api";
import { FoldOut } from "../../../ui/fold-out";
import { deskEdition } from "../shell/desk-state";
import { devices, isRunning } from "./devices-state";
import { type EditionHolders, holdersOf } from "./held-editions";

/** The edition that a device holds, and since when. */
export function editionWords({ edition, edition_at: since }: DeviceStatus): string {
  if (edition === null) return t("desk-edition-unknown");
  return since === null
    ? t("desk-edition", { number: edition })
    : t("desk-edition-since", { number: edition, time: when(since) });
}

const whose = ({ people, label }: DeviceStatus): string => people[0]?.name ?? label;

function Holders({ edition, devices: held }: EditionHolders) {
  const title =
    edition === null
      ? t("desk-edition-unknown-count", { count: held.length })
      : t("desk-edition-count", { number: edition, count: held.length });
  return (
    <li>
      <FoldOut title={title}>
        <ul class="list">
          {held.map((device) => (
            <li key={device.id} class="row wide">
              <span class="grow">{whose(device)}</span>
              <span class="label">{editionWords(device)}</span>
            </li>
          ))}
        </ul>
      </FoldOut>
    </li>
  );
}

/** How many hold the edition in force, and who holds which: a phone that was off fetches it when it is on again. */
export function EditionsHeld() {
  if (devices.value === null) return null;
  const groups = holdersOf(devices.value);
  const inForce = plan.value?.number ?? null;
  const all = groups.reduce((sum, each) => sum + each.devices.length, 0);
  const have = groups.find(({ edition }) => edition === inForce)?.devices.length ?? 0;
  const running = isRunning() ? (deskEdition.value?.number ?? null) : null;
  if (all === 0) return null;
  return (
    <section class="card" aria-label={t("desk-editions")}>
      <h2>{t("desk-editions")}</h2>
      {inForce !== null && <p>{t("desk-editions-have", { number: inForce, have, all })}</p>}
      {inForce !== null && running !== null && running < inForce && (
        <p>{t("desk-editions-running", { number: running })}</p>
      )}
      <ul>
        {groups.map((group) => (
          <Holders key={group.edition} {...group} />
        ))}
      </ul>
    </section>
  );
}
