import type { ErrorComponentProps } from '@tanstack/react-router';
import { useParams } from '@tanstack/react-router';
import { NotFoundError } from 'trunkline/client';
import { ReadingFailure } from '../../../components/reading-failure.tsx';
import { LineFrame } from './line-frame.tsx';
import { MissingLine } from './missing-line.tsx';

/** Instead of a line that cannot be shown. */
export function MissingLinePanel({ error }: ErrorComponentProps) {
  const { numberId } = useParams({ from: '/shell/numbers/$numberId' });
  const isMissing = error instanceof NotFoundError;
  return (
    <LineFrame title={isMissing ? 'There is no such line' : 'This line cannot be shown'}>
      {isMissing ? <MissingLine id={numberId} /> : <ReadingFailure error={error} />}
    </LineFrame>
  );
}
