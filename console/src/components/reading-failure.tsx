import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { NotFoundError, TrunklineError } from 'trunkline/client';
import { isUnanswered } from '../api/errors.ts';
import { useReturn } from '../api/reconnect.ts';
import { Failure } from './failure.tsx';

/** Why a page or a panel cannot be shown. It is read again as soon as a service that was away answers. */
export function ReadingFailure({ error }: Pick<ErrorComponentProps, 'error'>) {
  const router = useRouter();
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  const retry = () => {
    resetQueries();
    // What is shown is reset once that is read, and stays as it is until then.
    void router.invalidate();
  };
  useReturn(retry);
  return (
    <Failure
      error={error}
      title={titleOf(error)}
      onRetry={error instanceof NotFoundError ? undefined : retry}
    />
  );
}

/** What the service has not said is not put in its mouth. */
function titleOf(error: unknown): string {
  if (error instanceof NotFoundError) return 'Not found';
  if (isUnanswered(error)) return 'It is shown as soon as the service answers';
  return error instanceof TrunklineError ? 'The service answered' : 'The page has failed';
}
