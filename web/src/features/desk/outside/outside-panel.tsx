import { record } from "../../../app/record/record";
import { nameOf, readsOnly, thisMinute } from "../../../app/record/store";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { promiseWords, when } from "../../../app/words/words";
import { endPromise } from "../../../core/commands/promises";
import type { Promised } from "../../../core/folds/promises";
import { type Party, partiesOf } from "../../../core/readings/outside/parties";
import { displayTime } from "../../../core/record/entries";
import { doerOf, textField } from "../../../core/record/fields";
import type { Scene } from "../../../core/scene";
import { Button } from "../../../ui/button";
import { deskNames } from "../shell/desk-state";
import { Panel } from "../ui/panel";
import * as styles from "./outside-panel.module.css";

async function end(scene: Scene, promised: Promised, kept: boolean): Promise<void> {
  if (await record(endPromise(scene.view, promised, kept)))
    show({ text: t(kept ? "promise-kept-said" : "promise-off-said") });
}

function PromiseRow({ scene, each, name }: { scene: Scene; each: Promised; name: string }) {
  const passed = each.until < thisMinute.value;
  const words = promiseWords(each.what, when(each.until));
  const of = (act: string) => `${t(act)}${t("matter-colon")}${name}${t("matter-colon")}${words}`;
  return (
    <div class="row wrap">
      <span class={passed ? "grow bad" : "grow"}>{passed ? `${words} · ${t("promise-passed")}` : words}</span>
      {!readsOnly.value && (
        <>
          <Button label={of("promise-kept")} onPress={() => void end(scene, each, true)}>
            {t("promise-kept")}
          </Button>
          <Button label={of("promise-off")} onPress={() => void end(scene, each, false)}>
            {t("promise-off")}
          </Button>
        </>
      )}
    </div>
  );
}

/** How it went last, by whom, and what they said. */
function lastWords({ tried }: Party): string {
  if (!tried) return "";
  const { entry, outcome } = tried.last;
  const who = nameOf(doerOf(entry));
  const said = entry.action && textField(entry.action, "note");
  const how = t("contact-last", { time: when(displayTime(entry)), outcome: t(`outcome-${outcome}`), who });
  return said ? [how, inLine(said)].join(" · ") : how;
}

function PartyRow({ scene, party }: { scene: Scene; party: Party }) {
  const name = deskNames.value.contact(party.id);
  return (
    <li>
      <a class={styles.party} href={`/contacts/${party.id}`}>
        {name}
      </a>
      <span class="label under">{lastWords(party)}</span>
      {party.promises.map((each) => (
        <PromiseRow key={each.entry.ref} scene={scene} each={each} name={name} />
      ))}
    </li>
  );
}

/** What those outside said and promised: a promise that has passed first, each to be ended in one tap. */
export function OutsidePanel({ scene }: { scene: Scene }) {
  const parties = partiesOf(scene, thisMinute.value);
  if (parties.length === 0) return null;
  return (
    <Panel title={t("desk-outside")}>
      <ul class="list">
        {parties.map((party) => (
          <PartyRow key={party.id} scene={scene} party={party} />
        ))}
      </ul>
    </Panel>
  );
}
