/** Elements of the preview. Only `div`, `span` and `button`: the report's style touches none of them. */

export function element(
  name: string,
  attributes: Record<string, string> = {},
  ...content: (Node | string)[]
): HTMLElement {
  return made('div', name, attributes, content);
}

export function inline(name: string, ...content: (Node | string)[]): HTMLElement {
  return made('span', name, {}, content);
}

export function button(words: string, press: () => void, isPressed?: boolean): HTMLElement {
  const attributes = isPressed === undefined ? {} : { 'aria-pressed': String(isPressed) };
  const made_ = made('button', 'pv-button', { type: 'button', ...attributes }, [words]);
  made_.addEventListener('click', press);
  return made_;
}

function made(
  tag: string,
  name: string,
  attributes: Record<string, string>,
  content: (Node | string)[],
): HTMLElement {
  const node = document.createElement(tag);
  node.className = name;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...content);
  return node;
}
