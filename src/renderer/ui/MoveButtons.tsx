import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';

type MoveButtonsProps = {
  readonly name: string;
  readonly place: { readonly index: number; readonly count: number };
  readonly onMove: (from: number, to: number) => void;
};

/** One place up or down in an ordered list. */
export function MoveButtons({ name, place: { index, count }, onMove }: MoveButtonsProps) {
  return (
    <>
      <ActionIcon
        aria-label={`Move ${name} up`}
        disabled={index === 0}
        onClick={() => onMove(index, index - 1)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={`Move ${name} down`}
        disabled={index === count - 1}
        onClick={() => onMove(index, index + 1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
    </>
  );
}
