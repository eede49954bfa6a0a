/** The steps that few rounds need, in one file that is fetched when one of them is due. */

// biome-ignore-start lint/performance/noBarrelFile: that is what it is for, and nothing is imported from it at the start
export { estimate, persist, secondCopy, shellReady } from "./browser-storage";
export { exportLogbook } from "./entries/export-logbook";
export { fetchPlan } from "./files/fetch-plan";
export { sendFiles } from "./files/photos";
export { shrink } from "./files/shrink";
export { beginReplica } from "./pull/begin-replica";
export { obeyServerOrders } from "./pull/server-orders";
export { lookForForks } from "./push/find-forks";
export { readReadiness } from "./readiness";
export { fetchDirectory } from "./session/fetch-directory";
export { noteLease } from "./session/lease-end";
export { askWho } from "./session/reader";
export { renew } from "./session/renew-session";
export { beShutOut } from "./session/shut-out";
export { finishDeparture, forgetPerson } from "./session/sign-out";
// biome-ignore-end lint/performance/noBarrelFile: as above
