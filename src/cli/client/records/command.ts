import { Command } from 'commander';
import { withExamples } from '../../help.ts';
import { printAll, printOne } from '../../terminal/output.ts';
import { countIn } from '../../terminal/counts.ts';
import { firstOf } from '../first-of.ts';
import { propertiesIn, withPropertyOptions, type PropertyOptions } from '../properties.ts';
import { withClientOptions, type ClientOptions } from '../session.ts';
import type { RecordDeclaration } from './declaration.ts';
import { deleteCommand } from './delete.ts';
import { exampleOf, parentArguments, parentsIn, pathOf } from './words.ts';
import { withRecords } from './with-records.ts';

interface ListOptions extends ClientOptions {
  readonly limit?: string;
}
type WriteOptions = ClientOptions & PropertyOptions;

/** A resource's commands: what is alike for all resources, and what its declaration has beside. */
export function recordCommand(declaration: RecordDeclaration): Command {
  const { name, description, createCommand = plainCreateCommand, more } = declaration;
  const command = new Command(name).description(description);
  const subs = [
    listCommand(declaration),
    showCommand(declaration),
    createCommand(declaration),
    updateCommand(declaration),
    deleteCommand(declaration),
    ...(more?.() ?? []),
  ];
  for (const sub of subs) command.addCommand(sub);
  return withExamples(command, `trunkline ${pathOf(declaration)} list`);
}

function listCommand(declaration: RecordDeclaration): Command {
  const { plural, columns, fields, parents = [] } = declaration;
  const command = new Command('list').description(`list ${plural}`);
  parentArguments(command, parents)
    .option('--limit <n>', 'so many at most; all, unless given')
    .action(async (...args: unknown[]) => {
      const [ids, options] = parentsIn<ListOptions>(args, parents);
      const most = options.limit === undefined ? Infinity : countIn('--limit', options.limit);
      await withRecords(
        declaration,
        options,
        async ({ client }) => {
          const records = declaration.methods(client).list(...ids);
          await printAll(firstOf(records, most), options, { columns });
        },
        ids,
      );
    });
  const path = exampleOf(declaration, 'list');
  return withExamples(
    withClientOptions(command, { fields, isOpen: true }),
    path,
    `${path} --json ${columns.slice(0, 2).join()}`,
  );
}

function showCommand(declaration: RecordDeclaration): Command {
  const { singular, fields, parents = [] } = declaration;
  const command = new Command('show').description(`show one ${singular}`);
  parentArguments(command, [...parents, 'id']).action(async (...args: unknown[]) => {
    const [ids, options] = parentsIn<ClientOptions>(args, [...parents, 'id']);
    await withRecords(
      declaration,
      options,
      async ({ client }) => printOne(await declaration.methods(client).show(...ids), options),
      ids,
    );
  });
  return withExamples(
    withClientOptions(command, { fields, isOpen: true }),
    `${exampleOf(declaration, 'show')} 17 --json`,
  );
}

function plainCreateCommand(declaration: RecordDeclaration): Command {
  const { singular, fields, properties, parents = [], examples } = declaration;
  const command = new Command('create').description(`make one ${singular}`);
  withPropertyOptions(parentArguments(command, parents), properties, 'making').action(
    async (...args: unknown[]) => {
      const [ids, options] = parentsIn<WriteOptions>(args, parents);
      const said = await propertiesIn(options, properties, 'making');
      await withRecords(
        declaration,
        options,
        async ({ client }) => {
          const whole = (await declaration.complete?.(client, said)) ?? said;
          await printOne(await declaration.methods(client).create(...ids, whole), options);
        },
        ids,
      );
    },
  );
  return withExamples(
    withClientOptions(command, { fields }),
    `${exampleOf(declaration, 'create')} ${examples.create}`,
    `${exampleOf(declaration, 'create')} --input ${singular.replaceAll(' ', '-')}.json -q`,
  );
}

function updateCommand(declaration: RecordDeclaration): Command {
  const { singular, fields, parents = [], fixed = [], examples } = declaration;
  const properties = declaration.properties.filter(({ name }) => !fixed.includes(name));
  const command = new Command('update').description(`change one ${singular}`);
  withPropertyOptions(parentArguments(command, [...parents, 'id']), properties).action(
    async (...args: unknown[]) => {
      const [ids, options] = parentsIn<WriteOptions>(args, [...parents, 'id']);
      const changes = await propertiesIn(options, properties);
      await withRecords(
        declaration,
        options,
        async ({ client }) =>
          printOne(await declaration.methods(client).update(...ids, changes), options),
        ids,
      );
    },
  );
  return withExamples(
    withClientOptions(command, { fields }),
    `${exampleOf(declaration, 'update')} 17 ${examples.update}`,
  );
}
