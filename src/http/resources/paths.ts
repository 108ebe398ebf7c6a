import type { FastifyRequest } from 'fastify';
import type { RecordScope } from '../../app/resources/scope.ts';
import type { RecordId } from '../../domain/resources/record.ts';
import { singletonId, type ResourceDeclaration } from '../../domain/resources/resource.ts';
import { idParameter } from '../parameters.ts';
import { baseUrl, type Addressing } from '../tenant.ts';

export function collectionPath({ nesting, path }: ResourceDeclaration): string {
  return nesting ? `${memberPath(nesting.parent)}/${path}` : path;
}

export function memberPath(declaration: ResourceDeclaration): string {
  const path = collectionPath(declaration);
  return declaration.isSingleton ? path : `${path}/:${idName(declaration)}`;
}

/** The names that a path gives to the ids before the record's own, outermost first. */
export function parentIdNames({ nesting }: ResourceDeclaration): string[] {
  return nesting ? [...parentIdNames(nesting.parent), idName(nesting.parent)] : [];
}

export function idName({ singular }: ResourceDeclaration): string {
  return `${singular}_id`;
}

export function scopeIn(request: FastifyRequest, declaration: ResourceDeclaration): RecordScope {
  const parentIds = parentIdNames(declaration).map((name) => parseId(request, name));
  return { account: request.signIn.account, declaration, parentIds };
}

export function parseRecordId(request: FastifyRequest, declaration: ResourceDeclaration): RecordId {
  return declaration.isSingleton ? singletonId : parseId(request, idName(declaration));
}

/** What is not a number may still be the name of a record that comes with the service. */
function parseId(request: FastifyRequest, name: string): RecordId {
  const id = (request.params as Record<string, string>)[name] ?? '';
  return idParameter(id) ?? id;
}

/** Where a client finds what has a path here. */
export function recordUrl(request: FastifyRequest, addressing: Addressing) {
  const base = baseUrl(request, addressing);
  return (path: string) => `${base}${path}`;
}
