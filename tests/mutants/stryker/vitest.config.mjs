import { mergeConfig } from "vitest/config";
import whole from "../../../vitest.config.ts";

/** The tests of one area of the client, which AREA names. */
const config = mergeConfig(whole, {});
config.test.include = [`tests/web/${process.env.AREA}/**/*.test.ts`];

export default config;
