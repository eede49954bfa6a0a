/** The screens that one opens at first, to set something, and at last; fetched by themselves, since a new phone waits for them. */

import { EnrolScreen } from "./features/enrolment/enrol-screen";
import { RehearsalScreen } from "./features/enrolment/rehearsal-screen";
import { AboutScreen } from "./features/settings/about-screen";
import { PhoneScreen } from "./features/settings/phone-screen";
import { SettingsScreen } from "./features/settings/settings-screen";
import { ShutOutScreen } from "./features/shut-out/shut-out-screen";

export const SETTINGS = {
  about: AboutScreen,
  enrol: EnrolScreen,
  phone: PhoneScreen,
  rehearsal: RehearsalScreen,
  settings: SettingsScreen,
  shutOut: ShutOutScreen,
};
