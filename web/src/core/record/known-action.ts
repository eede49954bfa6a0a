/** Actions of a journal that this phone has read before: most are only sorted and counted, so little of them is read. */

import { actionOf } from "./actions";
import type { Action } from "./entries";
import type { JsonObject } from "./json";

/** How `writeAction` begins a text. What follows must begin with a name that it writes next. */
const HEAD =
  /^\{"n":\d+,"type":"([^"\\]*)","at":"[^"\\]*","epoch":\d+,"actor":(?:null|"([^"\\]*)"),"incident":(?:null|"([^"\\]*)"),(?:"drill":(true|false),)?"(?:refs|files|body)":/u;

/** A name may be written in escapes too. */
const COPIED = /copied_from|\\u/u;
const DRILL = /drill|\\u/u;

/**
 * The action in a text that `readAction` has read once as number `n`. Gives what that gave; the parts that folds seldom
 * ask for are parsed when they are asked for.
 */
export function knownAction(text: string, n: number): Action {
  const head = HEAD.exec(text);
  // Another writer may say it later in the text.
  const drillUnsaid = head !== null && head[4] === undefined && DRILL.test(text);
  return head === null || drillUnsaid ? actionOf(JSON.parse(text) as JsonObject, n) : new KnownAction(text, n, head);
}

const known = new Map<string, string>();

/** One string for all that say the same: a long journal names few types, people and incidents, each many times. */
function once(name: string): string {
  const found = known.get(name);
  if (found === undefined) known.set(name, name);
  return found ?? name;
}

class KnownAction implements Action {
  readonly n: number;
  readonly type: string;
  readonly actor: string | null;
  readonly incident: string | null;
  readonly drill: boolean;
  readonly #text: string;
  readonly #mayBeCopy: boolean;
  #whole: Action | null = null;

  constructor(text: string, n: number, [, type, actor, incident, drill]: RegExpExecArray) {
    this.n = n;
    this.type = once(type ?? "");
    this.actor = actor === undefined ? null : once(actor);
    this.incident = incident === undefined ? null : once(incident);
    this.drill = drill === "true";
    this.#text = text;
    // Asked of every entry, and hardly one says it.
    this.#mayBeCopy = COPIED.test(text);
  }

  get at() {
    return this.#read().at;
  }

  get epoch() {
    return this.#read().epoch;
  }

  get refs() {
    return this.#read().refs;
  }

  get files() {
    return this.#read().files;
  }

  get body() {
    return this.#read().body;
  }

  get private() {
    return this.#read().private;
  }

  get copiedFrom() {
    return this.#mayBeCopy ? this.#read().copiedFrom : null;
  }

  #read(): Action {
    this.#whole ??= actionOf(JSON.parse(this.#text) as JsonObject, this.n);
    return this.#whole;
  }
}
