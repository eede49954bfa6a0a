import type { Of } from "../../../app/incident/situation";
import { download } from "../../../app/record/export";
import { localRecord, supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { dayAndTime } from "../../../app/words/words";
import { displayTime } from "../../../core/record/entries";
import { type Issued, type IssuedFile, issuesIn, outdatedBy } from "../../../core/report/said";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { whereWords } from "../incidents/incidents-panel";
import { ask } from "../shell/ask-server";
import { deskNames } from "../shell/desk-state";
import { Panel } from "../ui/panel";
import { reportFile } from "./report-state";

const fileWords = ({ format, language }: IssuedFile): string =>
  [t(`paper-format-${format}`), language && t(`paper-language-${language}`)].filter(Boolean).join(" · ");

async function fetchAgain(of: Of, version: number, { sha256, format, language }: IssuedFile): Promise<void> {
  const found = await ask(async () => (await localRecord().api()).reportFile(sha256));
  const title = t(of.view.drill ? "report-title-drill" : "report-title", { areas: whereWords(of.view) });
  const parts = [t("report-version-name", { version }), language ? t(`paper-language-${language}`) : ""];
  if (found) download(found.answer, reportFile(of, title, parts, format));
}

function Version({ of, issued, newest }: { of: Of; issued: Issued; newest: Issued }) {
  const { entry, version, entries, personal, files } = issued;
  const late = issued === newest ? outdatedBy(issued, of.scene.entries) : 0;
  // The server gives an auditor none with personal data.
  const given = !personal || supervises.value;
  const says = [
    deskNames.value.person(entry.action?.actor ?? ""),
    dayAndTime(displayTime(entry)),
    t("report-version-entries", { n: entries }),
    personal && t("report-personal"),
  ];
  return (
    <li class="stack">
      <b>{t("report-version-name", { version })}</b>
      <span class="label">{says.filter(Boolean).join(" · ")}</span>
      {late > 0 && <Notice tone="warn">{t("report-outdated", { n: late })}</Notice>}
      {issued !== newest && <Notice tone="warn">{t("report-replaced", { version: newest.version })}</Notice>}
      <div class="row wrap">
        {(given ? files : []).map((file) => (
          <Button
            key={`${file.format} ${file.language}`}
            icon="download"
            label={t("report-fetch", { version, what: fileWords(file) })}
            onPress={() => void fetchAgain(of, version, file)}
          >
            {fileWords(file)}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** What was handed out, the newest first: by whom, when, and each file again. */
export function VersionsPanel({ of }: { of: Of }) {
  const issues = issuesIn(of.scene.writtenReport).toReversed();
  return (
    <Panel title={t("report-versions")}>
      {issues.length === 0 && <p class="label">{t("report-versions-none")}</p>}
      <ul class="list stack">
        {issues.map((issued, _, [newest = issued]) => (
          <Version key={issued.entry.ref} of={of} issued={issued} newest={newest} />
        ))}
      </ul>
    </Panel>
  );
}
