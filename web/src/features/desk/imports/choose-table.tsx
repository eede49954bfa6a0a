import { useRef, useState } from "preact/hooks";
import { status } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import type { ImportKind } from "../../../sync/connection/imports";
import { Button } from "../../../ui/button";
import { Icon } from "../../../ui/icons";
import { Notice } from "../../../ui/notice";
import * as styles from "./choose-table.module.css";
import { isPlanTable } from "./import-kinds";
import { chooseTable, unreadable } from "./importing";

const TABLES = ".xlsx,.csv,.tsv,.txt";
const CARDS = ".vcf";

/** A file to choose, or to drop here. */
export function ChooseTable({ kind }: { kind: ImportKind }) {
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const takesCards = !isPlanTable(kind) || kind === "contacts";
  const away = status.value.server === "unheard";
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) void chooseTable(kind, file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same
    <div
      class={over ? `${styles.drop} ${styles.over}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <span class="mute">
        <Icon name="down" size="big" />
      </span>
      <p>{t("desk-import-drop")}</p>
      <Button kind="go" disabled={away} onPress={() => field.current?.click()}>
        {t("desk-import-choose")}
      </Button>
      <input
        ref={field}
        hidden
        type="file"
        accept={takesCards ? `${TABLES},${CARDS}` : TABLES}
        aria-label={t("desk-import-choose")}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, mended, may be chosen again.
          event.currentTarget.value = "";
        }}
      />
      <p class="label">{t(takesCards ? "desk-import-kinds" : "desk-import-draft-kinds")}</p>
      {unreadable.value !== null && <Notice tone="bad">{unreadable.value}</Notice>}
      {away && <Notice tone="warn">{t("desk-needs-server")}</Notice>}
    </div>
  );
}
