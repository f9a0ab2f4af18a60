import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { notifyDone, notifyFailed } from '../ui/notify.tsx';
import { isCancelled } from './explain-error.ts';

/** The part of an oRPC operation's utilities that a command needs. */
type Operation<I, O> = { readonly call: (input: I) => Promise<O> };

type CommandOptions<I, O> = {
  /** What a toast says once it is saved; leave out where the screen shows it anyway. */
  readonly done?: string | ((output: O, input: I) => string | null);
  /** Whether the toast offers Undo (it does unless told otherwise). */
  readonly undoable?: boolean;
  readonly onDone?: (output: O, input: I) => void;
  /** Return true when the error has been shown in place; otherwise a toast shows it. */
  readonly onFailed?: (error: unknown) => boolean | void;
};

/** A change of the program as a mutation: a toast with Undo when it is saved, one with the reason when it is refused. */
export function useCommand<I, O>(
  operation: Operation<I, O>,
  options: CommandOptions<I, O> = {},
): UseMutationResult<O, Error, I> {
  return useMutation<O, Error, I>({
    mutationFn: (input: I) => operation.call(input),
    onSuccess(output, input) {
      const text = typeof options.done === 'function' ? options.done(output, input) : options.done;
      if (text) notifyDone(text, { undoable: options.undoable ?? true });
      options.onDone?.(output, input);
    },
    onError(error) {
      if (isCancelled(error) || options.onFailed?.(error) === true) return;
      notifyFailed(error);
    },
  });
}
