/** What the page of the storage measures offers to who drives it. */

import { entriesOf } from "./entries";
import { bare, ours, pouch } from "./journal";
import { openPuts, type Puts } from "./put";

const read = async () => entriesOf((await (await fetch("/texts.json")).json()) as string[]);
let puts: Promise<Puts> | null = null;
const opened = () => {
  puts ??= openPuts();
  return puts;
};

/** Nobody taps without a pause: what a record starts in the background is over before the next. */
const PAUSE_MS = 30;

async function times(count: number, one: () => Promise<number>): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < count; index++) {
    found.push(await one());
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return found;
}

Object.assign(globalThis, {
  journal: async () => ours(await read()),
  pouch: async (adapter: string) => pouch(await read(), adapter),
  bare: async () => bare(await read()),
  record: async (count: number) => times(count, (await opened()).record),
  put: async (count: number) => times(count, (await opened()).bare),
});
