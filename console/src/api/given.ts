type Given<All> = { [Name in keyof All]?: Exclude<All[Name], undefined | ''> };

/** Without what is not set: filters as the API takes them. */
export function given<All extends object>(all: All): Given<All> {
  const entries = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as Given<All>;
}
