import { argv, exit, hrtime, stdout } from "node:process";
import { Bridge } from "./bridge";
import { run } from "./run";

/** `node simulation.js FIRST LAST`: plays the seeds, one line of JSON for each; 1 where one failed. */
const [first = 0, last = first] = argv.slice(2).map(Number);
const bridge = new Bridge();
let failed = false;
for (let seed = first; seed <= last; seed++) {
  const began = hrtime.bigint();
  const ran = await run(seed, bridge);
  failed ||= ran.failures.length > 0;
  stdout.write(`${JSON.stringify({ ...ran, ms: Number(hrtime.bigint() - began) / 1e6 })}\n`);
}
bridge.close();
exit(failed ? 1 : 0);
