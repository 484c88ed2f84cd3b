/** Why a program of the machine did not do what it was asked for. */
import type { Localized } from '../../diagnostic/diagnostic.ts';
import { systemReason } from '../world/system-reason.ts';

export class ProgramFailure extends Error {
  readonly reason: Localized;

  constructor(reason: Localized) {
    super(reason.en);
    this.name = 'ProgramFailure';
    this.reason = reason;
  }

  /** What the system says where a program cannot be started, or what it made cannot be read. */
  static of(error: unknown): ProgramFailure {
    return error instanceof ProgramFailure ? error : new ProgramFailure(systemReason(error));
  }
}

export const TOO_LONG: Localized = {
  zh: '时间太长，已经停止',
  en: 'it took too long and was ended',
};
