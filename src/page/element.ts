/** Elements of the page, made in one call. */

type Listener = (event: Event) => void;
type Property = string | number | boolean | undefined | Listener;

/**
 * @param properties attributes; `true` is one without a value, `false` none; a function listens to
 *   the event of that name
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Record<string, Property> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') node.addEventListener(name, value);
    else setAttribute(node, name, value);
  }
  node.append(...content);
  return node;
}

/** Sets an attribute, or takes it away. */
export function setAttribute(
  node: Element,
  name: string,
  value: string | number | boolean | undefined,
) {
  if (value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? '' : String(value));
}

export function button(
  words: string,
  press: () => void,
  properties: Record<string, Property> = {},
) {
  return element('button', { type: 'button', click: press, ...properties }, words);
}
