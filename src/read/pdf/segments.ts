/** The straight lines of a page: drawn ones, thin boxes that serve as lines, and the sides of boxes. */

/** A level or upright line. `at` is where it lies, `from` and `to` how far it reaches. */
export interface Segment {
  upright: boolean;
  at: number;
  from: number;
  to: number;
}

/** The library's list of what is done to draw a page. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

type Matrix = [number, number, number, number, number, number];

/** A page with more lines holds a picture that is drawn with them. */
const MOST = 3_000;

/** A box that is thinner is a line. */
const THIN = 2.5;

/** A line that is shorter is a part of a sign. */
const SHORT = 4;

/** The lines of a page, each once; none when there are more than tables have. */
export function segmentsOf(operators: Operators, ops: Record<string, number>): Segment[] {
  const distinct = new Map<string, Segment>();
  for (const [path, matrix] of paths(operators, ops)) {
    for (const each of pathSegments(path, matrix)) {
      const { upright, at, from, to } = each;
      distinct.set(`${upright} ${[at, from, to].map(Math.round)}`, each);
    }
    if (distinct.size > MOST) return [];
  }
  return [...distinct.values()];
}

/** What holds for all that is drawn until it is set anew. */
interface State {
  matrix: Matrix;
  /** The colour that is filled with, as in "#ffffff". */
  fill: unknown;
}

/** Each path that is to be seen, with what its coordinates are to be multiplied by. */
function* paths(
  { fnArray, argsArray }: Operators,
  ops: Record<string, number>,
): Generator<[path: unknown, matrix: Matrix]> {
  const saved: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], fill: '#000000' };
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index];
    if (operator === ops.constructPath && isSeen(given, state, ops)) yield [given, state.matrix];
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) saved.push(state);
    if (operator === ops.restore || operator === ops.paintFormXObjectEnd) {
      state = saved.pop() ?? state;
    }
    state = changed(state, operator, given, ops);
  }
}

function changed(
  state: State,
  operator: number,
  given: unknown,
  ops: Record<string, number>,
): State {
  if (operator === ops.setFillRGBColor) return { ...state, fill: (given as [unknown])[0] };
  if (operator === ops.transform) return moved(state, given as Matrix);
  return operator === ops.paintFormXObjectBegin ? moved(state, ownMatrix(given)) : state;
}

/**
 * A path may only say where may be drawn, such as within the margins of the page; and what is filled
 * with white is the ground that text stands on, which has no borders.
 */
function isSeen(given: unknown, { fill }: State, ops: Record<string, number>): boolean {
  const [painting] = given as [number];
  const isFilled = painting === ops.fill || painting === ops.eoFill;
  return painting !== ops.endPath && !(isFilled && fill === '#ffffff');
}

function moved(state: State, matrix: Matrix): State {
  return { ...state, matrix: multiplied(state.matrix, matrix) };
}

/** A drawing within the page may have a place and size of its own. */
function ownMatrix(given: unknown): Matrix {
  return (given as [Matrix | null])[0] ?? [1, 0, 0, 1, 0, 0];
}

function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

type Point = [x: number, y: number];

/** A path is given as numbers: what to do, then the points to do it with. */
function pathSegments(given: unknown, matrix: Matrix): Segment[] {
  const data = (given as [unknown, [ArrayLike<number> | null] | undefined])[1]?.[0];
  const segments: Segment[] = [];
  let start: Point = [0, 0];
  let pen: Point = [0, 0];
  const numbers = data ? Array.from(data) : [];
  for (let at = 0; at < numbers.length; ) {
    const action = numbers[at] ?? 0;
    const count = POINTS[action];
    if (count === undefined) return [];
    const to: Point =
      count === 0
        ? start
        : transformed(numbers[at + 2 * count - 1], numbers[at + 2 * count], matrix);
    if (action === MOVE) start = to;
    else if (action !== CURVE) segments.push(...segment(pen, to));
    pen = to;
    at += 1 + 2 * count;
  }
  // The long sides of a thin box are one line, its short sides none.
  return segments.filter(({ from, to }) => to - from >= SHORT);
}

const MOVE = 0;
const CURVE = 2;

/** Points that follow an action: move, line, two kinds of curves, closing. */
const POINTS = [1, 1, 3, 2, 0];

function transformed(x = 0, y = 0, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function segment([x1, y1]: Point, [x2, y2]: Point): Segment[] {
  if (Math.abs(x1 - x2) < 0.5) {
    return [{ upright: true, at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  }
  return Math.abs(y1 - y2) < 0.5
    ? [{ upright: false, at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) }]
    : [];
}

/** Lines that lie as near to each other are one: a border is often drawn twice. */
export function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= THIN;
}
