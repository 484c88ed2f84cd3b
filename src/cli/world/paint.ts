/** The colours of a run's output, loaded when there are any. */
import type { Paint } from '../../print/paint.ts';

export async function paint(color: boolean): Promise<Paint> {
  if (color) return (await import('./chalk-paint.ts')).chalkPaint;
  return (await import('../../print/paint.ts')).plain;
}
