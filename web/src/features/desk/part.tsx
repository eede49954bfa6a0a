import type { ComponentChildren } from "preact";

/** One block of a column under its heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="desk-part" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
