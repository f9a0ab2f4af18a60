/** An instant as people say it, "Mar 2, 10:00 AM". */
export function momentText(instant: string): string {
  return new Date(instant).toLocaleString('en-US', {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}
