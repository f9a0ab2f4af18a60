/** A day as people read it, with the month in letters: "Mar 3, 2026". */
export function shownDay(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
