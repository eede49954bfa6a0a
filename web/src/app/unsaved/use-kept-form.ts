/** A form that is still filled in after the phone has ended the page. */

import { useEffect, useRef, useState } from "preact/hooks";
import { FORM_KEPT_MS, keepForm, readForm } from "./kept-forms";

export interface KeptForm<T> {
  readonly form: T;
  /** False until somebody has filled in something. */
  readonly begun: boolean;
  readonly put: (part: Partial<T>) => void;
  /** Recorded, or put away: nothing of it stays. */
  readonly clear: () => void;
}

/** `nothing`: the form before anybody touched it; it is the form again once it is cleared. */
export function useKeptForm<T extends object>(name: string, nothing: T, forMs = FORM_KEPT_MS): KeptForm<T> {
  const now = useRef({ form: nothing, begun: false });
  const [, draw] = useState(now.current);
  /** What was touched before the disk answered stands above what it says. */
  const touched = useRef<Partial<T>>({});
  const wanted = useRef(true);
  useEffect(() => {
    wanted.current = true;
    readForm(name, forMs).then((kept) => {
      if (!wanted.current || kept === null) return;
      now.current = { form: { ...now.current.form, ...(kept as Partial<T>), ...touched.current }, begun: true };
      draw(now.current);
      if (Object.keys(touched.current).length > 0) void keepForm(name, now.current.form);
    });
    return () => {
      wanted.current = false;
    };
  }, [name, forMs]);
  return {
    ...now.current,
    put: (part) => {
      touched.current = { ...touched.current, ...part };
      now.current = { form: { ...now.current.form, ...part }, begun: true };
      draw(now.current);
      void keepForm(name, now.current.form);
    },
    clear: () => {
      wanted.current = false;
      touched.current = {};
      now.current = { form: nothing, begun: false };
      draw(now.current);
      void keepForm(name, null);
    },
  };
}
