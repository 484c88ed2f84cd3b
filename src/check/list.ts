/** Every check, a line each. What reading a file and its validation find stands before them. */
import type { Check } from './examined.ts';
import { changeFindings } from './previous/changes.ts';
import { reusedTextFindings } from './previous/reused-text.ts';
import { relationFindings } from './relations/relations.ts';
import { missingFindings } from './structure/missing.ts';
import { singleRowFindings } from './structure/single-rows.ts';
import { bindingFindings } from './texts/bindings.ts';
import { bodyNameFindings } from './texts/body-name.ts';
import { boldMarkFindings } from './texts/bold-marks.ts';
import { imageFindings } from './texts/images.ts';
import { numberFindings } from './texts/numbers/number-findings.ts';
import { pastedTableFindings } from './texts/pasted-tables.ts';
import { proseHeadingFindings } from './texts/prose-headings.ts';
import { doubledParagraphFindings } from './texts/wording/doubled-paragraphs.ts';
import { formWordingFindings } from './texts/wording/form-wording.ts';
import { leftoverFindings } from './texts/wording/leftovers.ts';
import { listedHeadingFindings } from './texts/wording/listed-headings.ts';
import { otherBodyFindings } from './texts/wording/other-body.ts';
import { otherYearFindings } from './texts/wording/other-year.ts';
import { traditionalCharacterFindings } from './texts/wording/traditional.ts';
import {
  doubledPunctuationFindings,
  halfWidthFindings,
  invisibleCharacterFindings,
} from './texts/wording/typing.ts';
import { blankFindings } from './values/blanks.ts';
import { impossibleFindings } from './values/impossible.ts';
import { deadlineFindings } from './years/deadline.ts';
import { yearFindings } from './years/editions.ts';
import { publicationFindings } from './years/publication-date.ts';
import { yearsInTextsFindings } from './years/years-in-texts.ts';

export const checks: readonly Check[] = [
  blankFindings,
  impossibleFindings,
  missingFindings,
  singleRowFindings,
  yearFindings,
  publicationFindings,
  deadlineFindings,
  yearsInTextsFindings,
  bodyNameFindings,
  relationFindings,
  changeFindings,
  reusedTextFindings,
  bindingFindings,
  boldMarkFindings,
  proseHeadingFindings,
  pastedTableFindings,
  imageFindings,
  numberFindings,
  formWordingFindings,
  otherYearFindings,
  otherBodyFindings,
  leftoverFindings,
  listedHeadingFindings,
  doubledParagraphFindings,
  doubledPunctuationFindings,
  halfWidthFindings,
  invisibleCharacterFindings,
  traditionalCharacterFindings,
];
