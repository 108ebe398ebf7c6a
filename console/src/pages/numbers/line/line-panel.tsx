import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { NotFoundError } from 'trunkline/client';
import { LineFrame } from './line-frame.tsx';
import { Line } from './line.tsx';
import { MissingLine } from './missing-line.tsx';
import { lineQuery } from './queries.ts';

export function LinePanel() {
  const { numberId } = useParams({ from: '/shell/numbers/$numberId' });
  const { data: line, error } = useSuspenseQuery(lineQuery(numberId));
  // Somebody else may have deleted it while it is looked at.
  const isGone = error instanceof NotFoundError;
  return (
    <LineFrame title={line.name}>
      {isGone ? <MissingLine id={numberId} /> : <Line key={numberId} line={line} />}
    </LineFrame>
  );
}
