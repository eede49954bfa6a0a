import { answersWords } from "../../../app/requests/hotline-words";
import { t } from "../../../app/words/i18n";
import { say } from "../../../app/words/words";
import { byId } from "../../../core/plan/plan-lookups";
import { tallies } from "../../../core/readings/enquiries";
import { hotlineIn } from "../../../core/readings/response/hotline";
import { Notice } from "../../../ui/notice";
import { deskOf } from "../matters/desk-matters";
import { DescriptionList } from "../ui/description-list";
import { Panel } from "../ui/panel";

/** Few enough to be read at a glance: what many ask is what the next notice says. */
const SHOWN = 5;

/** Where customers call, and what most of them ask; nothing where neither is known. */
export function CallsPanel() {
  const of = deskOf.value;
  if (!of) return null;
  const line = hotlineIn(of.scene.hotline);
  const asked = [...tallies(of.scene.enquiries, "answer")].toSorted(([, a], [, b]) => b.count - a.count);
  if (!line && asked.length === 0) return null;
  const total = asked.reduce((sum, [, { count }]) => sum + count, 0);
  const questions = asked
    .slice(0, SHOWN)
    .map(([id, { count }]) => [say(byId(of.edition.answers, id)?.question), t("tally-times", { n: count })] as const);
  const hotline = line ? [[t("hotline-title"), [line.number, answersWords(line)].join(" · ")] as const] : [];
  return (
    <Panel title={t(total > 0 ? "desk-hotline-asked" : "hotline-title", { n: total })}>
      <DescriptionList>
        {[...hotline, ...questions].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </DescriptionList>
      {line && !line.tested && <Notice tone="warn">{t("hotline-untested")}</Notice>}
    </Panel>
  );
}
