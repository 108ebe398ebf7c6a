import classes from './country.module.css';

const flags = import.meta.glob<string>('../../../node_modules/country-flag-icons/3x2/??.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** All that have a flag, by their codes of ISO 3166. */
export const countryCodes = Object.keys(flags).map((path) => path.slice(-6, -4));

const names = new Intl.DisplayNames('en', { type: 'region' });

export function countryName(code: string): string {
  return names.of(code) ?? code;
}

/** The flag of a country, by its code of ISO 3166; beside the name, which says the same. */
export function Flag({ code }: { code: string }) {
  const url = flags[`../../../node_modules/country-flag-icons/3x2/${code}.svg`];
  return url ? (
    <img src={url} alt="" width={20} height={14} loading="lazy" className={classes.flag} />
  ) : null;
}

export function Country({ code }: { code: string }) {
  return (
    <span className={classes.country}>
      <Flag code={code} />
      {countryName(code)}
    </span>
  );
}
