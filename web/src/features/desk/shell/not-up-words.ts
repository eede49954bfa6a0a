/** What of the power-up tripped or failed and never came on, for facts and review: in the words of the report. */

import { t } from "../../../app/words/i18n";
import { spotName } from "../../../app/words/names";
import type { Edition } from "../../../core/plan/plan";
import { notUpWords } from "../../../core/report/not-up";
import type { Scene } from "../../../core/scene";
import { deskNames } from "./desk-state";

/** "": nothing, or there is no plan to tell. */
export function notUpAtDesk(edition: Edition | null, scene: Scene): string {
  const names = deskNames.value;
  if (!edition) return "";
  const saying = {
    ...{ t, joiner: t("shell-joiner"), step: names.item, list: names.list },
    place: ({ area, asset }: { readonly area: string | null; readonly asset: string | null }) =>
      spotName(names, area, asset),
  };
  return notUpWords({ saying, edition, scene });
}
