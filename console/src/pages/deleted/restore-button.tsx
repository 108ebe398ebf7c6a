import type { ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
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
}: { number: DeletedNumber; onDone?: () => void } & Pick<ButtonProps, 'size' | 'variant'>) {
  const { display_number, id } = number;
  const { mutate, isPending } = useAct<unknown>({
    onDone() {
      onDone?.();
      notifyDone(
        <>
          {display_number} is as it was.{' '}
          <Link to="/numbers/$numberId" params={{ numberId: id }}>
            To its line
          </Link>
        </>,
      );
    },
  });
  return (
    <ExplainedButton
      {...rest}
      loading={isPending}
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
