/** Signing off a list that can hurt somebody, in the name of the certified person who read it. */

import type { Bodies } from "../catalogue/bodies";
import type { Drafts } from "./decision";

export const signOff = (body: Bodies["list.signed_off"]): Drafts => [{ type: "list.signed_off", body }];
