import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../../ui/button";
import { readsOnly } from "../record/store";
import { t } from "../words/i18n";
import { take } from "./matter-acts";
import { MatterLine, type MatterOf } from "./matter-row";
import { MatterSheet } from "./matter-sheet";
import { matterWords } from "./matter-words";

/** What every kind has in common: take it, give it, let it go; and beside them the kind's own. */
export function MatterActs({ of, matter, children }: MatterOf & { readonly children?: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const what = matterWords(of, matter);
  if (readsOnly.value) return null;
  return (
    <div class="row">
      {matter.keepers.length === 0 && (
        <Button label={t("matter-take-of", { what })} onPress={() => void take(of, matter, what)}>
          {t("matter-take")}
        </Button>
      )}
      <Button label={t("matter-more-of", { what })} onPress={() => setOpen(true)}>
        {t("matter-more")}
      </Button>
      {children}
      {open && <MatterSheet of={of} matter={matter} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** One thing to do, with these acts. */
export const MatterRow = ({ of, matter }: MatterOf) => (
  <li class="stack">
    <MatterLine of={of} matter={matter} />
    <MatterActs of={of} matter={matter} />
  </li>
);
