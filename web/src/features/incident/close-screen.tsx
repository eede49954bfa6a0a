/** The phone's screen on which an outage or a drill is ended. */

import { useLocation } from "preact-iso/router";
import { CalleeRow } from "../../app/calls/callee-row";
import { personCallee } from "../../app/calls/callees";
import { doers } from "../../app/duties/staffing";
import { type EndingOf, endTitle, useEnding } from "../../app/ending/ending";
import { timedScene } from "../../app/incident/deadlines";
import { matterHere } from "../../app/incident/situation";
import { currentIncident, directory, edition, me, supervises } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { Button, LinkButton } from "../../ui/button";
import { Empty } from "../../ui/empty";

const title = () => t(currentIncident.value?.drill ? "close-title-drill" : "close-title");

function Asked({ from }: { from: EndingOf }) {
  const { route } = useLocation();
  const { words, ready, end, asks } = useEnding(from, () => route("/", true));
  const main = (
    <Button kind="go" size="press" disabled={!ready} onPress={end}>
      {words}
    </Button>
  );
  return (
    <Screen title={endTitle(from.scene)} back="/" main={main}>
      {asks}
    </Screen>
  );
}

/** Who may not end it calls whoever leads. */
function BySupervisor() {
  const leads = doers.value.get("leader") ?? [];
  const people = (directory.value?.people ?? []).filter(({ id }) => leads.includes(id) && id !== me.value?.person);
  return (
    <Screen title={title()} back="/">
      <p>{t("close-ask-supervisor")}</p>
      {people.length > 0 && (
        <ul class="card list">
          {people.map((person) => (
            <CalleeRow key={person.id} callee={personCallee(person)} numbers />
          ))}
        </ul>
      )}
      <LinkButton href="/matters">{t("matter-title")}</LinkButton>
    </Screen>
  );
}

export function CloseScreen() {
  const scene = timedScene.value;
  if (currentIncident.value && scene && supervises.value) {
    return <Asked from={{ scene, edition: edition.value, of: matterHere.value, names: names.value }} />;
  }
  if (currentIncident.value && scene) return <BySupervisor />;
  return (
    <Screen title={title()} back="/">
      <Empty icon="check" title={t("level-no-incident")} />
    </Screen>
  );
}
