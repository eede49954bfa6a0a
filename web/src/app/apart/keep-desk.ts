/** Has the service worker keep all files of the desk in this browser, from the first time on that it is opened. */

const FIRST_AGAIN_MS = 15_000;
const LONGEST_AGAIN_MS = 600_000;

/** Whether a worker has them all, as it says by itself. */
const asked = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      answer(data === true);
      port1.close();
    };
    worker.postMessage({ type: "KEEP_DESK" }, [port2]);
  });

let keeping = false;

/** A line that breaks ends one try: it is made again, seldomer each time. A newer build that waits is told as well. */
export async function keepDesk(): Promise<void> {
  if (keeping || !("serviceWorker" in navigator)) return;
  keeping = true;
  const { active, waiting, installing } = await navigator.serviceWorker.ready;
  for (const other of [waiting, installing]) other?.postMessage({ type: "KEEP_DESK" });
  for (
    let wait = FIRST_AGAIN_MS;
    active !== null && !(await asked(active));
    wait = Math.min(2 * wait, LONGEST_AGAIN_MS)
  )
    await new Promise((next) => setTimeout(next, wait));
}
