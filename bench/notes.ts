import { percent } from './format.ts';
import { busyLimit, type CaseResult } from './results.ts';

/** What must be known to judge the figures. */
export function notesOn(cases: readonly CaseResult[], hasPrism: boolean): string[] {
  const busiest = cases.map(({ name, bare, small, large }) => ({
    name,
    busy: Math.max(bare.generatorBusy, small.generatorBusy, large.generatorBusy),
  }));
  const top = busiest.reduce((a, b) => (b.busy > a.busy ? b : a), { name: '', busy: 0 });
  const limited = busiest.filter(({ busy }) => busy > busyLimit).map(({ name }) => name);
  const bareSpread = Math.max(...cases.map(({ bare }) => bare.spread));
  const ratioSpread = Math.max(
    ...cases.flatMap(({ small, large }) => [small.ratioSpread, large.ratioSpread]),
  );
  return [
    `Load generator: busy ${percent(top.busy)} of the time at most (${top.name}).`,
    `Noise: the rounds of the bare server lay up to ${percent(bareSpread)} apart, ratios of one round up to ${percent(ratioSpread)}.`,
    ...(limited.length > 0
      ? [`It is what limits in: ${limited.join('; ')}. There, ratios are too favourable.`]
      : ['The servers are what limits in every case.']),
    'naive: Fastify and SQLite without cache, checks, rate limits and logs, with 100,000 numbers at most.',
    hasPrism
      ? 'Prism: a mock on the same OpenAPI document, silent; it answers examples of its own.'
      : 'Prism is not installed, and so not measured.',
  ];
}
