import type { Operation, ResourceDeclaration } from '../../domain/resources/resource.ts';
import { wordsOf, type Words } from './words.ts';

interface Description {
  readonly summary: string;
  readonly description: string;
}

/** What readers are told of an operation of a resource, as far as its declaration says. */
export function describeOperation(
  declaration: ResourceDeclaration,
  operation: Operation,
): Description {
  const words = wordsOf(declaration);
  const { one, many, notes } = words;
  const verb = operation.replace(/^./, (first) => first.toUpperCase());
  const sentences = [...sentencesOf(declaration, words)[operation], notes?.[operation] ?? ''];
  return {
    summary: operation === 'list' ? `List ${many}` : `${verb} ${one}`,
    description: sentences.filter((sentence) => sentence !== '').join(' '),
  };
}

function sentencesOf(
  { order, required, writers, plans, onDelete, nesting, isSingleton }: ResourceDeclaration,
  { one, many }: Words,
): Record<Operation, string[]> {
  const rights = [
    writers === 'admins' ? 'Only admins may do this.' : '',
    plans ? `Needs the plan ${plans.join(' or ')}.` : '',
  ];
  const needed = required.map((name) => `\`${name}\``).join(', ');
  return {
    list: [
      `All ${many}${nesting ? '' : ' of the account'}, ${order}.`,
      'A page holds 100 unless `per_page` or `page[size]` asks for fewer.',
    ],
    show: [isSingleton ? `Returns ${one}.` : `Returns ${one} by its id.`],
    create: [`Needs ${needed}; everything else has a default.`, ...rights],
    update: ['Changes the properties that are sent and leaves the others as they are.', ...rights],
    delete: [
      onDelete === 'restrict'
        ? 'Refused while a phone number or another record refers to it.'
        : 'Phone numbers and other records that refer to it lose the reference.',
      ...rights,
    ],
  };
}
