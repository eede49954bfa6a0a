import type { ComponentChildren } from "preact";
import { Button } from "../button";
import "./print-button.css";

/** Prints the screen it stands on, as a sheet of paper. */
export const PrintButton = ({ children }: { children: ComponentChildren }) => (
  <Button onPress={() => globalThis.print()}>{children}</Button>
);
