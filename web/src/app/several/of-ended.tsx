/** Names in the address the ended outage that a thing belongs to, where the outage on screen does not have it. */

import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { Scene } from "../../core/scene";
import { inEnded } from "../incident/ended-incident";
import { aftermaths } from "../matters/afterwards";

interface OfEndedProps {
  readonly has: (scene: Scene) => boolean;
  /** What is said where none of them has it. */
  readonly children: ComponentChildren;
}

export function OfEnded({ has, children }: OfEndedProps) {
  const { path, route } = useLocation();
  const view = aftermaths.value.find(({ scene }) => has(scene))?.view;
  const named = view && inEnded(view, path);
  useEffect(() => {
    if (named) route(named, true);
  }, [named, route]);
  return named ? null : <>{children}</>;
}
