import { client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { notifyFailed } from '../../ui/notify.tsx';

/** Saves a calendar file of one orientation, or of all (null). */
export async function saveCalendar(id: number | null): Promise<void> {
  try {
    const file = await client.orientation.calendar({ id });
    await saveFile(file.name, file);
  } catch (error) {
    notifyFailed(error);
  }
}
