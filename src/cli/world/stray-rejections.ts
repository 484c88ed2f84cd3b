/** Promises that a library leaves to fail where nobody waits for them, which would end the program. */

/** Does some work and ignores what fails beside it; what the work itself throws is thrown. */
export async function ignoringStrayRejections<T>(work: () => Promise<T>): Promise<T> {
  const others = process.listeners('unhandledRejection');
  const ignore = (): void => {};
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', ignore);
  try {
    return await work();
  } finally {
    // The last of them fail in the next turn.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', ignore);
    for (const other of others) process.on('unhandledRejection', other);
  }
}
