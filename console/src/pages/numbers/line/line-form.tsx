import { Tabs } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { RecordForm, type FormOf } from '../../../components/form/record-form.tsx';
import { notifyDone } from '../../../components/notify.ts';
import { useChangedBy } from './changed-by.ts';
import { useChoices, wordingOf, type Choices } from './choices.ts';
import classes from './line.module.css';
import { LineFacts } from './line-facts.tsx';
import { LineSections } from './line-sections.tsx';
import { labels, parts, valuesOf, type LineValues } from './properties.ts';
import { lineQuery, type ShownLine } from './queries.ts';
import { sections, tabOf, type FormTab, type Tab } from './tabs.ts';
import { SituationsOf } from './situations.tsx';

interface LineFormProps {
  readonly line: ShownLine;
  readonly tab: Tab;
  readonly onShow: (tab: Tab) => void;
}

const names = Object.keys(sections) as FormTab[];

/** All that can be changed of a line, over several tabs, saved as one. */
export function LineForm({ line, tab, onShow }: LineFormProps) {
  const queries = useQueryClient();
  const choices = useChoices();
  const changedBy = useChangedBy(line.id);
  const showObjections = (paths: readonly string[]) => {
    const objecting = paths.flatMap((path) => tabOf(path) ?? []);
    if (objecting[0] && !objecting.some((one) => one === tab)) onShow(objecting[0]);
  };
  return (
    <RecordForm<LineValues, unknown>
      initial={valuesOf(line)}
      parts={parts}
      labels={labels}
      valueText={wordingOf(choices)}
      fields={(form) => <Panels {...{ form, line, choices }} />}
      submitLabel="Save"
      action={(_values, changed) => ({
        call: ({ phoneNumbers }) => phoneNumbers.update(line.id, changed),
        changes: ['phoneNumbers', 'phoneNumberAuditLogs', 'lines', 'greetings', 'ivrs'],
      })}
      latest={async () =>
        valuesOf(await queries.fetchQuery({ ...lineQuery(line.id), staleTime: 0 }))
      }
      changedBy={changedBy}
      onDone={() => notifyDone('Saved')}
      onRefused={showObjections}
    />
  );
}

function Panels({
  form,
  line,
  choices,
}: {
  form: FormOf<LineValues>;
  line: ShownLine;
  choices: Choices;
}) {
  return names.map((name) => (
    <Tabs.Panel key={name} value={name}>
      {name === 'line' && (
        <div className={classes.facts}>
          <LineFacts line={line} />
        </div>
      )}
      <LineSections
        sections={sections[name]}
        {...{ form, choices }}
        capabilities={line.capabilities}
      />
      {name === 'greetings' && <SituationsOf line={line} choices={choices} />}
    </Tabs.Panel>
  ));
}
