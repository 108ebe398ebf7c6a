import type { ButtonProps } from '@mantine/core';
import { useAct } from '../../api/act.ts';
import { messageOf } from '../../api/errors.ts';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { notifyDone, notifyFailed } from '../../components/notify.ts';
import { restoring, whyNotRestored, type DeletedNumber } from './actions.ts';

/** Restoring takes nothing away: it is done at once, and said. */
export function RestoreButton({
  number,
  onDone,
  ...rest
}: { number: DeletedNumber; onDone?: () => unknown } & Pick<ButtonProps, 'size' | 'variant'>) {
  const { display_number } = number;
  const { mutate, isPending, isSuccess } = useAct<unknown>({
    onDone() {
      notifyDone(`${display_number} is as it was`);
      return onDone?.();
    },
  });
  return (
    <ExplainedButton
      {...rest}
      // Its row goes once the list is read anew.
      loading={isPending || isSuccess}
      needs="phone_numbers:write"
      reason={whyNotRestored(number)}
      aria-label={`Restore ${display_number}`}
      onClick={() =>
        mutate(restoring(number), {
          onError: (error) =>
            notifyFailed(`${display_number} was not restored. ${messageOf(error)}`),
        })
      }
    >
      Restore
    </ExplainedButton>
  );
}
