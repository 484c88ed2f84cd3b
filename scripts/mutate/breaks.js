/** What can be broken in a file: of each node of its syntax, what to write instead. */
import { parseAst } from 'vitest/node';

const OPPOSITE = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '+',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

/** The break of each kind of node: what to write instead of it, or nothing where it cannot break. */
const BREAKS = {
  BinaryExpression: swapOperator,
  LogicalExpression: swapOperator,
  IfStatement: ({ test }, text) => [test, `!(${text(test)})`],
  ConditionalExpression: ({ test }, text) => [test, `!(${text(test)})`],
  UnaryExpression: (node, text) =>
    node.operator === '!' ? [node, text(node.argument)] : undefined,
  Literal: breakLiteral,
  ReturnStatement: (node) => (givesSomething(node) ? [node, 'return null!;'] : undefined),
  ExpressionStatement: (node) => [node, ';'],
  ContinueStatement: (node) => [node, ';'],
  BreakStatement: (node) => [node, ';'],
  ThrowStatement: (node) => [node, ';'],
  ArrayExpression: ({ elements }) => (elements.length > 1 ? [elements.at(-1), ''] : undefined),
  SpreadElement: (node) => [node, ''],
  ArrowFunctionExpression: ({ body }) =>
    body.type === 'BlockStatement' ? undefined : [body, 'null!'],
};

/** Who asks for something or nothing asks with `?.`, `??` or `!`: another nothing is none. */
const givesSomething = ({ argument }) => argument && argument.name !== 'undefined';

function swapOperator({ left, right, operator }, text) {
  const other = OPPOSITE[operator];
  if (!other) return undefined;
  const between = { start: left.end, end: right.start };
  return [between, text(between).replace(operator, other)];
}

function breakLiteral(node) {
  if (typeof node.value === 'number') return [node, String(node.value + 1)];
  if (typeof node.value === 'boolean') return [node, String(!node.value)];
  if (typeof node.value === 'string') return [node, node.value === '' ? "'x'" : "''"];
  return undefined;
}

/** The part of a node that can carry a mark, where it is not the node itself. */
const MARKED = {
  IfStatement: ({ test }) => test,
  SpreadElement: ({ argument }) => argument,
  ArrowFunctionExpression: ({ body }) => body,
};

/** What is no behaviour: types and the names of modules. */
const isSilent = ({ type }) =>
  /^(Import|TS(?!AsExpression|SatisfiesExpression|NonNull)|Export(All|Named)Declaration$)/.test(
    type,
  );

/** Where words stand that are no expression, or have to stand alone: keys, names of modules. */
const isFixed = (node, parent) =>
  (parent?.key === node && !parent.computed) || parent?.type === 'ImportExpression';

/**
 * All breaks of a file.
 * @returns range, words instead, what stood there, line; and the node to mark to learn who gets there
 */
export function breaksOf(file, source) {
  const found = [];
  const visit = (node, parent) => {
    if (Array.isArray(node)) for (const each of node) visit(each, parent);
    if (typeof node?.type !== 'string' || (isSilent(node) && !node.declaration)) return;
    const broken = breakOf(node, parent, source);
    if (broken) found.push({ file, ...broken });
    for (const each of Object.values(node)) visit(each, node);
  };
  visit(parseAst(source, { lang: 'ts' }));
  return found;
}

function breakOf(node, parent, source) {
  const text = ({ start, end }) => source.slice(start, end);
  const [range, words] = BREAKS[node.type]?.(node, text) ?? [];
  if (!range || text(range) === words) return undefined;
  const { start, end } = range;
  const line = source.slice(0, start).split('\n').length;
  const marked = isFixed(node, parent) ? undefined : (MARKED[node.type]?.(node) ?? node);
  return { line, start, end, words, was: text(range), marked };
}
