import { LeaseLines } from "../../app/device/lease-notice";
import { system } from "../../app/device/platform";
import { saving } from "../../app/device/power-saving";
import { OwnOverdue } from "../../app/improvements/own-improvements";
import { readiness } from "../../app/record/readiness";
import { status } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { Notice } from "../../ui/notice";

/** Opened from the home screen, as an app of its own: then systems keep its storage. */
const installed = (): boolean =>
  matchMedia("(display-mode: standalone)").matches || (navigator as { standalone?: boolean }).standalone === true;

/** What a short look leaves out: installed or not, and what is on this phone alone. */
export function ReadinessDetails() {
  const { waiting } = status.value;
  const photos = readiness.value?.photosWaiting ?? 0;
  return (
    <>
      <li>
        <Notice tone={installed() ? "ok" : "warn"}>
          {t(installed() ? "ready-installed" : "ready-not-installed")}
          {!installed() && (
            <span class="label under">{t(`install-${system(navigator.userAgent, navigator.maxTouchPoints)}`)}</span>
          )}
        </Notice>
      </li>
      <LeaseLines />
      <OwnOverdue />
      <li>
        <Notice tone={waiting + photos === 0 ? "ok" : "warn"}>
          {t(waiting === 0 ? "ready-nothing-waits" : "ready-waits", { n: waiting })}
          {photos > 0 && (
            <span class="label under">{t(saving.value ? "ready-photos-saver" : "ready-photos", { n: photos })}</span>
          )}
        </Notice>
      </li>
    </>
  );
}
