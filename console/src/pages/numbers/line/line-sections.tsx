import { Title } from '@mantine/core';
import type { FieldProps } from './bind.ts';
import { Field } from './field.tsx';
import classes from './line.module.css';
import type { Section } from './tabs.ts';

/** The fields of a tab, in groups. */
export function LineSections({
  sections,
  ...field
}: Omit<FieldProps, 'path'> & { sections: readonly Section[] }) {
  return (
    <div className={classes.sections}>
      {sections.map(({ title, paths }) => (
        <section key={title} className={classes.section} aria-label={title}>
          <Title order={3} size="h5">
            {title}
          </Title>
          {paths.map((path) => (
            <Field key={path} path={path} {...field} />
          ))}
        </section>
      ))}
    </div>
  );
}
