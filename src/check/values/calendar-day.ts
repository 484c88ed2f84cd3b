/** Days of the calendar as texts. */

/** Whether a text is a day, as `YYYY-MM-DD`. A day beyond the end of its month becomes another one. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
