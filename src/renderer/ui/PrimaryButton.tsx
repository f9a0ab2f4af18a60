import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import styles from './PrimaryButton.module.css';

type PrimaryButtonProps = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>;

/** The one action that a screen leads to. */
export function PrimaryButton({ className, ...props }: PrimaryButtonProps) {
  return (
    <Button
      {...props}
      variant="filled"
      className={`${styles.primary} ${typeof className === 'string' ? className : ''}`}
    />
  );
}
