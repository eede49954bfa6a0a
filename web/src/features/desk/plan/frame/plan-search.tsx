import { useEffect, useRef } from "preact/hooks";
import { Search } from "../../../../ui/search";
import { meansSearch } from "../../ui/table/row-keys";
import { toFirstRow } from "./row-walk";

interface PlanSearchProps {
  readonly words: string;
  readonly value: string;
  readonly onSearch: (query: string) => void;
}

/** A field that finds while one types; "/" leads to it, down leads on to what was found. */
export function PlanSearch(props: PlanSearchProps) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!meansSearch(event)) return;
      event.preventDefault();
      around.current?.querySelector("input")?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is that of the field inside
    <div
      ref={around}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        toFirstRow();
      }}
    >
      <Search {...props} />
    </div>
  );
}
