/** The wallboard with its words; like the desk it is in files that no phone keeps by itself. */

import { openDesk } from "../../app/apart/desk-words";
import { WallboardScreen } from "./wallboard-screen";

export const loadWallboard = async () => {
  await openDesk();
  return WallboardScreen;
};
