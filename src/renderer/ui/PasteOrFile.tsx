import { Button, FileButton, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';

type PasteOrFileProps = {
  readonly label: string;
  readonly description: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
};

/** A list for a dialog: pasted rows, or a CSV or Excel file. */
export function PasteOrFile({ label, description, text, onText, onFile }: PasteOrFileProps) {
  return (
    <>
      <Textarea
        label={label}
        description={description}
        autosize
        minRows={7}
        maxRows={14}
        value={text}
        onChange={change => onText(change.currentTarget.value)}
        data-autofocus
      />
      <FileButton accept=".csv,.txt,.tsv,.xlsx" onChange={file => file && onFile(file)}>
        {props => (
          <Button {...props} leftSection={<IconFileSpreadsheet size={16} aria-hidden />}>
            Choose a CSV or Excel file
          </Button>
        )}
      </FileButton>
    </>
  );
}
