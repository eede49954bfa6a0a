import { useState } from "preact/hooks";
import { localRecord, supervises } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { areaNames } from "../../../app/words/words";
import type { CustomerKept, CustomerRow } from "../../../sync/connection/api";
import { CustomerSheet } from "../customers/customer-sheet";
import { ask } from "../shell/ask-server";
import { DeskFrame } from "../shell/desk-frame";
import { DeskPage } from "../shell/desk-page";
import { EndSheet } from "./end-sheet";
import { KeptChanges, KeptPage, KeptRecord, KeptTable, onPaper } from "./kept-page";
import { useKept } from "./use-kept";

function knownRows({ customer: of, helper }: CustomerKept): readonly (readonly [string, string])[] {
  const rows: readonly (readonly [string, string | null])[] = [
    [t("desk-customer-name"), of.name],
    [t("desk-customer-where"), [of.area === null ? "" : areaNames([of.area]), of.place].filter(Boolean).join(" ")],
    [t("desk-customer-need"), of.need],
    [t("desk-customer-device"), of.device],
    [t("desk-customer-battery"), of.battery_hours === null ? "" : String(of.battery_hours)],
    [t("access-field-numbers"), of.numbers.join(t("desk-joiner"))],
    [t("desk-customer-help"), of.agreed_help],
    [t("desk-customer-agreed-by"), of.agreed_by],
    [t("desk-customer-helper"), helper?.name ?? ""],
    [t("desk-consent-basis"), of.consent_basis && t(`desk-consent-${of.consent_basis}`)],
    [t("desk-consent-by"), of.consent_by],
    [t("desk-consent-at"), of.consent_at],
    [t("desk-customer-reviewed"), of.reviewed_on],
    [t("desk-customer-ends"), of.ends_on],
    [t("kept-added"), onPaper(of.created_at)],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

const end = async ({ id }: CustomerRow) =>
  ask(async () => (await localRecord().api()).changeCustomer(id, { active: false }));

/** All that is kept of one special customer, on one page. */
export function KeptCustomer({ id }: { id: string }) {
  const [kept, again] = useKept(id, (api) => api.keptOfCustomer(id));
  const [open, setOpen] = useState<"edit" | "end" | null>(null);
  if (!(kept && supervises.value)) {
    return (
      <DeskFrame title={t("kept-title")}>
        <DeskPage title={t("kept-title")}>
          <p>{t(supervises.value ? "desk-loading" : "desk-only-supervisor")}</p>
        </DeskPage>
      </DeskFrame>
    );
  }
  const { customer, changes } = kept;
  const close = () => setOpen(null);
  const finish = async () => {
    if (!(await end(customer))) return;
    again();
    close();
  };
  return (
    <>
      <KeptPage
        name={customer.name}
        active={customer.active}
        onEdit={() => setOpen("edit")}
        onEnd={() => setOpen("end")}
      >
        <KeptTable title={t("kept-known")} heads={[t("kept-what"), ""]} rows={knownRows(kept)} />
        <KeptChanges changes={changes} />
        <KeptRecord id={id} />
      </KeptPage>
      {open === "edit" && <CustomerSheet customer={customer} onClose={close} onSaved={again} />}
      {open === "end" && (
        <EndSheet
          title={t("kept-end-title", { name: customer.name })}
          text={t("kept-end-text")}
          onEnd={finish}
          onClose={close}
        />
      )}
    </>
  );
}
