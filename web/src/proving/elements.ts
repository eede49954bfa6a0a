/** Makes elements of text alone: what a file says can never become markup. */

export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  children: readonly (Node | string)[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
