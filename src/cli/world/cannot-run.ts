/** The reason why a command cannot do its work, in words for the person who typed it. */
import type { Localized } from '../../diagnostic/diagnostic.ts';

/** Thrown for conditions that a user can bring about; `main` prints the words and exits with 2. */
export class CannotRun extends Error {
  readonly words: Localized;
  readonly help: Localized | undefined;

  constructor(words: Localized, help?: Localized) {
    super(words.en);
    this.name = 'CannotRun';
    this.words = words;
    this.help = help;
  }
}

/** Thrown to end a run with exit code 2 after everything has been said. */
export class AlreadyTold extends Error {
  override name = 'AlreadyTold';
}
