import type { ComponentChildren } from "preact";
import { ProposedLevel } from "../../../../app/incident/level-proposal";
import { LeftFaults } from "../../../../app/matters/left-faults";
import { LeftUrgent } from "../../../../app/matters/left-urgent";
import { currentIncident, recorded } from "../../../../app/record/store";
import { RecoveryLead } from "../../../../app/recovery/recovery-lead";
import { PowerUpLines } from "../../../../app/recovery/step-lines";
import { Boundary } from "../../../../app/shell/boundary";
import { t } from "../../../../app/words/i18n";
import type { Scene } from "../../../../core/scene";
import { RoundPanel } from "../../customers/round-panel";
import { SilentPhonesPanel } from "../../devices/silent-phones-panel";
import { IncidentsPanel } from "../../incidents/incidents-panel";
import { AfterPanel } from "../../matters/after-panel";
import { MattersPanel } from "../../matters/matters-panel";
import { NoticesPanel } from "../../notices/notices-panel";
import { OutsidePanel } from "../../outside/outside-panel";
import { CallsPanel } from "../../requests/calls-panel";
import { TriagePanel } from "../../requests/triage-panel";
import { CallOutPanel } from "../../response/call-out-panel";
import { HelpPanel } from "../../response/help-panel";
import { deskEdition } from "../../shell/desk-state";
import { DutiesPanel } from "../duties-panel";
import { FactsPanel } from "../facts-panel";
import { MatrixPanel } from "../matrix-panel";
import { ReadyPanel } from "../ready-panel";
import { GoneOn } from "./gone-on";
import { StagesPanel } from "./stages-panel";

/** A part of the desk that fails alone; the phone's screens tell the same in other words. */
export function PanelBoundary({
  title,
  href = "/",
  children,
}: {
  title: string;
  href?: string;
  children: ComponentChildren;
}) {
  return (
    <Boundary what={() => t(title)} mends={recorded} href={href} card>
      {children}
    </Boundary>
  );
}

function Incidents() {
  return (
    <PanelBoundary title="desk-incidents" href="/desk/incidents">
      <IncidentsPanel />
    </PanelBoundary>
  );
}

function After() {
  return (
    <PanelBoundary title="after-title" href="/entries?which=all">
      <AfterPanel />
    </PanelBoundary>
  );
}

/** Emergencies of earlier outages, before all else. */
function Urgent() {
  return (
    <PanelBoundary title="after-title" href="/entries?which=all">
      <LeftUrgent />
    </PanelBoundary>
  );
}

/** What earlier outages left off. */
function Off() {
  return (
    <PanelBoundary title="after-title" href="/entries?which=all">
      <LeftFaults />
    </PanelBoundary>
  );
}

/** Who is called out and who is here, and what comes from outside. */
function People({ of }: { of: Scene }) {
  return (
    <>
      <PanelBoundary title="call-out-title" href="/call-out">
        <CallOutPanel scene={of} />
      </PanelBoundary>
      <PanelBoundary title="help-title" href="/help">
        <HelpPanel scene={of} />
      </PanelBoundary>
    </>
  );
}

/** Who waits, where customers call, and what many ask. */
function Calls() {
  return (
    <PanelBoundary title="request-title" href="/requests">
      <TriagePanel />
      <CallsPanel />
    </PanelBoundary>
  );
}

/** Phones without word, and who does what. */
function Watch({ of }: { of: Scene | null }) {
  return (
    <>
      <PanelBoundary title="desk-silent-title" href="/desk/devices">
        <SilentPhonesPanel />
      </PanelBoundary>
      <PanelBoundary title="desk-duties" href="/duties">
        <DutiesPanel of={of} />
      </PanelBoundary>
    </>
  );
}

/** In quiet times, where who does what stands on the left no more. */
export function ProgressColumn({ of }: { of: Scene | null }) {
  if (!of) return <Watch of={of} />;
  return (
    <>
      {(of.view.status === "open" || of.view.status === "expected") && (
        <PanelBoundary title="desk-notices" href="/scripts">
          <NoticesPanel scene={of} />
        </PanelBoundary>
      )}
      {!of.view.ended && <Calls />}
      <PanelBoundary title="desk-matrix">
        <MatrixPanel scene={of} />
      </PanelBoundary>
      <PanelBoundary title="stages-title" href="/stages">
        <StagesPanel scene={of} />
      </PanelBoundary>
      <PanelBoundary title="desk-outside" href="/contacts">
        <OutsidePanel scene={of} />
      </PanelBoundary>
      <PanelBoundary title="desk-facts">
        <FactsPanel scene={of} />
      </PanelBoundary>
      <Incidents />
    </>
  );
}

/** What wants somebody; in quiet times what stands ready, what is left of the last outages and which come next. */
export function NeedsColumn({ of }: { of: Scene | null }) {
  if (!of) {
    return (
      <>
        <Urgent />
        <Off />
        <PanelBoundary title="desk-ready">
          <ReadyPanel />
        </PanelBoundary>
        <After />
        <Incidents />
      </>
    );
  }
  return (
    <>
      {!of.view.ended && <Urgent />}
      {of.view.status === "open" && of.view.ref === currentIncident.value?.ref && (
        <PanelBoundary title="recovery-title" href="/recovery">
          <RecoveryLead warns />
          {deskEdition.value && <PowerUpLines from={deskEdition.value} />}
          {deskEdition.value && <GoneOn from={deskEdition.value} scene={of} />}
        </PanelBoundary>
      )}
      {!of.view.ended && <Off />}
      <PanelBoundary title="level-title" href="/level">
        <ProposedLevel edition={deskEdition.value} scene={of} />
      </PanelBoundary>
      {(!of.view.ended || of.view.status === "closed") && (
        <PanelBoundary title="matter-title" href="/matters">
          <MattersPanel />
        </PanelBoundary>
      )}
      {!of.view.ended && <After />}
      {of.view.status === "open" && (
        <PanelBoundary title="round-title" href="/customers">
          <RoundPanel />
        </PanelBoundary>
      )}
      <People of={of} />
      <Watch of={of} />
    </>
  );
}
