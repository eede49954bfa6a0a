import { useEffect, useState } from "preact/hooks";
import { localRecord, status, supervises } from "../../../app/record/store";
import type { Api } from "../../../sync/connection/api";
import { ask } from "../shell/ask-server";

/** Asks the server what is kept of somebody: each asking is noted there, so it is asked once, and again after a change. */
export function useKept<T>(id: string, question: (api: Api) => Promise<T>) {
  const [kept, setKept] = useState<T | null>(null);
  const [round, setRound] = useState(0);
  const heard = supervises.value && status.value.server === "heard";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is the same one each time
  useEffect(() => {
    if (heard)
      void ask(async () => question(await localRecord().api())).then((found) => found && setKept(found.answer));
  }, [id, heard, round]);
  return [kept, () => setRound((before) => before + 1)] as const;
}
