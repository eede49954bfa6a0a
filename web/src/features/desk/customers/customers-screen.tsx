import { useEffect, useState } from "preact/hooks";
import { status, supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import type { CustomerRow } from "../../../sync/connection/api";
import { Button, LinkButton } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { Notice } from "../../../ui/notice";
import { refreshPeople } from "../people/people-state";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { CustomerSheet } from "./customer-sheet";
import { customers, customersProblem, listedCustomers, refreshCustomers } from "./customers-state";
import { CustomersTable } from "./customers-table";
import { ProposalsPanel } from "./proposals-panel";

function State() {
  const { server } = status.value;
  const problem = customersProblem.value;
  if (problem === null && server !== "unheard")
    return customers.value === null ? <p class="label">{t("desk-loading")}</p> : null;
  return (
    <Notice tone="warn">
      {problem === null || problem === "unheard" ? t("desk-customers-needs-server") : problem}
    </Notice>
  );
}

function Acts({ onAdd }: { onAdd: () => void }) {
  const heard = status.value.server === "heard";
  return (
    <>
      <Button kind="go" disabled={!heard} onPress={onAdd}>
        {t("desk-customer-add")}
      </Button>
      <LinkButton href="/desk/import/customers">{t("desk-import")}</LinkButton>
      {heard && listedCustomers.value.length > 0 && (
        <LinkButton href="/api/v1/exports/customers.xlsx" download={`${t("contacts-customers")}.xlsx`}>
          {t("desk-export")}
        </LinkButton>
      )}
    </>
  );
}

/** Who needs a look when the power fails: where, what for, who goes there, and what nobody has noted yet. */
export function CustomersScreen() {
  const [open, setOpen] = useState<{ readonly customer: CustomerRow | null } | null>(null);
  const { server } = status.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the server comes back
  useEffect(() => {
    if (!supervises.value) return;
    void refreshCustomers();
    void refreshPeople();
  }, [server]);
  const add = () => setOpen({ customer: null });
  return (
    <DeskFrame title={t("contacts-customers")}>
      <DeskPage title={t("contacts-customers")} wide act={supervises.value && <Acts onAdd={add} />}>
        {supervises.value ? <State /> : <p>{t("desk-customers-reads")}</p>}
        {supervises.value && <ProposalsPanel />}
        {listedCustomers.value.length > 0 ? (
          <CustomersTable onEdit={(customer) => setOpen({ customer })} />
        ) : (
          customers.value !== null && (
            <Empty icon="hand" title={t("desk-customers-none")}>
              <p>{t("desk-customers-none-text")}</p>
            </Empty>
          )
        )}
      </DeskPage>
      {open && (
        <CustomerSheet customer={open.customer} onClose={() => setOpen(null)} onSaved={() => void refreshCustomers()} />
      )}
    </DeskFrame>
  );
}
