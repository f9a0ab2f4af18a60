/** A grade as people call it, with the level by which the program compares; null when there is none. */
export function gradeWords(level: number | null, label: string | null): string | null {
  if (level === null) return null;
  return label === null ? String(level) : `${label} (${level})`;
}
