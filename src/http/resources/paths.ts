import type { FastifyRequest } from 'fastify';
import type { RecordScope } from '../../app/resources/scope.ts';
import type { RecordId } from '../../domain/resources/record.ts';
import { singletonId, type ResourceDeclaration } from '../../domain/resources/resource.ts';
import { idParameter } from '../parameters.ts';
import { absoluteUrl, type Addressing } from '../tenant.ts';

export function collectionPath({ nesting, path }: ResourceDeclaration): string {
  return nesting ? `${memberPath(nesting.parent)}/${path}` : path;
}

export function memberPath(declaration: ResourceDeclaration): string {
  const path = collectionPath(declaration);
  return declaration.isSingleton ? path : `${path}/:${idName(declaration)}`;
}

/** The names of the ids in a path, outermost first; without the record's own. */
export function idNamesAbove({ nesting }: ResourceDeclaration): string[] {
  return nesting ? [...idNamesAbove(nesting.parent), idName(nesting.parent)] : [];
}

export function idName({ singular }: ResourceDeclaration): string {
  return `${singular}_id`;
}

export function placeIn(request: FastifyRequest, declaration: ResourceDeclaration): RecordScope {
  const above = idNamesAbove(declaration).map((name) => idIn(request, name));
  return { account: request.signIn.account, declaration, parentIds: above };
}

export function recordIdIn(request: FastifyRequest, declaration: ResourceDeclaration): RecordId {
  return declaration.isSingleton ? singletonId : idIn(request, idName(declaration));
}

/** What is no number may still be the name of a record that comes with the service. */
function idIn(request: FastifyRequest, name: string): RecordId {
  const id = (request.params as Record<string, string>)[name] ?? '';
  return idParameter(id) ?? id;
}

/** Where a client finds what has a path here. */
export function recordUrl(request: FastifyRequest, addressing: Addressing) {
  const { origin } = absoluteUrl(request, addressing);
  return (path: string) => `${origin}${path}`;
}
