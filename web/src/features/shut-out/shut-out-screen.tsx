import { useEffect, useRef, useState } from "preact/hooks";
import { EmergencyNumbers } from "../../app/calls/emergency-numbers";
import { exportRecord } from "../../app/record/export";
import { localRecord, shutOut, status } from "../../app/record/store";
import { Announcements } from "../../app/shell/announcements";
import { t } from "../../app/words/i18n";
import { when, whenMs } from "../../app/words/words";
import type { ShutOut } from "../../storage/logbook/logbook-rows";
import { Button, LinkButton } from "../../ui/button";
import { ActionBar } from "../../ui/frame/action-bar";
import { Notice } from "../../ui/notice";

/** By the server's word where it says since when; else when this phone learned it. */
function whyWords({ why, since, at }: ShutOut): string {
  return since === null ? t(`shut-why-${why}`, { time: whenMs(at) }) : t(`shut-since-${why}`, { time: when(since) });
}

/** What was recorded here, and where it is on its way. */
function Recorded() {
  const { waiting, attention } = status.value;
  const [photos, setPhotos] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when something was handed in
  useEffect(() => {
    localRecord()
      .readiness()
      .then((found) => setPhotos(found.photosWaiting))
      .catch(() => undefined);
  }, [waiting, attention]);
  return (
    <section class="card stack" aria-label={t("shut-recorded")}>
      <h2>{t("shut-recorded")}</h2>
      {waiting + photos + attention === 0 && <Notice tone="ok">{t("shut-all-handed-in")}</Notice>}
      {waiting > 0 && <Notice tone="warn">{t("shut-waits", { n: waiting })}</Notice>}
      {photos > 0 && <Notice tone="warn">{t("shut-photos", { n: photos })}</Notice>}
      {attention > 0 && <Notice tone="ok">{t("shut-apart", { n: attention })}</Notice>}
      {waiting > 0 && (
        <>
          <p class="label">{t("shut-export-what")}</p>
          <Button size="tall" icon="download" onPress={() => void exportRecord()}>
            {t("shut-export")}
          </Button>
        </>
      )}
    </section>
  );
}

/** In the thumb's reach, however much is to be read above. */
function Emergency() {
  return (
    <div class="stack">
      <p class="label">{t("now-new-danger")}</p>
      <EmergencyNumbers />
    </div>
  );
}

/** The one screen of a phone that is shut out: what has happened, what became of what was recorded, what to do. */
export function ShutOutScreen() {
  const out = shutOut.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const title = out && t(`shut-title-${out.why}`);
  useEffect(() => {
    if (title) document.title = `${title} · ${t("shell-name")}`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  if (!out) return null;
  return (
    <div class="screen alone">
      <main>
        <div class="page">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p>{whyWords(out)}</p>
          <p>{t("shut-gone")}</p>
          <Recorded />
          <p>{t(`shut-next-${out.why}`)}</p>
          {out.why === "inactive" && (
            <Button size="tall" onPress={() => void localRecord().syncNow()}>
              {t("shut-ask-again")}
            </Button>
          )}
        </div>
      </main>
      <Announcements />
      <ActionBar
        more={<Emergency />}
        main={
          <LinkButton kind="go" size="press" href="/enrol">
            {t("shut-enrol")}
          </LinkButton>
        }
      />
    </div>
  );
}
