/**
 * The report on the desk: what is typed, what was found in it, and every change that can be undone.
 * Nothing here knows an element.
 */
import {
  build,
  type Filled,
  type Format,
  type Forms,
  type Look,
  look,
  type Repair,
} from '../index.ts';
import { keep, type Work } from './store.ts';

/** How long nothing is typed before it is looked at, in milliseconds. */
const PAUSE = 60;

const NOT_CHOSEN = {
  zh: '图片没有和报告一起选上',
  en: 'the picture was not chosen together with the report',
};

/** A change that can be undone: what was typed before it, and what it was for. */
interface Change {
  before: Filled;
  /** The field that was typed in, whose letters are one change. */
  path?: string;
}

export class Desk {
  work: Work;
  /** The last look; none before the first. */
  found: Look | undefined;
  /** What it looked at. */
  private looked: Filled | undefined;
  isKept = true;
  private readonly forms: Forms;
  private readonly now: () => Date;
  private readonly watchers: (() => void)[] = [];
  private undos: Change[] = [];
  private redos: Filled[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looks = 0;

  constructor(work: Work, forms: Forms, now: () => Date) {
    this.work = work;
    this.forms = forms;
    this.now = now;
    this.changed();
  }

  /** Is called after each look and after each change that did not come from a field. */
  watch(watcher: () => void): void {
    this.watchers.push(watcher);
  }

  valueOf(path: string): string {
    return this.work.filled.values[path] ?? '';
  }

  /** Takes what is typed in a field. */
  type(path: string, value: string): void {
    if (value === this.valueOf(path)) return;
    const goesOn = this.undos.at(-1)?.path === path;
    if (!goesOn) this.undos.push({ before: this.work.filled, path });
    this.redos = [];
    const { filled } = this.work;
    this.setFilled({ ...filled, values: { ...filled.values, [path]: value } });
    this.changed();
  }

  /** Takes several values at once. */
  change(values: Readonly<Record<string, string>>): void {
    const { filled } = this.work;
    this.replace({ ...filled, values: { ...filled.values, ...values } });
  }

  /** Makes a change that was found; nothing where something was typed since then. */
  async take(repair: Repair): Promise<boolean> {
    const { filled } = this.work;
    if (!this.isLooked) return false;
    const mended = await repair.apply();
    if (this.work.filled !== filled) return false;
    this.replace(mended);
    return true;
  }

  private replace(after: Filled): void {
    this.undos.push({ before: this.work.filled });
    this.redos = [];
    this.setFilled(after);
    this.tell();
    this.changed();
  }

  /** Ends the change that is being typed. */
  leave(): void {
    const last = this.undos.at(-1);
    if (last) this.undos[this.undos.length - 1] = { before: last.before };
  }

  /** Whether what is typed now was looked at. */
  private get isLooked(): boolean {
    return this.looked === this.work.filled;
  }

  get canUndo(): boolean {
    return this.undos.length > 0;
  }

  get canRedo(): boolean {
    return this.redos.length > 0;
  }

  undo(): void {
    const last = this.undos.pop();
    if (!last) return;
    this.redos.push(this.work.filled);
    this.setFilled(last.before);
    this.tell();
    this.changed();
  }

  redo(): void {
    const next = this.redos.pop();
    if (!next) return;
    this.undos.push({ before: this.work.filled });
    this.setFilled(next);
    this.tell();
    this.changed();
  }

  addPicture(name: string, base64: string): void {
    this.work = { ...this.work, pictures: { ...this.work.pictures, [name]: base64 } };
    this.changed();
  }

  compareWith(lastYear: Work['lastYear']): void {
    if (lastYear) this.work = { ...this.work, lastYear };
    this.changed();
  }

  /** The documents of `gov-report build`, to the byte; a draft where there are errors and one is wanted. */
  async documents(draft: boolean): Promise<ReadonlyMap<Format, Uint8Array>> {
    const { text } = this.isLooked ? (this.found as Look) : await this.look();
    const { stem, lastYear } = this.work;
    const report = {
      ...{ content: text, file: `${stem}.yaml`, image: this.image },
      ...(lastYear ? { lastYear: { file: lastYear.file, content: lastYear.text } } : {}),
    };
    const result = await build(report, this.forms, { ...this.circumstances, draft });
    return result.documents;
  }

  /** What is typed now, looked at. */
  async look(): Promise<Look> {
    clearTimeout(this.timer);
    const mine = ++this.looks;
    const { filled } = this.work;
    const found = await look(filled, this.forms, {
      ...this.circumstances,
      ...{ image: this.image, lastYear: this.work.lastYear },
    });
    if (mine === this.looks) {
      this.found = found;
      this.looked = filled;
      this.tell();
    }
    return found;
  }

  private readonly image = async (name: string): Promise<Uint8Array> => {
    const base64 = this.work.pictures[name];
    if (base64 === undefined) throw Object.assign(new Error(name), { words: NOT_CHOSEN });
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  };

  private get circumstances() {
    const day = this.now();
    const two = (number: number) => String(number).padStart(2, '0');
    return { today: `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}` };
  }

  private setFilled(filled: Filled): void {
    this.work = { ...this.work, filled };
  }

  private changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isKept = keep(this.work);
      void this.look();
    }, PAUSE);
  }

  /** Keeps nothing any more. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }
}
