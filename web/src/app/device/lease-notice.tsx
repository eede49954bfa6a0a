import { computed } from "@preact/signals";
import { CUSTOMERS_MS, NUMBERS_MS, WARN_MS } from "../../core/record/lease";
import { Notice } from "../../ui/notice";
import { localRecord, status } from "../record/store";
import { t } from "../words/i18n";
import { minute } from "../words/times";
import { span } from "../words/words";

/** How long the server has not confirmed what is known of people here, to the minute. */
const lease = computed(() => {
  void minute.value;
  return status.value.lease && localRecord().status().lease;
});

type Of = "customers" | "numbers";

/** Ms that this may still be kept without the server; null where nothing of it was ever here. */
function leftOf(of: Of): number | null {
  const held = lease.value;
  if (held === null || (of === "customers" && !held.customers)) return null;
  return (of === "customers" ? CUSTOMERS_MS : NUMBERS_MS) - held.spentMs;
}

/** True where it was deleted, because the server was not heard for too long. */
export const isGone = (of: Of): boolean => (leftOf(of) ?? 1) <= 0;

/** What is gone until the server is heard, or soon will be. */
export function LeaseNotice({ of }: { of: Of }) {
  const left = leftOf(of);
  if (left === null || left > WARN_MS) return null;
  return <Notice tone="warn">{t(left > 0 ? `lease-${of}-left` : `lease-${of}-gone`, { span: span(left) })}</Notice>;
}

/** The same among what this phone holds: there it is said at all times how long that lasts. */
export function LeaseLines() {
  const all = (["customers", "numbers"] as const).map((of) => ({ of, left: leftOf(of) }));
  return (
    <>
      {all.map(({ of, left }) =>
        left === null ? null : (
          <li key={of}>
            {left > WARN_MS ? (
              <Notice tone="ok">{t(`lease-${of}-held`, { span: span(left) })}</Notice>
            ) : (
              <LeaseNotice of={of} />
            )}
          </li>
        ),
      )}
    </>
  );
}
