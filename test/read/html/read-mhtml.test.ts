import { expect, test } from 'vitest';
import { read, refusal, sketch } from '../office-files.ts';

const HEAD =
  'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--=_x"; type="text/html"\r\n\r\n';

function message(...parts: string[]): string {
  return `${HEAD}${parts.map((part) => `----=_x\r\n${part}\r\n`).join('')}----=_x--\r\n`;
}

test('a page in quoted printable, with a picture by its address', async () => {
  const html =
    'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n' +
    '<p>=E6=94=BF=E5=BA=9C =\r\n12</p><img src=3D"http://x/a.png" alt=3D"t">';
  const picture =
    'Content-Type: image/png\r\nContent-Location: http://x/a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=';
  expect(sketch(await read(message(html, picture)))).toEqual(['政府 12', '<image/png>']);
});

test('a page in base64 within another message', async () => {
  const inner =
    'Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\nx\r\n' +
    `--y\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('<table><tr><td>1</td></tr></table>').toString('base64')}\r\n--y--`;
  expect(sketch(await read(message(inner)))).toEqual(['1']);
});

test('a message without a page is refused', async () => {
  expect(await refusal(message('Content-Type: image/png\r\n\r\nx'))).toMatchObject({
    code: 'document/damaged',
  });
});
