import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originIn } from '../../src/write/origin.ts';
import { finishPdf, pdfDetails } from '../../src/write/pdf/finish-pdf.ts';
import { report } from './word/fixtures.ts';

const details = pdfDetails(report([], { title: '甲县（局）\n𠮷' }));

const printed = (date: string) =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<</Producer (a \\) b)\n/CreationDate (D:${date}+08'00')>>\nendobj\nxref\n0 1\ntrailer\n<</Size 2\n/Root 1 0 R\n/Info 1 0 R>>\nstartxref\n80\n%%EOF\n`,
  );

test('a finished PDF says whose it is, whenever it was printed, and its directory leads there', () => {
  const pdf = finishPdf(printed('20250102030405'), details);
  expect(finishPdf(printed('20260102030405'), details)).toEqual(pdf);
  const text = Buffer.from(pdf).toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  expect(text.slice(start)).toMatch(/^xref\n1 1\n/);
  const object = Number(/^xref\n1 1\n(\d{10})/.exec(text.slice(start))?.[1]);
  expect(text.slice(object)).toMatch(/^1 0 obj\n<<\/Title <FEFF7532/);
  expect(text.slice(start)).toContain('/Prev 80');
  expect(text.slice(object)).toContain('/Producer (a \\) b)');
  expect(originIn(pdf)).toBeDefined();
});

test('what is no PDF that can be added to stays as it is, and throws nothing', () => {
  const piece = fc.constantFrom('trailer', '<<', '>>', 'startxref', '%%EOF', '/Info 1 0 R', '%PDF');
  const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 });
  fc.assert(
    fc.property(text, (parts) => {
      const bytes = Buffer.from(parts.join(' '));
      expect(finishPdf(bytes, details).length).toBeGreaterThanOrEqual(bytes.length);
      originIn(bytes);
    }),
  );
});
