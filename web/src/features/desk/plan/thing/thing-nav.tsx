import { useEffect, useRef } from "preact/hooks";
import { t } from "../../../../app/words/i18n";
import { keysOf } from "../../../../core/plan/draft/keys";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import { valueAt } from "../../../../core/plan/draft/plan-form";
import { thingTitle } from "../naming/thing-title";
import { thingHref } from "../state/addresses";
import { draft } from "../state/draft-state";
import * as styles from "./thing-nav.module.css";

/** The things of a part beside the form of one of them, which is in view. */
export function ThingNav({ part, at }: { part: PlanPart; at: string }) {
  const plan = draft.value ?? {};
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing is another place in the list
  useEffect(() => {
    const list = nav.current;
    const here = list?.querySelector<HTMLElement>("[aria-current]");
    if (list && here) list.scrollTop = here.offsetTop - list.clientHeight / 2;
  }, [at]);
  return (
    <nav ref={nav} class={styles.others} aria-label={t(`plan-part-${part}`)}>
      {keysOf(plan, part).map((key, index) => (
        <a key={key} href={thingHref(part, key)} aria-current={key === at ? "page" : undefined}>
          {thingTitle(part, valueAt(plan, [part, index]))}
        </a>
      ))}
    </nav>
  );
}
