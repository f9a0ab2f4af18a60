import type { Db } from '#core/db/connection.ts';

/** The person with this employee id, else with this e-mail when nobody else has it. */
export function selectIdByIdOrEmail(db: Db, text: string): number | null {
  const byId = db.prepare<[string], number>('SELECT id FROM person WHERE employeeId = ?').pluck().get(text);
  if (byId !== undefined) return byId;
  if (!text.includes('@')) return null;
  const byEmail = db
    .prepare<[string], number>('SELECT id FROM person WHERE email = lower(?) LIMIT 2')
    .pluck()
    .all(text);
  return byEmail.length === 1 ? (byEmail[0] ?? null) : null;
}

/** People whose folded "last first", "first last" or "preferred last" is this text. */
export function selectIdsByName(db: Db, folded: string): readonly number[] {
  const parts = folded.replaceAll(',', ' ').split(' ').filter(Boolean);
  // The search text starts with the last name, so each part of the text may be its beginning.
  const rows = parts.flatMap(part =>
    db
      .prepare<[string, string], { id: number; searchText: string }>(
        'SELECT id, searchText FROM person WHERE searchText >= ? AND searchText < ? LIMIT 5000',
      )
      .all(part, `${part}\u{10ffff}`),
  );
  const wanted = [...parts].sort().join(' ');
  const found = rows.filter(({ searchText }) => {
    const [name = '', preferred = ''] = searchText.split(' · ');
    const words = name.split(' ');
    const last = words[0] ?? '';
    return (
      [...words].sort().join(' ') === wanted || [last, ...preferred.split(' ')].sort().join(' ') === wanted
    );
  });
  return [...new Set(found.map(row => row.id))];
}

type Named = { firstName: string; lastName: string; preferredName: string | null };

export function selectName(db: Db, id: number): Named | null {
  return (
    db
      .prepare<[number], Named>('SELECT firstName, lastName, preferredName FROM person WHERE id = ?')
      .get(id) ?? null
  );
}
