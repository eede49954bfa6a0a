/** Counting enquiries. */

import type { EnquiryChannel } from "../catalogue/words";
import type { Answer } from "../plan/plan";
import { type About, type Drafts, of } from "./decision";

/** From where it came, where somebody has said so. */
export interface Whence {
  readonly channel: EnquiryChannel | null;
  readonly area: string | null;
}

export const countEnquiry = (about: About, { id, kind }: Answer, { channel, area }: Whence): Drafts => [
  {
    ...of(about),
    type: "enquiry.counted",
    body: { kind, answer: id, ...(area ? { area } : {}), ...(channel ? { channel } : {}) },
  },
];
