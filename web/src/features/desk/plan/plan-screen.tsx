import { useEffect } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { RECORD_PARTS } from "../../../core/plan/draft/keys";
import { PLAN_PARTS, type PlanPart } from "../../../core/plan/draft/parts";
import { among } from "../../../core/record/fields";
import { TakenUpThere } from "../improvements/taken-up-here";
import { NoDraft } from "./frame/no-draft";
import { Overview } from "./overview/overview";
import { PlanReader } from "./plan-reader";
import { PublishScreen } from "./publishing/publish-screen";
import { PUBLISHING } from "./state/addresses";
import { draft } from "./state/draft-state";
import { openDraft } from "./state/open-draft";
import { keepsPlan } from "./state/role";
import { watchDraft } from "./state/watch-draft";
import { PartScreen } from "./thing/part-screen";
import { ThingScreen } from "./thing/thing-screen";

interface ShownProps {
  readonly part: PlanPart | null;
  readonly at: string | undefined;
  readonly isPublishing: boolean;
}

/** What stands at this address: the whole plan, one part of it, one thing. */
function Shown({ part, at, isPublishing }: ShownProps) {
  if (part === null) return isPublishing ? <PublishScreen /> : <Overview />;
  if (at === undefined && !RECORD_PARTS.has(part)) return <PartScreen part={part} />;
  return <ThingScreen key={`${part} ${at}`} part={part} at={at} />;
}

/** The plan as it is written: whoever keeps it changes it here. */
export function PlanScreen() {
  const { params } = useRoute();
  const may = keepsPlan.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: who may is read from a signal, and may come later
  useEffect(() => {
    if (!may) return;
    void openDraft();
    return watchDraft();
  }, [may]);
  if (!may) return <PlanReader />;
  const part = params["part"] ?? "";
  if (draft.value === null) {
    return (
      <NoDraft>
        <TakenUpThere part={part} thing={params["key"] ?? ""} />
      </NoDraft>
    );
  }
  return <Shown part={among(PLAN_PARTS, part)} at={params["key"]} isPublishing={part === PUBLISHING} />;
}
