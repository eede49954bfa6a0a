/** What web/vite.config.ts puts into the built code. */

/** Every built file of the shell with the hash of its bytes; only the service worker has it. */
declare const __PRECACHE__: readonly { readonly url: string; readonly revision: string }[];

/** Likewise those of the desk, kept only where it was opened. */
declare const __DESK__: readonly { readonly url: string; readonly revision: string }[];

/** Id of this build: a hash over the sources of page and worker, the same in both. */
declare const __BUILD__: string;

/** `[id, pattern]` of each message, as `FluentBundle` reads them. */
type ParsedMessages = readonly (readonly [id: string, pattern: import("@fluent/bundle").Message["value"]])[];

/** One locale's messages, parsed: those of the first screen, (desk-) of the desk, (plan-) of the plan's editor, (prove-) of the page
 * that checks files, (rest-) all others. */
declare module "virtual:catalogue/ids";
declare module "virtual:catalogue/zh-Hans" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/zh-Hant" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/en" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/rest-zh-Hans" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/rest-zh-Hant" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/rest-en" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/desk-zh-Hans" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/desk-zh-Hant" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/desk-en" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/plan-zh-Hans" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/plan-zh-Hant" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/plan-en" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/prove-zh-Hans" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/prove-zh-Hant" {
  const messages: ParsedMessages;
  export default messages;
}
declare module "virtual:catalogue/prove-en" {
  const messages: ParsedMessages;
  export default messages;
}

/** A component's own classes by the names that its style sheet gives them. */
declare module "*.module.css" {
  const classes: { readonly [name: string]: string };
  export = classes;
}
declare module "*.css";
