import { LinkButton } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { EMERGENCY } from "../device/dialled-numbers";

/** The public numbers, to be called where there is no record to note it in. */
export const EmergencyNumbers = () => (
  <div class="three">
    {EMERGENCY.map((number) => (
      <LinkButton key={number} size="tall" href={`tel:${number}`}>
        <Icon name="call" />
        {number}
      </LinkButton>
    ))}
  </div>
);
