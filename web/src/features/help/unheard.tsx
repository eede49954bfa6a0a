import { CallButton } from "../../app/calls/call-button";
import { CallGrid } from "../../app/calls/call-grid";
import { type Callee, calleeOf, calleeWords, contactCallee, isMyDuty } from "../../app/calls/callees";
import { Untold } from "../../app/calls/danger-contacts";
import { connected } from "../../app/record/connection";
import { edition } from "../../app/record/store";

/** Of whom it is asked, and the leader, whose it is; without a number of theirs, the first of the site's own. */
function whomToCall(from: string | null): readonly Callee[] {
  const contacts = edition.value?.contacts ?? [];
  const reached = (all: readonly Callee[]) => all.filter(({ numbers }) => numbers.length > 0);
  const leaders = contacts.filter((each) => each.duty === "leader" && !isMyDuty(each));
  const own = contacts.filter(({ duty, kind }) => duty === null && kind === "own");
  const asked = from === null ? null : calleeOf(from);
  const inside = [leaders, own].map((each) => reached(each.map(contactCallee)).slice(0, 1));
  return [...reached(asked ? [asked] : []), ...(inside.find((each) => each.length > 0) ?? [])];
}

/** Without a network nobody hears of it: whom to call. */
export function Unheard({ from }: { from: string | null }) {
  if (connected.value) return null;
  const callees = whomToCall(from);
  return (
    <>
      <Untold callees={callees} />
      <CallGrid>
        {callees.map((callee) => (
          <CallButton key={callee.id} callee={callee} number={callee.numbers[0] ?? ""} words={calleeWords(callee)} />
        ))}
      </CallGrid>
    </>
  );
}
