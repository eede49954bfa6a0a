import { useState } from "preact/hooks";
import { ReasonSheet } from "../../../app/checklists/reason-sheet";
import { proposals } from "../../../app/customers/proposals";
import { record } from "../../../app/record/record";
import { nameOf, readsOnly, status } from "../../../app/record/store";
import { offerUndo } from "../../../app/record/undo";
import { t } from "../../../app/words/i18n";
import { areaNames, when } from "../../../app/words/words";
import { declineCustomer } from "../../../core/commands/customers";
import { takeBack } from "../../../core/commands/entries";
import { likenessesOf } from "../../../core/readings/customers/likenesses";
import type { Proposal } from "../../../core/readings/customers/proposals";
import { displayTime } from "../../../core/record/entries";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { Panel } from "../ui/panel";
import { CustomerSheet } from "./customer-sheet";
import { listedCustomers, refreshCustomers } from "./customers-state";
import * as styles from "./proposals-panel.module.css";

const REASONS = ["listed", "unneeded", "mistaken"] as const;

const placeOf = ({ area, place }: Pick<Proposal, "area" | "place">): string =>
  [area === null ? "" : areaNames([area]), place].filter(Boolean).join(" ");

function Likenesses({ proposal }: { proposal: Proposal }) {
  const alike = likenessesOf(
    proposal,
    listedCustomers.value.map(({ customer }) => customer),
  );
  if (alike.length === 0) return null;
  const who = alike.map((each) => [each.name, placeOf(each)].filter(Boolean).join(" "));
  return <Notice tone="warn">{t("desk-proposal-alike", { who: who.join(t("shell-joiner")) })}</Notice>;
}

interface RowProps {
  readonly proposal: Proposal;
  readonly onTake: () => void;
  readonly onDecline: () => void;
}

/** What was told of them, by whom and when; who may be the same; take in or not. */
function ProposalRow({ proposal, onTake, onDecline }: RowProps) {
  const { report, name, need, device, numbers } = proposal;
  const told = [placeOf(proposal), need, device, numbers.join(t("shell-joiner"))].filter(Boolean).join(" · ");
  const by = { who: nameOf(report.action?.actor ?? null), time: when(displayTime(report)) };
  // What this computer recorded itself the server must have first.
  const ready = status.value.server === "heard" && report.seq !== null;
  return (
    <li class={styles.row}>
      <div class={styles.told}>
        <b>{name}</b>
        <span>{told}</span>
        <span class="label">{t("desk-proposal-by", by)}</span>
        <Likenesses proposal={proposal} />
      </div>
      {!readsOnly.value && <Button onPress={onDecline}>{t("desk-proposal-decline")}</Button>}
      <Button disabled={!ready} onPress={onTake}>
        {t("desk-proposal-take")}
      </Button>
    </li>
  );
}

async function decline({ id }: Proposal, reason: string): Promise<void> {
  const [entry] = (await record(declineCustomer(id, reason))) ?? [];
  if (entry) offerUndo(t("desk-proposal-declined"), () => record(takeBack(null, [entry.ref])));
}

/** What the form begins with: all that was told, and that life and health are at stake where nobody has agreed yet. */
const startOf = ({
  name,
  area,
  place,
  need,
  device,
  battery_hours,
  check_every,
  numbers,
  agreed_help,
  report,
}: Proposal) => ({
  ...{ name, area, place, need, device, battery_hours, check_every, numbers, agreed_help },
  agreed_by: agreed_help === "" ? "" : nameOf(report.action?.actor ?? null),
});

/** Special customers found in the field, until somebody at a desk has taken each of them in, or not. */
export function ProposalsPanel() {
  const [taking, setTaking] = useState<Proposal | null>(null);
  const [declining, setDeclining] = useState<Proposal | null>(null);
  if (proposals.value.length === 0 && !taking) return null;
  return (
    <Panel title={t("desk-proposals", { n: proposals.value.length })}>
      <ul class="list">
        {proposals.value.map((proposal) => (
          <ProposalRow
            key={proposal.id}
            proposal={proposal}
            onTake={() => setTaking(proposal)}
            onDecline={() => setDeclining(proposal)}
          />
        ))}
      </ul>
      {taking && (
        <CustomerSheet
          customer={null}
          start={startOf(taking)}
          reported={taking.id}
          onClose={() => setTaking(null)}
          onSaved={() => void refreshCustomers()}
        />
      )}
      {declining && (
        <ReasonSheet
          title={t("desk-proposal-why")}
          reasons={REASONS.map((reason) => t(`desk-proposal-${reason}`))}
          onReason={(reason) => {
            void decline(declining, reason);
            setDeclining(null);
          }}
          onClose={() => setDeclining(null)}
        />
      )}
    </Panel>
  );
}
