import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { loadWriter } from '../../src/write/formats.ts';
import { originIn } from '../../src/write/origin.ts';
import { report } from './word/fixtures.ts';

const body = "甲县“<民政>&'局";
const made = report([], {
  data: {
    ...report([]).data,
    json: JSON.stringify({ form: 'x', year: 2023, agency: { name: body } }),
  },
  metadata: { ...report([]).metadata, author: body, year: 2023 },
});

test.each(['docx', 'html'] as const)('%s says which report it was made of', async (format) => {
  const write = await loadWriter(format);
  expect(originIn(await write(made))).toEqual({ form: 'x', year: 2023, body });
});

test('also when Word has written it anew', async () => {
  const parts = unzipSync(await (await loadWriter('docx'))(made));
  const custom = strFromU8(parts['docProps/custom.xml']!);
  const anew = custom
    .replaceAll('&quot;', '"')
    .replace('><property', '>\r\n<property linkTarget="a"');
  const zip = zipSync({ ...parts, 'docProps/custom.xml': strToU8(anew) }, { level: 9 });
  expect(originIn(zip)).toEqual({ form: 'x', year: 2023, body });
});

test.each([
  ['another Word document', zipSync({ 'word/document.xml': strToU8('<w/>') })],
  ['half a document', strToU8('PK\u0003\u0004')],
  ['another page', strToU8('<script>1</script>')],
  [
    'a page with other data',
    strToU8('<script type="application/json" id="report-data">1</script>'),
  ],
  ['nothing', new Uint8Array()],
])('%s does not', (_, bytes) => {
  expect(originIn(bytes)).toBeUndefined();
});
