import type { ComponentChildren } from "preact";
import { Button, type Kind } from "../button";
import "./print-button.css";

/** Prints the screen it stands on, as a sheet of paper. */
export const PrintButton = (props: {
  readonly kind?: Kind;
  readonly size?: "press";
  readonly onPrint: () => void;
  readonly children: ComponentChildren;
}) => (
  <Button kind={props.kind} size={props.size} onPress={props.onPrint}>
    {props.children}
  </Button>
);
