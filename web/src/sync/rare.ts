/** What few rounds need, in one file to fetch. */

// biome-ignore-start lint/performance/noBarrelFile: that is what it is for, and nothing is imported from it at the start
export { lookForForks } from "./forks";
export { fetchDirectory, fetchPlan } from "./latest";
export { noteLease } from "./lease-end";
export { forgetPerson, leave } from "./leaving";
export { obey } from "./orders";
export { sendFiles } from "./photos";
export { askWho } from "./reader";
export { readiness } from "./readiness";
export { exportLogbook } from "./rescue";
export { renew } from "./sessions";
export { beShutOut } from "./shut-out";
export { begin } from "./start";
// biome-ignore-end lint/performance/noBarrelFile: as above
