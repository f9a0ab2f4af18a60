import type { Random } from './random.ts';

export type Post = {
  /** Place + 1 of the manager's post; null for the top. */
  readonly managerId: number | null;
  /** 1-10, below the manager's wherever there is room. */
  readonly gradeLevel: number;
  /** Whether somebody reports here. */
  readonly isLead: boolean;
};

/** A tree filled level by level: the top leads up to a dozen heads, everybody else who leads has four to nine reports. */
export function reportingTree(people: number, random: Random): readonly Post[] {
  const managers = new Int32Array(people);
  const grades = new Uint8Array(people);
  const leads = new Uint8Array(people);
  const depths = new Uint8Array(people);
  let manager = 0;
  let reportsLeft = people < 200 ? 6 : 12;
  for (let index = 1; index < people; index += 1) {
    if (reportsLeft === 0) {
      manager += 1;
      reportsLeft = 4 + random.int(6);
    }
    managers[index] = manager + 1;
    depths[index] = (depths[manager] ?? 0) + 1;
    leads[manager] = 1;
    reportsLeft -= 1;
  }
  grades[0] = 10;
  for (let index = 1; index < people; index += 1) {
    const managerGrade = grades[(managers[index] ?? 0) - 1] ?? 10;
    grades[index] = gradeOf(depths[index] ?? 0, leads[index] === 1, managerGrade, random);
  }
  return Array.from(grades, (gradeLevel, index) => ({
    managerId: managers[index] || null,
    gradeLevel,
    isLead: leads[index] === 1,
  }));
}

/** Leaders step down from the top; others are juniors mostly, with some senior specialists. */
function gradeOf(depth: number, isLead: boolean, managerGrade: number, random: Random): number {
  const below = Math.max(1, managerGrade - 1);
  if (isLead) return Math.min(below, Math.max(4, 10 - depth));
  const grade = random.chance(0.65) ? 1 + random.int(4) : 4 + random.int(4);
  return Math.min(below, grade);
}
