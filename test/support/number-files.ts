import { expect } from 'vitest';
import { readNumberFile, type FileOptions } from '../../src/carriers/inventory/number-file.ts';
import { WrongFile } from '../../src/carriers/inventory/problems.ts';

/** A file as it is read, in small chunks: nothing may depend on where they end. */
export async function* chunksOf(bytes: Uint8Array, size = 3) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What a file of numbers says, and what of it is doubtful. */
export function readFileOf(text: string | Uint8Array, options: FileOptions = {}) {
  return readNumberFile(chunksOf(Buffer.from(text)), options);
}

/** The numbers of a file, with their terms. */
export async function readNumbers(text: string | Uint8Array, options: FileOptions = {}) {
  const { numbers } = await readFileOf(text, options);
  return Array.from({ length: numbers.length }, (_, at) => numbers.at(at)!);
}

/** What is wrong with a file. */
export async function problemsOfFile(
  text: string | Uint8Array,
  options: FileOptions = {},
): Promise<string> {
  const error: unknown = await readNumbers(text, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WrongFile);
  return (error as WrongFile).message;
}
