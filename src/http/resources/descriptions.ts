import type { Operation, ResourceDeclaration } from '../../domain/resources/resource.ts';
import { wordsOf } from './words.ts';

interface Description {
  readonly summary: string;
  readonly description: string;
}

/** What readers are told of an operation of a resource, as far as its declaration says. */
export function describeOperation(
  declaration: ResourceDeclaration,
  operation: Operation,
): Description {
  const { one, many, notes } = wordsOf(declaration);
  const sentences = [sentencesOf(declaration, one)[operation], notes?.[operation]];
  const summary =
    operation === 'list'
      ? `List ${many}`
      : `${operation.replace(/^./, (first) => first.toUpperCase())} ${one}`;
  return { summary, description: sentences.flat().filter(Boolean).join(' ') };
}

function sentencesOf(
  { order, required, writers, plans, onDelete, isSingleton }: ResourceDeclaration,
  one: string,
): Record<Operation, string[]> {
  const rights = [
    writers === 'admins' ? 'Admins only.' : '',
    plans ? `On the plans ${plans.join(' and ')}.` : '',
  ];
  const needed = required.map((name) => `\`${name}\``).join(', ');
  return {
    list: [
      `All of the account, ${order}: 100 a page unless \`per_page\` or \`page[size]\` says fewer.`,
    ],
    show: [isSingleton ? 'There is one of them in an account.' : `Finds ${one} by its id.`],
    create: [`Needs ${needed}; what else is not sent has a default.`, ...rights],
    update: ['Changes the properties that are sent, and leaves the others as they are.', ...rights],
    delete: [
      onDelete === 'restrict'
        ? 'Refused while something else in the account names it.'
        : 'What else in the account names it is detached from it.',
      ...rights,
    ],
  };
}
