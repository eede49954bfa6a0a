import { useState } from "preact/hooks";
import { QuestionRows, tally } from "../../app/enquiries/question-rows";
import { facts } from "../../app/incident/situation";
import { currentIncident, edition } from "../../app/record/store";
import { callBackHref } from "../../app/requests/call-back-href";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { name } from "../../app/words/words";
import { ENQUIRY_CHANNELS } from "../../core/catalogue/words";
import type { Whence } from "../../core/commands/enquiries";
import { ChooseOne } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";

/** From where people ask: said once, it stands until it is changed; nobody must say it. */
function WhenceFold({ whence, onChange }: { whence: Whence; onChange: (next: Whence) => void }) {
  const areas = facts.value.areas?.value ?? [];
  const said = [whence.channel && t(`tally-${whence.channel}`), whence.area && name("areas", whence.area)];
  return (
    <FoldOut title={said.filter(Boolean).join(" · ") || t("tally-whence")}>
      <div class="stack wide">
        <ChooseOne
          legend={t("tally-channel")}
          options={ENQUIRY_CHANNELS.map((value) => ({ value, label: t(`tally-${value}`) }))}
          value={whence.channel}
          onChoose={(channel) => onChange({ ...whence, channel })}
        />
        {areas.length > 1 && (
          <ChooseOne
            legend={t("tally-area")}
            options={areas.map((value) => ({ value, label: name("areas", value) }))}
            value={whence.area}
            onChoose={(area) => onChange({ ...whence, area })}
          />
        )}
      </div>
    </FoldOut>
  );
}

/** Mass enquiries are counted with one tap, not filed, the standing answer beside them. */
export function TallyScreen() {
  const from = edition.value;
  const [whence, setWhence] = useState<Whence>({ channel: null, area: null });
  if (!(from && currentIncident.value)) {
    return (
      <Screen title={t("tally-title")} back="/">
        <Empty icon="say" title={t(from ? "level-no-incident" : "lists-no-plan")}>
          <p>{t("tally-none-quiet")}</p>
        </Empty>
      </Screen>
    );
  }
  const total = [...tally.value.values()].reduce((sum, each) => sum + each.count, 0);
  return (
    <Screen title={t("tally-title")} back="/">
      <p class="label">{t("tally-total", { n: total })}</p>
      <ul class="card list">
        <QuestionRows from={from} whence={whence} callBack={callBackHref(whence)} first={from.answers[0]?.id ?? null} />
      </ul>
      <WhenceFold whence={whence} onChange={setWhence} />
    </Screen>
  );
}
