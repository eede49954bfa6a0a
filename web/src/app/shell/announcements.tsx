import { LiveRegion, Toast } from "../../ui/toast";
import { alarm, notice, spoken } from "./notify";

/** What was just done or failed, shown and spoken. It reads the words itself: only it is drawn anew when they come. */
export function Announcements() {
  return (
    <>
      <div class="toasts">{notice.value && <Toast {...notice.value} />}</div>
      <LiveRegion text={spoken.value} urgent={alarm.value} />
    </>
  );
}
