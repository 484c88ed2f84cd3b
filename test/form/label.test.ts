import { describe, expect, test } from 'vitest';
import type { GroupField } from '../../src/form/form.ts';
import { labelKey, withoutNumbering } from '../../src/form/label.ts';
import { findChild } from '../../src/form/named-fields.ts';
import { loadForm } from '../fixtures/forms.ts';

describe('withoutNumbering', () => {
  test.each([
    ['一、总体情况', '总体情况'],
    ['（七）总计', '总计'],
    ['1.属于国家秘密', '属于国家秘密'],
    ['12、其他', '其他'],
    ['总计', '总计'],
    ['2023年', '2023年'],
    ['一般情况', '一般情况'],
  ])('%s → %s', (label, expected) => {
    expect(withoutNumbering(label)).toBe(expected);
  });
});

describe('labelKey', () => {
  test.each([
    ['（七）总计', '(七) 总计'],
    ['１．属于国家秘密', '1.属于国家秘密'],
    ['1、属于国家秘密', '1.属于 国家秘密'],
    ['3.危及“三安全一稳定”', '3.危及"三安全一稳定"'],
    ['法律服务机构', '法律服\n务机构'],
  ])('%s is %s', (one, other) => {
    expect(labelKey(one)).toBe(labelKey(other));
  });

  test('different labels stay different', () => {
    expect(labelKey('其他')).not.toBe(labelKey('其他处理'));
  });
});

describe('findChild', async () => {
  const form = await loadForm('disclosure-2021');
  const outcomes = form.fields.get('requests.outcomes') as GroupField;

  test.each([
    ['granted', 'granted'],
    ['（一）予以公开', 'granted'],
    ['予以公开', 'granted'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partlyGranted'],
    ['部分公开', 'partlyGranted'],
    ['总计', 'total'],
    ['办理结果总计', 'total'],
  ])('%s means %s', (key, expected) => {
    expect(findChild(outcomes, key)?.key).toBe(expected);
  });

  test.each(['', '公开', 'toString', '__proto__'])('“%s” means nothing', (key) => {
    expect(findChild(outcomes, key)).toBeUndefined();
  });

  test('no two fields of one group share a spelling', async () => {
    for (const id of ['disclosure-2019', 'disclosure-2021']) {
      for (const field of (await loadForm(id)).fields.values()) {
        if (field.kind !== 'group') continue;
        for (const child of field.children) {
          expect(findChild(field, child.label)).toBe(child);
          expect(findChild(field, child.name)).toBe(child);
        }
      }
    }
  });
});
