import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { record } from "../../../app/record/record";
import { readsOnly, recorded } from "../../../app/record/store";
import { offerUndo } from "../../../app/record/undo";
import { Boundary } from "../../../app/shell/boundary";
import { show } from "../../../app/shell/notify";
import { meant } from "../../../app/words/entry-line";
import { t } from "../../../app/words/i18n";
import { join, separate } from "../../../core/commands/incidents";
import type { Scene } from "../../../core/scene";
import type { Row } from "../../../core/timeline/timeline";
import { watchDevices } from "../devices/devices-state";
import { SilentPhonesPanel } from "../devices/silent-phones-panel";
import { EntryDetail } from "../entry/entry-detail";
import { IncidentsPanel } from "../incidents/incidents-panel";
import { columnShown, lookAt, readAddress, showColumn } from "../shell/address";
import { DeskFrame } from "../shell/desk-frame";
import { allCounted, deskScene, pictured, rowOpen, rows, view } from "../shell/desk-state";
import { TimelinePanel } from "../timeline/timeline-panel";
import { AfterPanel } from "./after-panel";
import { lookAround, opensOnSetUp } from "./begin-set-up";
import { CloseSheet } from "./close-sheet";
import * as styles from "./desk-screen.module.css";
import { DutiesPanel } from "./duties-panel";
import { FactsPanel } from "./facts-panel";
import { IncidentHeader } from "./incident-header";
import { LevelSheet } from "./level-sheet";
import { MatrixPanel } from "./matrix-panel";
import { NeedsPanel } from "./needs-panel";
import { QuietHeader } from "./quiet-header";
import { ReadyPanel } from "./ready-panel";

/** Parts what was folded into one; to join it again is the undo. */
async function part({ view: parted }: Scene): Promise<void> {
  // The desk stays with the outage it shows: the other one might be the newer and take its place.
  lookAt(parted.ref);
  if (!(await record(separate(parted)))) return;
  const undo = async () => {
    if (!(await record(join(parted)))) return;
    lookAt(null);
    show({ text: t("desk-separated-undone") });
  };
  offerUndo(t("desk-separated-done"), undo);
}

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

/** A part of the desk that fails alone; the phone's screens tell the same in other words. */
function PanelBoundary({ title, href = "/", children }: { title: string; href?: string; children: ComponentChildren }) {
  return (
    <Boundary what={() => t(title)} of={recorded.value} href={href} card>
      {children}
    </Boundary>
  );
}

function Progress({ of }: { of: Scene | null }) {
  return (
    <>
      <PanelBoundary title={of ? "desk-matrix" : "desk-ready"}>
        {of ? <MatrixPanel scene={of} /> : <ReadyPanel />}
      </PanelBoundary>
      {of && (
        <PanelBoundary title="desk-facts">
          <FactsPanel scene={of} onSeparate={() => void part(of)} />
        </PanelBoundary>
      )}
      <PanelBoundary title="desk-incidents" href="/desk/incidents">
        <IncidentsPanel />
      </PanelBoundary>
    </>
  );
}

function Needs({ of }: { of: Scene | null }) {
  return (
    <>
      {of && !of.view.ended && (
        <PanelBoundary title="desk-needs">
          <NeedsPanel scene={of} />
        </PanelBoundary>
      )}
      {(!of || of.view.status === "closed") && (
        <PanelBoundary title="after-title" href="/entries?which=all">
          <AfterPanel of={of} />
        </PanelBoundary>
      )}
      <PanelBoundary title="desk-silent-title" href="/desk/devices">
        <SilentPhonesPanel />
      </PanelBoundary>
      <PanelBoundary title="desk-duties" href="/duties">
        <DutiesPanel of={of} />
      </PanelBoundary>
    </>
  );
}

function Body({ of, open }: { of: Scene | null; open: Row | undefined }) {
  return (
    <div class={styles.body} data-column={columnShown()} data-detail={open ? "open" : "shut"}>
      <div class={`${styles.column} ${styles.needs}`}>{allCounted.value && <Needs of={of} />}</div>
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
        <div class={`${styles.column} ${styles.progress}`}>{allCounted.value && <Progress of={of} />}</div>
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

/** The supervisors' screen: what needs someone now · what happened · how far each thing is. */
export function DeskScreen() {
  const { url, query, route } = useLocation();
  const [sheet, setSheet] = useState<"level" | "close" | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the router tells that the address is another
  useEffect(readAddress, [url]);
  const looks = "look" in query;
  const away = opensOnSetUp.value && !looks;
  useEffect(() => {
    if (looks) lookAround();
    if (away) route("/desk/setup", true);
  }, [looks, away, route]);
  useEffect(watchDevices, []);
  useEffect(() => afterPicture(picture), []);
  const shown = deskScene.value;
  const ref = rowOpen();
  const open = ref === null ? undefined : rows.value.findLast((row) => row.entry.ref === ref);
  return (
    <DeskFrame title={t("desk-title")} drill={view.value?.drill ?? false} main={styles.outage}>
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
      </PanelBoundary>
      <ColumnSwitch />
      <Body of={shown} open={open} />
      {sheet === "level" && shown && <LevelSheet scene={shown} onClose={() => setSheet(null)} />}
      {sheet === "close" && shown && <CloseSheet scene={shown} onClose={() => setSheet(null)} />}
    </DeskFrame>
  );
}
