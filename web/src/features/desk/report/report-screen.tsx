import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { Of } from "../../../app/incident/situation";
import { connected } from "../../../app/record/connection";
import { download } from "../../../app/record/export";
import { directory, editionOf, readsOnly, sceneOf, status, supervises } from "../../../app/record/store";
import { fail, show } from "../../../app/shell/notify";
import { locale as spoken, t } from "../../../app/words/i18n";
import { dayAndTime } from "../../../app/words/words";
import { REPORT_LANGUAGES, type ReportLanguage } from "../../../core/catalogue/words";
import type { Format } from "../../../core/documents/document";
import { displayTime } from "../../../core/record/entries";
import { Button, LinkButton } from "../../../ui/button";
import { ChooseMany, ChooseOne } from "../../../ui/choices";
import { Empty } from "../../../ui/empty";
import { Notice } from "../../../ui/notice";
import { watchDevices } from "../devices/devices-state";
import { owingWords } from "../devices/silent-phones-panel";
import { whereWords } from "../incidents/incidents-panel";
import { improvementsOf } from "../review/review-state";
import { readAddress } from "../shell/address";
import { whyWords } from "../shell/ask-server";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { allCounted, pictured, rows, view } from "../shell/desk-state";
import { Panel } from "../ui/panel";
import { IssueSheet } from "./issue-sheet";
import { PartRow } from "./part-row";
import * as styles from "./report-screen.module.css";
import { type DrawnReport, draw, PAPER_FORMATS, preview, type ReportWanted } from "./report-state";
import { VersionsPanel } from "./versions-panel";

const heard = () => connected.value && status.value.server === "heard";

async function look(of: Of, language: ReportLanguage, asked: ReportWanted, as: Format): Promise<void> {
  try {
    const { blob, name } = await preview(of, language, asked, as);
    download(blob, name);
    show({ text: t("paper-made", { name }) });
  } catch (error) {
    fail(t("paper-failed", { why: whyWords(error) }), t("shell-close"));
  }
}

/** The report as it reads now; null until all of the record is counted. */
function useDrawn(of: Of, language: ReportLanguage, asked: ReportWanted): DrawnReport | null {
  const [drawn, setDrawn] = useState<DrawnReport | null>(null);
  const [told, all, owing] = [rows.value, allCounted.value, owingWords(of.scene)];
  const [photos, { personal }] = [[...asked.photos].join(" "), asked];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the report is made of, read where it is made
  useEffect(() => {
    let wanted = true;
    if (all) void draw(of, language, asked).then((made) => wanted && setDrawn(made));
    return () => {
      wanted = false;
    };
  }, [
    of.scene,
    of.edition,
    told,
    all,
    language,
    photos,
    personal,
    directory.value,
    improvementsOf(of.view).length,
    owing,
  ]);
  return drawn;
}

function Report({ of }: { of: Of }) {
  const [language, setLanguage] = useState<ReportLanguage>(spoken.peek());
  const [as, setAs] = useState<Format>("pdf");
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const [personal, setPersonal] = useState(false);
  const [busy, setBusy] = useState(false);
  const [issuing, setIssuing] = useState(false);
  const asked = { photos: new Set(photos), personal };
  const drawn = useDrawn(of, language, asked);
  const press = () => {
    setBusy(true);
    void look(of, language, asked, as).finally(() => setBusy(false));
  };
  const ready = heard() && allCounted.value && drawn !== null && !busy;
  return (
    <div class={styles.columns}>
      <div class={styles.column}>
        <Panel title={t("report-how")}>
          <ChooseOne
            legend={t("paper-language")}
            options={REPORT_LANGUAGES.map((value) => ({ value, label: t(`paper-language-${value}`) }))}
            value={language}
            onChoose={setLanguage}
          />
          <ChooseOne
            legend={t("paper-format")}
            options={PAPER_FORMATS.map((value) => ({ value, label: t(`paper-format-${value}`) }))}
            value={as}
            onChoose={setAs}
          />
          {drawn !== null && drawn.photos.length > 0 && (
            <ChooseMany
              legend={t("report-photos")}
              options={drawn.photos.map(({ sha256, caption }) => ({ value: sha256, label: caption }))}
              value={photos}
              onChoose={setPhotos}
            />
          )}
          <ChooseMany
            legend={t("report-personal-legend")}
            options={[{ value: "personal", label: t("report-personal-with") }]}
            value={personal ? ["personal"] : []}
            onChoose={(chosen) => setPersonal(chosen.length > 0)}
          />
          <p class="label">{t("report-personal-hint")}</p>
          {!heard() && <Notice tone="warn">{t("paper-offline")}</Notice>}
          <div class="row wrap">
            <Button icon="download" disabled={!ready} onPress={press}>
              {t(busy ? "paper-making" : "report-preview")}
            </Button>
            {supervises.value && !readsOnly.value && (
              <Button kind="go" disabled={!ready} onPress={() => setIssuing(true)}>
                {t("report-issue")}
              </Button>
            )}
          </div>
        </Panel>
        <VersionsPanel of={of} />
      </div>
      <Panel title={t("report-parts")}>
        {drawn === null ? (
          <p class="label">{t("shell-loading")}</p>
        ) : (
          drawn.parts.map((part) => (
            <PartRow key={`${part.id} ${drawn.language}`} of={of} part={part} language={drawn.language} />
          ))
        )}
      </Panel>
      {issuing && <IssueSheet of={of} asked={asked} language={language} onClose={() => setIssuing(false)} />}
    </div>
  );
}

/** The written report of the outage or drill that the address names. */
export function WrittenReportScreen() {
  const { url } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the router tells that the address is another
  useEffect(readAddress, [url]);
  useEffect(() => {
    pictured.value = true;
  }, []);
  useEffect(watchDevices, []);
  const shown = view.value;
  const edition = editionOf(shown);
  const ended = shown?.ended && shown.status === "closed" && edition;
  const of = shown && ended ? { view: shown, edition, scene: sceneOf(shown) } : null;
  const act = of && <LinkButton href={`/desk/review/${of.view.ref}`}>{t("review-screen")}</LinkButton>;
  return (
    <DeskFrame title={t("report-screen")} drill={of?.view.drill ?? false}>
      <DeskPage title={t("report-screen")} {...(act && { act })} wide>
        {of && (
          <p class="label">
            {t("report-of", {
              areas: whereWords(of.view),
              time: of.view.ended ? dayAndTime(displayTime(of.view.ended)) : "",
            })}
          </p>
        )}
        {of ? <Report key={of.view.ref} of={of} /> : <Empty icon="clock" title={t("review-unknown")} />}
      </DeskPage>
    </DeskFrame>
  );
}
