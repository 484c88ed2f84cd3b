/** Ids of the styles that the writer uses; `styles.ts` defines each of them. */

export const style = {
  title: 'Title',
  heading: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' },
  body: 'BodyText',
  list: 'ListParagraph',
  signature: 'Signature',
  figure: 'Figure',
  caption: 'Caption',
  header: 'Header',
  footer: 'Footer',
  table: 'OfficialTable',
  cell: 'TableCell',
  stub: 'TableStub',
  number: 'TableNumber',
  separator: 'TableSeparator',
  strong: 'Strong',
  link: 'Hyperlink',
  note: 'TableNote',
  notes: 'TableNotes',
} as const;
