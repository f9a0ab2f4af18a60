import { useMutation } from '@tanstack/react-query';
import { client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { notifyFailed } from '../../ui/notify.tsx';

/** Saves planned meetings as a calendar file: of these pairs, or of all (null). */
export function useCalendarFile() {
  return useMutation({
    async mutationFn(pairIds: number[] | null) {
      const file = await client.engagement.exportCalendar({ pairIds });
      await saveFile(file.name, file);
    },
    onError: error => notifyFailed(error),
  });
}
