import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { screenBefore } from "../../shell/screen-before";

const kept = new Map<string, string>();

const said = (name: string): string | undefined => {
  const state: unknown = history.state;
  const word = typeof state === "object" && state !== null ? Object.entries(state) : [];
  return word.find(([field, value]) => field === name && typeof value === "string")?.[1];
};

/**
 * What is searched or narrowed on a screen: there again when one comes back, by the browser or from one of the things below,
 * and `first` when one comes anew.
 */
export function useKeptWord(name: string, first = ""): readonly [string, (word: string) => void] {
  const { path } = useLocation();
  const key = `${path} ${name}`;
  const [word, setWord] = useState(() => {
    const from = screenBefore(path);
    const back = from === path || from.startsWith(`${path}/`) ? kept.get(key) : undefined;
    const begun = said(name) ?? back ?? first;
    kept.set(key, begun);
    return begun;
  });
  const put = (next: string) => {
    kept.set(key, next);
    history.replaceState({ ...history.state, [name]: next }, "");
    setWord(next);
  };
  return [word, put];
}
