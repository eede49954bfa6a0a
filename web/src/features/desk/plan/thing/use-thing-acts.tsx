import { useState } from "preact/hooks";
import { show } from "../../../../app/shell/notify";
import { t } from "../../../../app/words/i18n";
import { replacedUses } from "../../../../core/plan/draft/edits/replaced-uses";
import { keyField, keysOf } from "../../../../core/plan/draft/keys";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import { usesOf } from "../../../../core/plan/draft/places/uses";
import { fieldOf, isThing, type PlanForm, type PlanPath, putAt, valueAt } from "../../../../core/plan/draft/plan-form";
import { thingTitle } from "../naming/thing-title";
import { thingHref } from "../state/addresses";
import { add, draft, replaceDraft, undoChange } from "../state/draft-state";
import { copyOf } from "./copy-thing";
import { UsesSheet } from "./uses-sheet";

/** Old entries name them, so they are put out of use instead. */
const RETIRE: ReadonlySet<PlanPart> = new Set(["areas", "assets"]);

interface Asked {
  readonly at: number;
  readonly removing: boolean;
}

const usesAt = (part: PlanPart, at: number): readonly PlanPath[] => {
  const plan = draft.peek() ?? {};
  const id = fieldOf(valueAt(plan, [part, at]), keyField(part));
  const uses = typeof id === "string" ? usesOf(plan, part, id) : [];
  return uses.filter((path) => !(path[0] === part && path[1] === at));
};

const idAt = (part: PlanPart, at: number): string =>
  String(fieldOf(valueAt(draft.peek() ?? {}, [part, at]), keyField(part)));

/** `by`: what is named wherever this was; null: nothing. */
function takeOut(part: PlanPart, at: number, by: string | null): void {
  const plan = draft.peek() ?? {};
  const name = thingTitle(part, valueAt(plan, [part, at]));
  const id = idAt(part, at);
  const left = by === null ? plan : replacedUses(plan, part, [id], by);
  replaceDraft(putAt(left, [part, at], undefined) as PlanForm, `remove ${part} ${id}`);
  show({ text: t("plan-removed", { name }), action: { label: t("plan-undo"), onPress: undoChange } });
}

/** What may be done with the things of a part; `onRemoved` after one was taken out. */
export function useThingActs(part: PlanPart, onRemoved: () => void = () => undefined) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const gone = (at: number, by: string | null = null) => {
    setAsked(null);
    takeOut(part, at, by);
    onRemoved();
  };
  return {
    /** Takes it out; where it is used, that is shown first. */
    remove: (at: number) => (usesAt(part, at).length === 0 ? gone(at) : setAsked({ at, removing: true })),
    showUses: (at: number) => setAsked({ at, removing: false }),
    /** Puts a second one behind it; gives its address. */
    copy: (at: number): string => {
      const plan = draft.peek() ?? {};
      const thing = valueAt(plan, [part, at]);
      if (!isThing(thing)) return "";
      add(
        part,
        copyOf(plan, part, thing, (language) => (language.startsWith("zh") ? "（副本）" : " (copy)")),
        at + 1,
      );
      return thingHref(part, keysOf(draft.peek() ?? {}, part)[at + 1] ?? "");
    },
    sheet: asked && (
      <UsesSheet
        part={part}
        ids={[idAt(part, asked.at)]}
        name={thingTitle(part, valueAt(draft.value ?? {}, [part, asked.at]))}
        uses={usesAt(part, asked.at)}
        better={RETIRE.has(part) ? t("plan-remove-retire") : null}
        onRemove={asked.removing ? (by) => gone(asked.at, by) : undefined}
        onClose={() => setAsked(null)}
      />
    ),
  };
}
