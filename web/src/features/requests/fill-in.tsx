import { useState } from "preact/hooks";
import { recordCounting } from "../../app/record/counted-acts";
import { edition, workIncident } from "../../app/record/store";
import { ChooseArea } from "../../app/words/area-choice";
import { t } from "../../app/words/i18n";
import { fillRequest } from "../../core/commands/requests";
import type { Request } from "../../core/readings/response/requests";
import { Button } from "../../ui/button";
import { FoldOut } from "../../ui/fold-out";
import { OwnWords } from "../../ui/own-words";
import { NO_CALLER } from "./asking";
import { CallerFields } from "./caller-fields";

/** What the short form left out. It lives while the screen does: whose it is stays out of the browser's store. */
export function FillIn({ of }: { of: Request }) {
  const [area, setArea] = useState(of.place.area);
  const [what, setWhat] = useState(of.what);
  const [caller, setCaller] = useState(NO_CALLER);
  const save = () => {
    const filled = { kind: null, area, asset: null, what, caller };
    void recordCounting(fillRequest(workIncident.value, of.entry.ref, filled), t("request-filled"));
  };
  return (
    <FoldOut title={t("request-fill")}>
      <div class="stack wide">
        <ChooseArea
          legend={t("request-area")}
          areas={edition.value?.areas ?? []}
          value={area}
          onChoose={(next) => setArea(next)}
        />
        <OwnWords words={t("request-what")} value={what} onWords={setWhat} />
        <CallerFields caller={caller} put={(part) => setCaller({ ...caller, ...part })} />
        <Button size="tall" onPress={save}>
          {t("request-fill-save")}
        </Button>
      </div>
    </FoldOut>
  );
}
