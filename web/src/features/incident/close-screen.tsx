/** The phone's screen on which an outage or a drill is ended. */

import { useLocation } from "preact-iso/router";
import { type EndingOf, useEnding } from "../../app/ending/ending";
import { timedScene } from "../../app/incident/deadlines";
import { matterHere } from "../../app/matters/matters";
import { currentIncident, edition, supervises } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { Button } from "../../ui/button";
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
    <Screen title={title()} back="/" main={main}>
      {asks}
    </Screen>
  );
}

export function CloseScreen() {
  const scene = timedScene.value;
  if (currentIncident.value && scene && supervises.value) {
    return <Asked from={{ scene, edition: edition.value, of: matterHere.value, names: names.value }} />;
  }
  return (
    <Screen title={title()} back="/">
      <Empty icon="check" title={t(currentIncident.value ? "refused-closing-not-allowed" : "level-no-incident")} />
    </Screen>
  );
}
