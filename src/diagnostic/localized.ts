/** The languages of the program. */
export type Language = 'zh' | 'en';

/** The same words in both. */
export type Localized = Readonly<Record<Language, string>>;
