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
          done => done.moduleId === module.id && (done.isRehearsed || !module.needsRehearsal),
        ),
      );
    return {
      role,
      attended: proportionOf(group.filter(person => person.attendance.length > 0).length, group.length),
      trained: proportionOf(group.filter(isTrained).length, group.length),
      signed: proportionOf(paired.filter(person => signed.has(person.enrollmentId)).length, paired.length),
    };
  });
}
