import { foldText } from '#shared/domain/fold-text.ts';

/** Words of a usual career ladder, lowest first, to propose an order; the facilitator confirms or changes it. */
const LADDER: readonly string[] = [
  'intern, trainee, apprentice, working student, praktikant, werkstudent, auszubildende, stagiaire, alternant, becario, estagiario, stagista',
  'assistant, clerk, junior, jr, entry, entry level, associate junior, berufseinsteiger, assistent, auxiliar',
  'associate, analyst, specialist, professional, staff, officer, mitarbeiter, sachbearbeiter, referent, fachkraft, employe, technicien, tecnico, especialista, impiegato, individual contributor',
  'intermediate, mid, mid level',
  'senior, sr, senior associate, senior analyst, senior specialist, expert, senior professional',
  'lead, team lead, team leader, supervisor, principal, staff engineer, teamleiter, teamleitung, gruppenleiter, chef d equipe, agent de maitrise, coordinador, jefe de equipo',
  'manager, abteilungsleiter, abteilungsleitung, gerente, cadre, responsable, quadro',
  'senior manager, head, head of department',
  'associate director, director, direktor, directeur, direttore, bereichsleiter, bereichsleitung, cadre superieur',
  'senior director, executive director',
  'vice president, vp, avp, partner',
  'senior vice president, svp, managing director',
  'executive vice president, evp, executive, executive committee',
  'c level, c-level, chief, ceo, cfo, coo, cto, chro, board, president, vorstand, geschaftsfuhrer, geschaftsfuhrung, directeur general, director general, cadre dirigeant, dirigente',
];
const RUNG = new Map(
  LADDER.flatMap((words, rung) => words.split(',').map(word => [foldText(word), rung] as const)),
);

/** A grade with its number, such as "7", "G7", "Band 5", "L-3", "Grade 12". Roman numerals and letters are words. */
const NUMBERED = /^\p{L}{0,12}[\s.\-_]*(\d{1,2})$/u;

/** The number in a numbered grade, 0-99, or null. */
export function gradeNumber(text: string): number | null {
  const match = NUMBERED.exec(text.trim());
  return match ? Number(match[1]) : null;
}

/**
 * Whether a column's grades need an order from the facilitator: they are words, or numbers behind different
 * prefixes ("E4" and "M4" are not the same rung).
 */
export function needsGradeOrder(values: readonly string[]): boolean {
  if (values.length === 0) return false;
  const prefixes = new Set(values.map(value => foldText(value).replace(/[\s.\-_]*\d+$/, '')));
  const numbered = values.filter(value => gradeNumber(value) !== null).length;
  return numbered < values.length * 0.8 || (prefixes.size > 1 && numbered === values.length);
}

/** How high a grade stands on a usual ladder by its words; in the middle when they tell nothing. */
export function rungOf(grade: string): number {
  return RUNG.get(foldText(grade).replace(/[^\p{L}\p{N} ]/gu, ' ')) ?? LADDER.length / 2;
}

/** Distinct grade words from lowest to highest as far as their words tell; unknown ones come in the order of their text. */
export function proposeGradeOrder(values: readonly string[]): readonly string[] {
  return [...values].sort((a, b) => rungOf(a) - rungOf(b) || a.localeCompare(b, 'en', { numeric: true }));
}
