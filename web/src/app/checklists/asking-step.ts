import { createContext } from "preact";

/** The step (`targetKey`) on whose behalf what is drawn below calls and writes; undefined: of none. */
export const AskingStep = createContext<string | undefined>(undefined);
