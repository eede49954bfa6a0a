/** Says of what was just done that nobody else sees it while this phone is cut off. */

import { t } from "../words/i18n";
import { connected } from "./connection";

export const untilConnected = (said: string): string => (connected.value ? said : t("matter-unheard", { said }));
