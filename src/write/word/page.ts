/**
 * The page of an official document: sizes and distances of GB/T 9704-2012, in twips (1/20 point).
 *
 * 5.2.1 page margins and type area, 5.2.3 lines and characters, 7.5 page number.
 */

/** ISO A4, 210 × 297 mm. */
export const page = { width: 11906, height: 16838 };

/** 37 mm above and 28 mm at the binding edge leave a type area of 156 × 225 mm. */
export const margin = { top: 2098, right: 1475, bottom: 1984, left: 1587 };

/** Distance of the page number's line from the edge of the page: 7 mm below the type area. */
export const footerDistance = 1400;

/** The type area, in which everything but the page number stands. */
export const typeArea = {
  width: page.width - margin.left - margin.right,
  height: page.height - margin.top - margin.bottom,
};

/** 22 lines fill the type area; 580 would already lose one. */
export const linePitch = 579;

/** 28 characters of 3号 fill a line when each gives way by a quarter of a point. */
export const bodySpacing = -5;

/** Sizes of type in twips: 2号, 3号, 4号, the 10 points of the official tables, and 六号. */
export const typeSize = { title: 440, body: 320, footer: 280, table: 200, small: 150 };

/** Width of one character of the running text. */
export const bodyCharacter = typeSize.body + bodySpacing;

/** Indent of a first line: two characters. */
export const firstLine = 632;

/** Pitch of the lines of a title, and the blank below it that brings one line back to the grid. */
export const titlePitch = 720;
export const titleGap = 2 * linePitch - titlePitch;

/** Pitch of the lines inside a cell: 13 points for the 10 points of its type. */
export const cellPitch = 260;

/** Pitch of the lines below a table, of the same type, and their indent, as wide as 「注：」. */
export const notePitch = 280;
export const noteIndent = 2 * typeSize.table;

/** Blank between a cell's edge and its text; numbers stand in the middle and may come closer. */
export const cellPadding = { side: 57, number: 28, top: 20 };
