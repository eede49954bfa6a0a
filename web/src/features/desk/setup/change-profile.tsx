import { useState } from "preact/hooks";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { partsReplaced, withProfile } from "../../../core/plan/draft/edits/other-profile";
import { PLAN_PARTS } from "../../../core/plan/draft/parts";
import { isThing, type PlanForm } from "../../../core/plan/draft/plan-form";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { draft, replaceDraft, undoChange } from "../plan/state/draft-state";
import { fetchBeginning, refusalIn } from "../plan/state/plan-api";
import { draftHead, wish } from "../plan/state/saving";
import { PROFILES, type Profile, profileWords } from "./first-facts";

/** What a draft of which nobody knows its profile most likely began as. */
const USUAL: Profile = "property";

async function beginningOf(profile: string): Promise<PlanForm | null> {
  const answer = await fetchBeginning(profile);
  return answer.kind === "ours" && refusalIn(answer) === null && isThing(answer.body) ? answer.body : null;
}

interface Offer {
  readonly profile: Profile;
  readonly plan: PlanForm;
}

/** The draft as it would be; null: the server could not be asked. */
async function offer(profile: Profile): Promise<Offer | null> {
  const [from, to] = await Promise.all([beginningOf(draftHead.peek()?.profile ?? USUAL), beginningOf(profile)]);
  const now = draft.peek();
  return from && to && now && { profile, plan: withProfile(from, now, to) };
}

function take({ profile, plan }: Offer): void {
  const old = draftHead.peek()?.profile;
  replaceDraft(plan, `profile ${profile}`);
  wish({ profile });
  const back = () => {
    undoChange();
    if (old) wish({ profile: old });
  };
  show({
    text: t("setup-profile-changed", { profile: profileWords(profile) ?? "" }),
    action: { label: t("plan-undo"), onPress: back },
  });
}

/** What would be replaced, part by part, before it is. */
function Sure({ made, onClose }: { made: Offer; onClose: () => void }) {
  const counts = partsReplaced(draft.value ?? {}, made.plan);
  const parts = PLAN_PARTS.flatMap((part) => {
    const n = counts.get(part);
    return n === undefined ? [] : [t("setup-profile-part", { part: t(`plan-part-${part}`), n })];
  });
  return (
    <>
      <p>{t("setup-profile-keeps")}</p>
      <p>
        {parts.length === 0
          ? t("setup-profile-same")
          : t("setup-profile-replaces", { parts: parts.join(t("shell-joiner")) })}
      </p>
      <div class="row">
        <Button
          kind="go"
          onPress={() => {
            take(made);
            onClose();
          }}
        >
          {t("setup-profile-take", { profile: profileWords(made.profile) ?? "" })}
        </Button>
        <Button kind="bare" onPress={onClose}>
          {t("desk-cancel")}
        </Button>
      </div>
    </>
  );
}

function ProfileSheet({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<Offer | null>(null);
  const [failed, setFailed] = useState(false);
  const choose = async (profile: Profile) => {
    const found = await offer(profile);
    setMade(found);
    setFailed(found === null);
  };
  const others = PROFILES.filter((profile) => profile !== draftHead.value?.profile);
  return (
    <Sheet title={t("setup-profile-change")} onClose={onClose}>
      {failed && <Notice tone="warn">{t("desk-needs-server")}</Notice>}
      {made === null ? (
        <div class="stack">
          {others.map((profile) => (
            <Button key={profile} onPress={() => void choose(profile)}>
              {t(`setup-profile-${profile}`)}
            </Button>
          ))}
        </div>
      ) : (
        <Sure made={made} onClose={onClose} />
      )}
    </Sheet>
  );
}

/** Changes which kind of site the plan is of; what somebody wrote stays. */
export function ChangeProfile() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="bare" onPress={() => setOpen(true)}>
        {t("setup-profile-change")}
      </Button>
      {open && <ProfileSheet onClose={() => setOpen(false)} />}
    </>
  );
}
