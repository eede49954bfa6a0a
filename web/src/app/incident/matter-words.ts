import { byId } from "../../core/plan/plan-lookups";
import type { Matter } from "../../core/readings/matters/matter";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";
import { nameIn, promiseWords, say, when } from "../words/words";
import type { Aftermath } from "./afterwards";

/** One thing that is left, in words that stand alone. */
export function matterWords({ edition, scene }: Aftermath, { kind, id }: Matter): string {
  if (kind === "list") return nameIn(edition, "lists", id);
  if (kind === "care") return say(byId(edition.recovery.after_care, id)?.name) || id;
  if (kind === "report") return say(byId(edition.reports, id)?.name) || id;
  if (kind === "call") return t("deadline-try_again", { who: names.value.contact(id) });
  const made = scene.promises.made.find(({ entry }) => entry.ref === id);
  return made ? `${names.value.contact(made.by)} · ${promiseWords(made.what, when(made.until))}` : id;
}

/** Where it is done. */
export function matterHref({ view, scene }: Aftermath, { kind, id, list }: Matter): string | null {
  const of = `after=${encodeURIComponent(view.ref)}`;
  if (list !== null) return `/lists/${list}?${of}`;
  if (kind === "report") return `/reports?${of}`;
  if (kind === "call") return `/contacts/${id}?${of}`;
  const made = scene.promises.made.find(({ entry }) => entry.ref === id);
  return made ? `/contacts/${made.by}?${of}` : null;
}
