import { argv, exit, hrtime, stdout } from "node:process";
import { Bridge } from "./bridge";
import { run } from "./run";

/** `node main.js FIRST LAST`: plays the seeds; one line of JSON for each, with what was wrong in it. */
const [first = 0, last = first] = argv.slice(2).map(Number);
const bridge = new Bridge();
for (let seed = first; seed <= last; seed++) {
  const began = hrtime.bigint();
  const ran = await run(seed, bridge);
  stdout.write(`${JSON.stringify({ ...ran, ms: Number(hrtime.bigint() - began) / 1e6 })}\n`);
}
bridge.close();
exit(0);
