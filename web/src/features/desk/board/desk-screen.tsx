import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useLayoutEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { takeNote } from "../../../app/record/note-asked-for";
import { readsOnly } from "../../../app/record/store";
import { turnTo } from "../../../app/several/chosen-outage";
import { Boundary } from "../../../app/shell/boundary";
import { meant } from "../../../app/words/entry-line";
import { t } from "../../../app/words/i18n";
import type { Scene } from "../../../core/scene";
import type { Row } from "../../../core/timeline/timeline";
import { ApartStrip } from "../devices/apart-strip";
import { AsideStrip } from "../devices/aside/aside-strip";
import { watchDevices } from "../devices/devices-state";
import { EntryDetail } from "../entry/entry-detail";
import { OtherRunning } from "../incidents/other-running";
import { columnShown, lookAt, openEntry, readAddress, showColumn } from "../shell/address";
import { DeskFrame } from "../shell/desk-frame";
import { allCounted, deskScene, openViews, pictured, rowOpen, rows, view } from "../shell/desk-state";
import { TimelinePanel } from "../timeline/timeline-panel";
import { lookAround, opensOnSetUp } from "./begin-set-up";
import { CloseSheet } from "./close-sheet";
import { NeedsColumn, PanelBoundary, ProgressColumn } from "./columns/desk-columns";
import * as styles from "./desk-screen.module.css";
import { IncidentHeader } from "./incident-header";
import { LevelSheet } from "./level-sheet";
import { QuietHeader } from "./quiet-header";

const COLUMNS = ["needs", "timeline", "progress"] as const;

/** On a narrow screen one column shows at a time; a wide one has no use for this and hides it. */
function ColumnSwitch() {
  return (
    <div class={styles.switch}>
      {COLUMNS.map((column) => (
        <button type="button" key={column} aria-pressed={columnShown() === column} onClick={() => showColumn(column)}>
          {t(`desk-column-${column}`)}
        </button>
      ))}
    </div>
  );
}

/** How far each column was scrolled: whoever comes back from a phone's screen goes on where they were. */
const scrolled = new Map<string, number>();

interface ColumnProps {
  readonly name: "needs" | "progress";
  readonly look: string | undefined;
  readonly filled: boolean;
  readonly children: ComponentChildren;
}

/** A column that keeps its place; empty until all is counted. */
function Column({ name, look, filled, children }: ColumnProps) {
  const place = useCallback(
    (column: HTMLDivElement | null) => {
      if (column && filled) column.scrollTop = scrolled.get(name) ?? 0;
    },
    [name, filled],
  );
  return (
    <div
      ref={place}
      class={`${styles.column} ${look}`}
      onScroll={(event) => filled && scrolled.set(name, event.currentTarget.scrollTop)}
    >
      {filled && children}
    </div>
  );
}

function Body({ of, open }: { of: Scene | null; open: Row | undefined }) {
  return (
    <div class={styles.body} data-column={columnShown()} data-detail={open ? "open" : "shut"}>
      <Column name="needs" look={styles.needs} filled={allCounted.value}>
        <NeedsColumn of={of} />
      </Column>
      <PanelBoundary title="desk-timeline" href="/entries?which=all">
        <TimelinePanel />
      </PanelBoundary>
      {open ? (
        <div class={`${styles.column} ${styles.detail}`}>
          <Boundary
            key={open.entry.ref}
            what={() => meant(open.entry)}
            of={open}
            href={`/entries/${open.entry.ref}`}
            card
          >
            <EntryDetail row={open} />
          </Boundary>
        </div>
      ) : (
        <Column name="progress" look={styles.progress} filled={allCounted.value}>
          <ProgressColumn of={of} />
        </Column>
      )}
    </div>
  );
}

/** A frame's callback runs before its picture; what that callback puts off runs behind it. */
function afterPicture(run: () => void): () => void {
  const frame = requestAnimationFrame(() => setTimeout(run));
  return () => cancelAnimationFrame(frame);
}

const picture = () => {
  pictured.value = true;
};

/** With another outage on, the desk stays with what ended: its button would end the other. */
function stayAtEnd({ view: ended }: Scene): void {
  if (openViews.value.some(({ ref }) => ref !== ended.ref)) lookAt(ended.ref);
}

/** The supervisors' screen: what needs someone now · what happened · how far each thing is. */
export function DeskScreen() {
  const { url, query, route } = useLocation();
  const [sheet, setSheet] = useState<"level" | "close" | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the router tells that the address is another
  useEffect(() => {
    readAddress();
    const note = takeNote();
    if (note !== null) openEntry(note);
  }, [url]);
  const looks = "look" in query;
  const away = opensOnSetUp.value && !looks;
  useEffect(() => {
    if (looks) lookAround();
    if (away) route("/desk/setup", true);
  }, [looks, away, route]);
  useEffect(watchDevices, []);
  useEffect(() => afterPicture(picture), []);
  const shown = deskScene.value;
  const onNow = shown?.view.status === "open" ? shown.view.ref : null;
  // Whatever one goes to from here is of the outage that one came from; after the next frame would be too late for a
  // link that is followed at once.
  useLayoutEffect(() => {
    if (onNow !== null) turnTo(onNow);
  }, [onNow]);
  const ref = rowOpen();
  const open = ref === null ? undefined : rows.value.findLast((row) => row.entry.ref === ref);
  return (
    <DeskFrame title={t("desk-title")} drill={view.value?.drill ?? false} main={styles.outage}>
      <PanelBoundary title="desk-quarantine" href="/desk/devices">
        <ApartStrip />
        <AsideStrip />
      </PanelBoundary>
      <PanelBoundary title="desk-title">
        {shown ? (
          <IncidentHeader
            scene={shown}
            canRecord={!readsOnly.value}
            onLevel={() => setSheet("level")}
            onClose={() => setSheet("close")}
          />
        ) : (
          <QuietHeader />
        )}
        <OtherRunning />
      </PanelBoundary>
      <ColumnSwitch />
      <Body of={shown} open={open} />
      {sheet === "level" && shown && <LevelSheet scene={shown} onClose={() => setSheet(null)} />}
      {sheet === "close" && shown && (
        <CloseSheet scene={shown} onClose={() => setSheet(null)} onEnded={() => stayAtEnd(shown)} />
      )}
    </DeskFrame>
  );
}
