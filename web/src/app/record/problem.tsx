import { among } from "../../core/record/fields";
import { Notice } from "../../ui/notice";
import { t } from "../words/i18n";

const KNOWN = [
  "quarantined",
  "rejected",
  "forked",
  "not_ours",
  "storage_full",
  "storage_failed",
  "storage_newer",
  "storage_blocked",
  "wiped",
  "refused",
  "photo_refused",
  "photo_metadata",
  "photos_full",
] as const;

/** Problems whose way out is another than to go on and to tell a supervisor. */
const OWN_ADVICE = ["wiped", "storage_full"] as const;

/** Something that only a person can put right: what it is, and what to do. */
export function ProblemCard({ code }: { code: string | null }) {
  const known = among(KNOWN, code) ?? "unknown";
  const advice = among(OWN_ADVICE, code);
  return (
    <div class="card alarm">
      <Notice tone="bad">
        {t(`problem-${known}`)}
        <span class="label under">{t(advice ? `problem-${advice}-advice` : "problem-advice")}</span>
      </Notice>
    </div>
  );
}
