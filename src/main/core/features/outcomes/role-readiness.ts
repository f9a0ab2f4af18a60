import type { ReadinessPerson, TrainingModule } from '#shared/contract/readiness.ts';
import type { RoleReadiness } from '#shared/contract/outcomes.ts';
import { ROLES } from '#shared/domain/people.ts';
import { proportionOf } from './proportion.ts';

/** Who of each role attended, is trained and has signed. `signed` holds enrollments with every open agreement signed. */
export function readinessByRole(
  people: readonly ReadinessPerson[],
  modules: readonly TrainingModule[],
  signed: ReadonlySet<number>,
): RoleReadiness[] {
  return [...ROLES].reverse().map(role => {
    const group = people.filter(person => person.role === role);
    const paired = group.filter(person => person.pairs.length > 0);
    const required = modules.filter(
      module => module.isRequired && (module.role === role || module.role === 'both'),
    );
    const isTrained = (person: ReadinessPerson) =>
      required.every(module =>
        person.training.some(
          done =>
            done.moduleId === module.id && !done.isExpired && (done.isRehearsed || !module.needsRehearsal),
        ),
      );
    return {
      role,
      attended: proportionOf(group.filter(person => person.attendance.length > 0).length, group.length),
      trained: proportionOf(group.filter(isTrained).length, group.length),
      steps: preparationSteps(group, required, paired, signed),
      signed: proportionOf(paired.filter(person => signed.has(person.enrollmentId)).length, paired.length),
    };
  });
}

/** The steps of preparation as a chart shows them. A module that was read but not rehearsed is under way. */
function preparationSteps(
  group: readonly ReadinessPerson[],
  required: readonly TrainingModule[],
  paired: readonly ReadinessPerson[],
  signed: ReadonlySet<number>,
): RoleReadiness['steps'] {
  const attended = group.filter(person => person.attendance.length > 0).length;
  const hasSigned = paired.filter(person => signed.has(person.enrollmentId)).length;
  return [
    { label: 'Orientation', done: attended, underway: 0, missing: group.length - attended },
    ...required.map(module => {
      const records = group.flatMap(
        person => person.training.find(done => done.moduleId === module.id && !done.isExpired) ?? [],
      );
      const done = records.filter(record => record.isRehearsed || !module.needsRehearsal).length;
      return {
        label: module.title,
        done,
        underway: records.length - done,
        missing: group.length - records.length,
      };
    }),
    { label: 'Agreement signed', done: hasSigned, underway: 0, missing: paired.length - hasSigned },
  ];
}
