/** What web/vite.config.ts puts into the built code. */

/** Every built file of the shell with the hash of its bytes; only the service worker has it. */
declare const __PRECACHE__: readonly { readonly url: string; readonly revision: string }[];

/** Id of this build: a hash over the sources of page and worker, the same in both. */
declare const __BUILD__: string;

/** One locale's message catalogue: all sections of web/locales/<locale>/ joined, as Fluent source. */
declare module "virtual:catalogue/zh-Hans" {
  const source: string;
  export default source;
}
declare module "virtual:catalogue/zh-Hant" {
  const source: string;
  export default source;
}
declare module "virtual:catalogue/en" {
  const source: string;
  export default source;
}

declare module "*.css";
