/** What the weight of the record is: sync, storage, and what of the core they need; nothing that draws. */

import { browserEnvironment } from "../../../../web/src/sync/browser";
import { openLamp } from "../../../../web/src/sync/open-lamp";

Object.assign(globalThis, { lamp: openLamp(browserEnvironment("bench")) });
