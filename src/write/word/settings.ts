/** The part `word/settings.xml`: what the document asks of the program that opens it. */

const word = 'http://schemas.microsoft.com/office/word';

/** Mode 15 is the layout of Word 2013 and later; without it Word opens a file in an older one. */
const compatibility: Record<string, number> = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
};

const compatSetting = ([name, value]: [string, number]) =>
  `<w:compatSetting w:name="${name}" w:uri="${word}" w:val="${value}"/>`;

/** Even pages have a footer of their own; East Asian text is Chinese. */
export const settingsXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>' +
  '<w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/>' +
  '<w:characterSpacingControl w:val="compressPunctuation"/>' +
  `<w:compat>${Object.entries(compatibility).map(compatSetting).join('')}</w:compat>` +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>';
