import { useState } from "preact/hooks";
import type { Of } from "../../../app/incident/situation";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import {
  REPORT_FORMATS,
  REPORT_LANGUAGES,
  type ReportFormat,
  type ReportLanguage,
} from "../../../core/catalogue/words";
import { PART_IDS } from "../../../core/report/part";
import { issuesIn, nextVersion, wordedElsewhere } from "../../../core/report/said";
import { submits, useOnce } from "../../../ui/base/use-once";
import { ChooseMany } from "../../../ui/choices";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { whyWords } from "../shell/ask-server";
import { SheetActs } from "../ui/sheet-acts";
import { issue, type ReportWanted } from "./report-state";

interface IssueProps {
  readonly of: Of;
  readonly asked: ReportWanted;
  readonly language: ReportLanguage;
  readonly onClose: () => void;
}

/** Hands out the next version: in which languages and formats. Nothing takes it back. */
export function IssueSheet({ of, asked, language, onClose }: IssueProps) {
  const [version] = useState(() => nextVersion(issuesIn(of.scene.writtenReport)));
  const [languages, setLanguages] = useState<readonly ReportLanguage[]>([language]);
  const [formats, setFormats] = useState<readonly ReportFormat[]>(REPORT_FORMATS);
  const [problem, setProblem] = useState("");
  const [making, setMaking] = useState(false);
  const save = useOnce(async () => {
    if (languages.length === 0 || formats.length === 0) {
      setProblem(t("report-issue-nothing"));
      return;
    }
    setMaking(true);
    try {
      if (await issue(of, asked, { languages, formats })) {
        show({ text: t("report-issued", { version }) });
        onClose();
      }
    } catch (error) {
      setProblem(t("paper-failed", { why: whyWords(error) }));
    } finally {
      setMaking(false);
    }
  });
  return (
    <Sheet title={t("report-issue-title", { version })} onClose={onClose}>
      <form class="stack wide" noValidate onSubmit={submits(save)}>
        <p>{t("report-issue-what")}</p>
        <ChooseMany
          legend={t("paper-language")}
          options={REPORT_LANGUAGES.map((value) => ({ value, label: t(`paper-language-${value}`) }))}
          value={languages}
          onChoose={setLanguages}
        />
        <ChooseMany
          legend={t("paper-format")}
          options={REPORT_FORMATS.map((value) => ({ value, label: t(`paper-format-${value}`) }))}
          value={formats}
          onChoose={setFormats}
        />
        {REPORT_LANGUAGES.filter((each) => languages.includes(each)).map((each) => {
          const parts = wordedElsewhere(of.scene.writtenReport, PART_IDS, each);
          const what = parts.map((part) => t("report-part", { part })).join(t("shell-joiner"));
          return (
            parts.length > 0 && (
              <Notice key={each} tone="warn">
                {t("report-worded-elsewhere", { language: t(`paper-language-${each}`), what })}
              </Notice>
            )
          );
        })}
        {asked.personal && <Notice tone="warn">{t("report-personal")}</Notice>}
        <div role="status">{making && t("paper-making")}</div>
        <div role="alert">{problem && <Notice tone="bad">{problem}</Notice>}</div>
        <SheetActs words={t("report-issue")} onClose={onClose} />
      </form>
    </Sheet>
  );
}
