/** Counts in an outage that was taken out of another what had been recorded of its areas there. */

import { createToldBefore } from "../../core/readings/incidents/told-before-parting";
import { knownCustomers } from "../customers/proposals";
import { drills, entries, toldBefore, views } from "../record/store";

const tell = createToldBefore();

toldBefore.value = (edition, scene) =>
  tell(scene, {
    ...{ edition, customers: knownCustomers.value, entries: entries.value },
    views: scene.view.drill ? drills.value : views.value,
  });
