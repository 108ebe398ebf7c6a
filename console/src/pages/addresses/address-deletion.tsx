import { useState } from 'react';
import type { Address } from '../../components/address/address.ts';
import { Ask, type Question } from '../../components/ask.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { notifyDone } from '../../components/notify.ts';

/** One that numbers are kept by stays: the refusal names them, and leads to them. */
export function AddressDeletion({ address, onDone }: { address: Address; onDone: () => unknown }) {
  const [question, setQuestion] = useState<Question<void> | null>(null);
  const ask = () =>
    setQuestion({
      title: `Delete the address of ${address.name}?`,
      text: 'Numbers cannot be bought with it any more, and carriers forget it. This cannot be undone.',
      verb: 'Delete the address',
      action: {
        call: ({ addresses }) => addresses.delete(address.id),
        changes: ['addresses'],
      },
      onDone() {
        notifyDone(`The address of ${address.name} is deleted`);
        return onDone();
      },
    });
  return (
    <>
      <ExplainedButton needs="addresses:write" mt="xl" variant="subtle" color="red" onClick={ask}>
        Delete
      </ExplainedButton>
      <Ask question={question} onClose={() => setQuestion(null)} />
    </>
  );
}
