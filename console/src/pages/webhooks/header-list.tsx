import type { Schemas } from 'trunkline/client';
import { CodeBlock } from '../../components/code-block.tsx';

/** Headers as they went over the wire. */
export function HeaderList({
  headers,
  name,
}: {
  headers: readonly Schemas['WebhookHeader'][];
  name: string;
}) {
  if (headers.length === 0) return null;
  return (
    <CodeBlock text={headers.map(({ key, value }) => `${key}: ${value}`).join('\n')} name={name} />
  );
}
