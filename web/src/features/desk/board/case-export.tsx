import { useState } from "preact/hooks";
import { connected } from "../../../app/record/connection";
import { download } from "../../../app/record/export";
import { localRecord, me, status, supervises } from "../../../app/record/store";
import { fail, show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { isAtLeast } from "../../../core/rights";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { whyWords } from "../shell/ask-server";
import { Checkbox } from "../ui/checkbox";
import { SheetActs } from "../ui/sheet-acts";

const heard = () => connected.value && status.value.server === "heard";

/** Whether it was saved; why not is shown and stays. */
async function save(incident: string, personal: boolean): Promise<boolean> {
  const name = t("case-file", { ref: incident });
  try {
    const api = await localRecord().api();
    download(await api.exportCase(incident, personal), name);
  } catch (error) {
    fail(t("case-failed", { why: whyWords(error) }), t("shell-close"));
    return false;
  }
  show({ text: t("case-exported", { name }) });
  return true;
}

function ExportSheet({ incident, onClose }: { incident: string; onClose: () => void }) {
  const [personal, setPersonal] = useState(false);
  const [making, setMaking] = useState(false);
  const press = () => {
    setMaking(true);
    void save(incident, personal).then((saved) => (saved ? onClose() : setMaking(false)));
  };
  return (
    <Sheet title={t("case-export")} onClose={onClose}>
      <p>{t("case-export-what")}</p>
      {supervises.value && (
        <Checkbox checked={personal} name="personal" onToggle={() => setPersonal(!personal)}>
          {t("case-export-personal")}
        </Checkbox>
      )}
      <p class="label">{t("case-export-told")}</p>
      {!heard() && <Notice tone="warn">{t("case-export-offline")}</Notice>}
      <SheetActs
        words={t(making ? "case-exporting" : "case-export-do")}
        disabled={making || !heard()}
        onDo={press}
        onClose={onClose}
      />
    </Sheet>
  );
}

/** All of what has ended, as one file for people outside; for those who may read all of it. */
export function CaseExport({ incident }: { incident: string }) {
  const [asked, setAsked] = useState(false);
  if (me.value === null || !isAtLeast(me.value.role, "auditor")) return null;
  return (
    <>
      <Button onPress={() => setAsked(true)}>{t("case-export")}</Button>
      {asked && <ExportSheet incident={incident} onClose={() => setAsked(false)} />}
    </>
  );
}
