/** Pictures and charts, each on a line of its own, with the caption below. */

import { ImageRun, Paragraph, type Run } from 'docx';
import type { Chart, Figure } from '../../report/report.ts';
import { legalText } from '../legal-text.ts';
import { textRuns } from './inline.ts';
import type { Numbering } from './numbering.ts';
import { linePitch, typeArea } from './page.ts';
import { style } from './style-ids.ts';

const twipsPerPixel = 15;

/** The largest picture, in CSS pixels, that leaves room for its caption on a page. */
export const largestPicture = {
  width: Math.floor(typeArea.width / twipsPerPixel),
  height: Math.floor((typeArea.height - 3 * linePitch) / twipsPerPixel),
};

const rasterTypes = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' } as const;

/**
 * A framed cross, 120 × 90: what a program that cannot draw SVG (Word before 2016, WPS) shows in
 * its place. Nothing here can turn a drawing into pixels.
 */
const placeholder = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAHgAAABaAQMAAABJzgCsAAAABlBMVEW/v7////+Zw/90AAABGElEQVR42oWUMVIE' +
      'MQwE9ROeSEiRnN5Bgp9HhjOME5m69cj2doKz3rqbkWVpzHBexnl+7fXGP/Z24297v/GnPW78MPcDI8zLwT3M68Et' +
      'zNvBNcz7wSXM42AP87ENYjx5G/SLt0G7eBvUi7dBuXgb+MXLIMbksuQn1yU/uS35yX3JT44lP1kGz8+TS8qLa8qL' +
      'W8qLe8qLI+XFY30Ul/yTuKaouKWpuGdR4siixSO7llxUU3JVzclNd0ruunNyZE/EQ2O1+AP89Q/z99CjH+thvbwP' +
      '74t+sF/sJ/vN9+B74T353pwHzgvnifOGeeS8cp4579wH7gv2ifvGfeS+cp+578gD5gXzhHnDPGJeIc+Yd8xD5iXz' +
      'lHmL8we5h9ndkSfjqwAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

/** Gives the run of a chart; `id` is its number among the pictures. */
export type DrawChart = (chart: Chart, id: number) => Run;

/** Size on the page: as large as asked for, unless it would leave the type area. */
function fittedSize({ width, height }: { width: number; height: number }) {
  const size = { width: Math.max(1, width || 0), height: Math.max(1, height || 0) };
  const scale = Math.min(1, largestPicture.width / size.width, largestPicture.height / size.height);
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}

function imageRun(figure: Figure, id: number): ImageRun {
  const common = {
    transformation: fittedSize(figure),
    altText: { id: String(id), name: `图${id}`, description: legalText(figure.alt) },
  };
  if (figure.mediaType === 'image/svg+xml') {
    const fallback = { type: 'png', data: placeholder } as const;
    return new ImageRun({ ...common, type: 'svg', data: figure.image, fallback });
  }
  return new ImageRun({ ...common, type: rasterTypes[figure.mediaType], data: figure.image });
}

/** The paragraphs of a picture or a chart and, where there is one, its caption, kept on one page. */
export function figureParagraphs(
  block: Figure | Chart,
  numbering: Numbering,
  draw: DrawChart,
): Paragraph[] {
  const id = numbering.picture();
  const { caption } = block;
  const picture = new Paragraph({
    style: style.figure,
    keepNext: caption !== '',
    children: [block.kind === 'chart' ? draw(block, id) : imageRun(block, id)],
  });
  if (caption === '') return [picture];
  return [picture, new Paragraph({ style: style.caption, children: textRuns(caption) })];
}
