import type { Carrier, Carriers } from '../ports/carriers.ts';

export function configuredCarriers(all: readonly Carrier[]): Carriers {
  return {
    all,
    byName(name) {
      const carrier = all.find((one) => one.name === name);
      if (!carrier) throw new Error(`the carrier ${name} is not configured`);
      return carrier;
    },
    coded: (code) => all.find((one) => one.code === code),
  };
}
