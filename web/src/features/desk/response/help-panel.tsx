import { afterHref } from "../../../app/incident/ended-incident";
import { helpState, helpTitle, isHelpGone } from "../../../app/response/help-words";
import { Countdown } from "../../../app/words/countdown";
import { t } from "../../../app/words/i18n";
import { helpIn } from "../../../core/readings/response/help";
import type { Scene } from "../../../core/scene";
import { deskMatters } from "../matters/desk-matters";
import { openEntry } from "../shell/address";
import { deskNames } from "../shell/desk-state";
import { MoreLink } from "../ui/more-link";
import { Panel } from "../ui/panel";

/** People and material from outside that are to come or are here, and where; nothing where nobody asked. */
export function HelpPanel({ scene }: { scene: Scene }) {
  const all = helpIn(scene).filter((each) => !isHelpGone(each));
  if (all.length === 0) return null;
  return (
    <Panel title={t("help-title")}>
      <ul class="list">
        {all.map((help) => (
          <li key={help.entry.ref}>
            <button type="button" class="leads" onClick={() => openEntry((help.acts.at(-1) ?? help.entry).ref)}>
              <span class="grow">
                {helpTitle(help)}
                <span class="label under">{helpState(help, deskNames.value, deskMatters.value)}</span>
              </span>
              {help.until !== null && !(help.here || help.over) && <Countdown at={help.until} />}
            </button>
          </li>
        ))}
      </ul>
      <MoreLink href={scene.view.ended ? afterHref(scene.view.ref) : "/help"}>
        {t(scene.view.ended ? "after-desk-open" : "desk-help-open")}
      </MoreLink>
    </Panel>
  );
}
