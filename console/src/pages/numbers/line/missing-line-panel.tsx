import type { ErrorComponentProps } from '@tanstack/react-router';
import { useParams, useRouter } from '@tanstack/react-router';
import { NotFoundError } from 'trunkline/client';
import { Failure } from '../../../components/failure.tsx';
import { LineFrame } from './line-frame.tsx';
import { MissingLine } from './missing-line.tsx';

/** Instead of a line that cannot be shown. */
export function MissingLinePanel({ error, reset }: ErrorComponentProps) {
  const { numberId } = useParams({ from: '/shell/numbers/$numberId' });
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  const isMissing = error instanceof NotFoundError;
  return (
    <LineFrame title={isMissing ? 'There is no such line' : 'This line cannot be shown'}>
      {isMissing ? (
        <MissingLine id={numberId} />
      ) : (
        <Failure error={error} title="The service answered" onRetry={retry} />
      )}
    </LineFrame>
  );
}
