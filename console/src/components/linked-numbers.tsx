import { Link } from '@tanstack/react-router';

/** Numbers as the API names them in a sentence: `+4930123456 (17)`. */
const named = /(\+\d{6,15}) \((\d+)\)/;

/** A sentence of the API, in which the account's numbers lead to their lines. */
export function LinkedNumbers({ text }: { text: string }) {
  const parts = text.split(named);
  // Of every three parts the second is a number, and the third its id.
  return parts.map((part, index) => {
    if (index % 3 === 2) return null;
    if (index % 3 === 0) return part;
    return (
      <Link key={part} to="/numbers/$numberId" params={{ numberId: Number(parts[index + 1]) }}>
        {part}
      </Link>
    );
  });
}
