import type { RequestKind } from "../../core/catalogue/words";
import type { Request } from "../../core/readings/response/requests";
import { isUnseen } from "../matters/matters";
import { me } from "../record/store";
import { Unheard } from "../response/unheard";

const GRAVE: readonly (RequestKind | null)[] = ["trapped", "urgent"];

/** Where somebody may be hurt. */
export const mayBeHurt = ({ kind }: { readonly kind: RequestKind | null }): boolean => GRAVE.includes(kind);

/** What cannot wait, was taken down here and has not been sent: whom to call. */
export function RequestsUnheard({ all }: { all: readonly Request[] }) {
  const isOwn = ({ entry }: Request) => entry.action?.actor === me.value?.person && isUnseen(entry);
  return all.some((each) => mayBeHurt(each) && each.closed === null && isOwn(each)) ? <Unheard /> : null;
}
