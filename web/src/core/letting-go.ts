import { actsFold } from "./acts";

/** What somebody let go of an ended incident, with a reason, until that is taken back. */
export const lettingGoFold = actsFold(["matter.left"], "matter");
