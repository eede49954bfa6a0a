/** Makes the words of one language out of parsed messages. */

import { FluentBundle, type FluentVariable } from "@fluent/bundle";

/** A bundle over parsed messages. No isolation marks: none of our languages runs right to left. */
export function makeBundle(language: string, messages: ParsedMessages): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  made.addResource({ body: messages.map(([id, value]) => ({ id, value, attributes: {} })) });
  return made;
}

/** Says a message of a bundle; a missing one shows its id. */
export function sayIn(bundle: FluentBundle, id: string, args?: Record<string, FluentVariable>): string {
  const words = bundle.getMessage(id)?.value;
  return words ? bundle.formatPattern(words, args) : id;
}
