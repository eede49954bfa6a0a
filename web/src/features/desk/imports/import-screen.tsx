import { useEffect, useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { status } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import type { ImportKind, ImportPreview } from "../../../sync/connection/imports";
import { Button, LinkButton } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { Checkbox } from "../ui/checkbox";
import { ChooseTable } from "./choose-table";
import { ColumnsPanel } from "./columns-panel";
import { isPlanTable, kindIn, mayImport, shownAt } from "./import-kinds";
import * as styles from "./import-screen.module.css";
import { forgetTable, type Importing, importing, takeTable } from "./importing";
import { PreviewTable } from "./preview-table";

interface TakeProps {
  readonly kind: ImportKind;
  readonly now: Importing;
  readonly preview: ImportPreview;
}

/** What would be done, and the one press that does it. With rows that cannot be taken it is first said that they stay out. */
function Take({ kind, now, preview: { counts } }: TakeProps) {
  const [skip, setSkip] = useState(false);
  const takes = counts.new + counts.changed;
  const ready = takes > 0 && (counts.refused === 0 || skip) && !now.asking && status.value.server === "heard";
  return (
    <div class={styles.take}>
      {now.problem !== null && (
        <div role="alert">
          <Notice tone="bad">{now.problem}</Notice>
        </div>
      )}
      <p>{takes > 0 ? t("desk-import-would", { ...counts }) : t("desk-import-nothing")}</p>
      {counts.refused > 0 && takes > 0 && (
        <Checkbox checked={skip} onToggle={() => setSkip(!skip)}>
          {t("desk-import-skip", { count: counts.refused })}
        </Checkbox>
      )}
      <div class="row wrap">
        <Button kind="go" disabled={!ready} onPress={() => void takeTable(kind, skip)}>
          {counts.refused > 0 ? t("desk-import-take-some", { count: takes }) : t("desk-import-take")}
        </Button>
        <Button onPress={forgetTable}>{t("desk-import-other")}</Button>
      </div>
    </div>
  );
}

function Done({ kind, preview: { counts } }: { kind: ImportKind; preview: ImportPreview }) {
  return (
    <>
      <Notice tone="ok">
        <p role="status">{t(isPlanTable(kind) ? "desk-import-done-draft" : "desk-import-done", { ...counts })}</p>
      </Notice>
      {counts.refused > 0 && <Notice tone="warn">{t("desk-import-left", { count: counts.refused })}</Notice>}
      <div class="row wrap">
        <LinkButton kind="go" href={shownAt(kind)}>
          {t(`desk-import-to-${kind}`)}
        </LinkButton>
        <Button onPress={forgetTable}>{t("desk-import-more")}</Button>
      </div>
    </>
  );
}

function Table({ kind, now }: { kind: ImportKind; now: Importing }) {
  const { preview, file } = now;
  if (preview?.taken) return <Done kind={kind} preview={preview} />;
  if (preview === null) {
    if (now.problem === null) return <p class="label">{t("desk-import-reading", { name: file.name })}</p>;
    return (
      <>
        <div role="alert">
          <Notice tone="bad">{t("desk-import-failed", { name: file.name, why: now.problem })}</Notice>
        </div>
        <div class="row">
          <Button kind="go" onPress={forgetTable}>
            {t("desk-import-other")}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p class="label" aria-busy={now.asking}>
        {now.asking ? t("desk-import-reading", { name: file.name }) : file.name}
      </p>
      <ColumnsPanel kind={kind} file={file} preview={preview} />
      {preview.rows.length > 0 ? (
        <PreviewTable kind={kind} now={now} preview={preview} />
      ) : (
        <p>{t("desk-import-empty")}</p>
      )}
      <Take key={preview.digest} kind={kind} now={now} preview={preview} />
    </>
  );
}

/** Takes in people, special customers or things of the plan from a table: shown row by row first, then all of it or nothing. */
export function ImportScreen() {
  const kind = kindIn(useRoute().params["kind"]);
  useEffect(() => forgetTable, []);
  const now = importing.value;
  const title = t(`desk-import-${kind}`);
  return (
    <DeskFrame title={title}>
      <DeskPage
        title={title}
        wide
        act={!now?.preview?.taken && <LinkButton href={shownAt(kind)}>{t(`desk-import-to-${kind}`)}</LinkButton>}
      >
        {mayImport(kind) ? (
          <>
            {now === null && <p>{t(`desk-import-how-${kind}`)}</p>}
            {now === null && <ChooseTable kind={kind} />}
            {now !== null && <Table kind={kind} now={now} />}
          </>
        ) : (
          <p>{t(isPlanTable(kind) ? "plan-keepers-only" : "desk-only-supervisor")}</p>
        )}
      </DeskPage>
    </DeskFrame>
  );
}
