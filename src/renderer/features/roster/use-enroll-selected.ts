import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { notifyFailed } from '../../ui/notify.tsx';

/** Enrolls people and says in one toast how many, and in another what to look at. */
export function useEnrollSelected(onDone: () => void) {
  return useCommand(api.enrollment.enroll, {
    done: ({ enrolled, already }, { role }) => {
      if (enrolled === 0) return null;
      const people = `${enrolled.toLocaleString('en')} ${enrolled === 1 ? role : `${role}s`} enrolled`;
      return already > 0 ? `${people}; ${already.toLocaleString('en')} took part already` : people;
    },
    onDone: ({ enrolled, already, refused, warnings }, { role }) => {
      if (enrolled === 0 && already > 0) notifyFailed(null, `They take part as ${role}s already.`);
      const [first] = refused;
      if (first)
        notifyFailed(
          null,
          refused.length === 1
            ? first.words
            : `${first.words} So have ${refused.length - 1} others; they were not enrolled.`,
        );
      for (const warning of warnings) notifyFailed(null, warning);
      onDone();
    },
  });
}
