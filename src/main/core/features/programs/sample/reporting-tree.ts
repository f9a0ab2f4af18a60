import type { Random } from './random.ts';

export type ReportingTree = {
  /** Id (place + 1) of each person's manager, 0 for the top. */
  readonly managers: Int32Array;
  /** Grade 1-10; each below the manager's. */
  readonly grades: Uint8Array;
  /** 1 for people who manage somebody. */
  readonly leads: Uint8Array;
};

/** A tree filled level by level: the top leads up to a dozen heads, everybody else who leads has four to nine reports. */
export function reportingTree(people: number, random: Random): ReportingTree {
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
    depths[index] = depths[manager]! + 1;
    leads[manager] = 1;
    reportsLeft -= 1;
  }
  grades[0] = 10;
  for (let index = 1; index < people; index += 1) {
    grades[index] = gradeOf(depths[index]!, leads[index] === 1, grades[managers[index]! - 1]!, random);
  }
  return { managers, grades, leads };
}

/** Leaders step down from the top; others are juniors mostly, with some senior specialists. */
function gradeOf(depth: number, isLead: boolean, managerGrade: number, random: Random): number {
  const below = Math.max(1, managerGrade - 1);
  if (isLead) return Math.min(below, Math.max(4, 10 - depth));
  const grade = random.chance(0.65) ? 1 + random.int(4) : 4 + random.int(4);
  return Math.min(below, grade);
}
