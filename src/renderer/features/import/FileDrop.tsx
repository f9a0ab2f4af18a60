import { useNavigate } from '@tanstack/react-router';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { notifyFailed } from '../../ui/notify.tsx';
import { chooseFile } from './chosen-file.ts';
import styles from './FileDrop.module.css';

/** Takes a file dropped anywhere on the window; the import screen asks what it holds. */
export function FileDrop() {
  const [isOver, setIsOver] = useState(false);
  const navigate = useNavigate();
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      // Only leaving the window has nothing that is entered instead.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const [file] = files;
      if (!file) return;
      if (files.length > 1) {
        notifyFailed(null, 'Drop one file at a time. Nothing was changed.');
        return;
      }
      chooseFile(file);
      void navigate({ to: '/import' });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [navigate]);
  if (!isOver) return null;
  return (
    <div className={styles.veil}>
      <div className={styles.card}>
        <IconFileSpreadsheet size={32} stroke={1.5} aria-hidden />
        <strong>Drop the file to import it</strong>
        <span>A roster, pairs, skills, forms or records. Nothing is saved before you confirm.</span>
      </div>
    </div>
  );
}
