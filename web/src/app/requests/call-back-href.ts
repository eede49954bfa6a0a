import type { NewRequest } from "../../core/commands/requests";

/** Where somebody who was promised a call is taken down, with what is known of them. */
export function callBackHref(known: Partial<Pick<NewRequest, "kind" | "area" | "channel">>): string {
  const said = Object.entries(known).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/requests/new?${new URLSearchParams([...said, ["back", "1"]])}`;
}
