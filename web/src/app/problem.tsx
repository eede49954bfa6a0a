import { Notice } from "../ui/row";
import { t } from "./i18n";

const KNOWN = [
  "quarantined",
  "rejected",
  "forked",
  "not_ours",
  "storage_full",
  "storage_failed",
  "storage_newer",
  "refused",
  "photo_refused",
];

/** Something that only a person can put right: what it is, and what to do. */
export function ProblemCard({ code }: { code: string | null }) {
  return (
    <div class="card alarm">
      <Notice tone="bad">
        {t(`problem-${code !== null && KNOWN.includes(code) ? code : "unknown"}`)}
        <span class="label under">{t("problem-advice")}</span>
      </Notice>
    </div>
  );
}
