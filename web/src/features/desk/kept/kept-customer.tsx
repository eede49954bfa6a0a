import { t } from "../../../app/words/i18n";
import { areaNames } from "../../../app/words/words";
import type { CustomerKept } from "../../../sync/connection/api";
import { CustomerSheet } from "../customers/customer-sheet";
import { KeptOf } from "./kept-of";
import { KeptTable, onPaper } from "./kept-page";

function knownRows({ customer: of, helper }: CustomerKept): readonly (readonly [string, string])[] {
  const rows: readonly (readonly [string, string | null])[] = [
    [t("desk-customer-name"), of.name],
    [t("desk-customer-where"), [of.area === null ? "" : areaNames([of.area]), of.place].filter(Boolean).join(" ")],
    [t("desk-customer-need"), of.need],
    [t("desk-customer-device"), of.device],
    [t("desk-customer-battery"), of.battery_hours === null ? "" : String(of.battery_hours)],
    [t("access-field-numbers"), of.numbers.join(t("shell-joiner"))],
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

/** All that is kept of one special customer, on one page. */
export const KeptCustomer = ({ id }: { id: string }) => (
  <KeptOf
    id={id}
    question={(api) => api.keptOfCustomer(id)}
    whoOf={({ customer }) => customer}
    ending="end"
    end={(api) => api.changeCustomer(id, { active: false })}
    sheet={({ customer }, ways) => <CustomerSheet customer={customer} {...ways} />}
    tables={(kept) => <KeptTable title={t("kept-known")} heads={[t("kept-what"), ""]} rows={knownRows(kept)} />}
  />
);
