import { useEffect } from "preact/hooks";
import { t } from "../../../../app/words/i18n";
import { Empty } from "../../../../ui/empty";
import { FoldOut } from "../../../../ui/fold-out";
import { Notice } from "../../../../ui/notice";
import { watchDevices } from "../../devices/devices-state";
import { EditionsHeld } from "../../devices/editions-held";
import { stepsBeforeErrors } from "../../setup/set-up-state";
import { StepsFirst } from "../../setup/steps-first";
import { EditorFrame } from "../frame/editor-frame";
import { FoundList } from "../overview/found-list";
import { PLAN_HREF } from "../state/addresses";
import { errorsFound, notesFound } from "../state/counts";
import { compared } from "./compared-plans";
import { DifferenceList } from "./difference-list";
import { EditionHistory } from "./edition-history";
import { PublishAct } from "./publish-act";
import { fetchPublished, inForce, publishedNow } from "./publishing-state";

/** How many were added, changed, moved, removed. */
function Counts() {
  const all = compared.value?.all ?? [];
  const kinds = (["added", "changed", "moved", "removed"] as const).filter((what) =>
    all.some((each) => each.what === what),
  );
  return (
    <p class="row wrap" role="status">
      {kinds.map((what) => (
        <span key={what}>
          {t(`plan-difference-${what}`)} <b>{all.filter((each) => each.what === what).length}</b>
        </span>
      ))}
    </p>
  );
}

/** What stops it; while the site's own facts are blank, these first. */
const Errors = () =>
  stepsBeforeErrors.value.length > 0 ? (
    <StepsFirst />
  ) : (
    <FoundList title={t("plan-publish-errors")} places={errorsFound.value} />
  );

/** What may stay as it is, but should be seen before it is published: numbers that are missing, above all. */
const Notes = () => (
  <FoldOut title={t("plan-publish-notes", { n: notesFound.value.length })}>
    <FoundList title={t("plan-notes")} places={notesFound.value} />
  </FoldOut>
);

function Differences() {
  const found = compared.value;
  if (inForce.value === "unheard") return <Notice tone="warn">{t("plan-publish-unheard")}</Notice>;
  if (found === null) return <p class="label">{t("desk-loading")}</p>;
  if (found.all.length === 0) {
    const n = publishedNow.value;
    return n === null ? (
      <Empty icon="check" title={t("plan-publish-same")}>
        <p>{t("plan-publish-same-text")}</p>
      </Empty>
    ) : (
      <Empty icon="check" title={t("plan-published-done", { n })} />
    );
  }
  return (
    <section class="stack" aria-label={t("plan-publish-differences")}>
      <h2>{t(found.example ? "plan-publish-differences-example" : "plan-publish-differences")}</h2>
      <Counts />
      {found.example && <p>{t("plan-publish-own")}</p>}
      <DifferenceList all={found.all} plans={found} brief={found.example} />
    </section>
  );
}

/** What the next edition would change, whether it can be published, by whom; and the editions before it. */
export function PublishScreen() {
  useEffect(() => {
    publishedNow.value = null;
    void fetchPublished();
  }, []);
  useEffect(watchDevices, []);
  const number = typeof inForce.value === "string" ? null : inForce.value.number + 1;
  const title = number === null ? t("plan-publish") : t("plan-publish-title", { n: number });
  const isNew = (compared.value?.all.length ?? 0) > 0;
  return (
    <EditorFrame title={title} within={[{ href: PLAN_HREF, words: t("desk-place-plan") }]}>
      {errorsFound.value.length > 0 && <Errors />}
      {number !== null && <PublishAct number={number} isNew={isNew} />}
      {notesFound.value.length > 0 && <Notes />}
      <Differences />
      <EditionsHeld />
      <EditionHistory />
    </EditorFrame>
  );
}
