import { CallButton } from "../calls/call-button";
import { CallGrid } from "../calls/call-grid";
import { type Callee, calleeOf, calleeWords, contactCallee, isMyDuty } from "../calls/callees";
import { Untold } from "../calls/danger-contacts";
import { MessageButton } from "../calls/message-button";
import { connected } from "../record/connection";
import { edition } from "../record/store";

/** Of whom it is asked, and the leader, whose it is; without a number of theirs, the first of the site's own. */
export function whomToCall(from: string | null): readonly Callee[] {
  const contacts = edition.value?.contacts ?? [];
  const reached = (all: readonly Callee[]) => all.filter(({ numbers }) => numbers.length > 0);
  const leaders = contacts.filter((each) => each.duty === "leader" && !isMyDuty(each));
  const own = contacts.filter(({ duty, kind }) => duty === null && kind === "own");
  const asked = from === null ? null : calleeOf(from);
  const inside = [leaders, own].map((each) => reached(each.map(contactCallee)).slice(0, 1));
  return [...reached(asked ? [asked] : []), ...(inside.find((each) => each.length > 0) ?? [])];
}

interface UnheardProps {
  /** Of whom something is asked: a contact or person by id. */
  readonly from?: string | null;
  /** What nobody knows, where more is to be said of it. */
  readonly words?: string;
}

/** Without a network nobody hears of it: whom to call or write to. */
export function Unheard({ from = null, words }: UnheardProps) {
  if (connected.value) return null;
  const callees = whomToCall(from);
  return (
    <>
      <Untold callees={callees} words={words} />
      <CallGrid>
        {callees.flatMap((callee) => {
          const number = callee.numbers[0] ?? "";
          return [
            <CallButton key={callee.id} callee={callee} number={number} words={calleeWords(callee)} />,
            <MessageButton key={`${callee.id} message`} callee={callee} number={number} />,
          ];
        })}
      </CallGrid>
    </>
  );
}
