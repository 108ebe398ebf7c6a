import { NativeSelect, Switch, TagsInput, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from 'trunkline/client';
import type { FormOf } from '../../components/form/record-form.tsx';
import { RecordsSelect } from '../../components/record/choice-fields.tsx';
import { useGroups } from '../../components/record/choices.ts';
import classes from './settings-page.module.css';

type Settings = Schemas['VoiceSettings'];

/** What is read only is no field: it is said beside them, or for each line. */
type Written = Omit<
  Settings,
  | 'agent_wrap_up_after_calls'
  | 'supported_locales'
  | 'voice_ai_enabled_lines'
  | 'voice_zendesk_qa_enabled_lines'
>;

export type Shown = Written & Record<string, unknown>;

export const labels: Record<keyof Written, string> = {
  voice: 'Calls are on',
  only_during_business_hours: 'Take calls in business hours only',
  maximum_queue_size: 'Calls that may wait',
  maximum_queue_wait_time: 'Minutes that a call may wait',
  agent_confirmation_when_forwarding: 'Agents confirm a call that is forwarded to them',
  recordings_public: 'Recordings can be heard without signing in',
  knowledge_suggestions_enabled: 'Show agents articles during calls',
  knowledge_suggestions_group_ids: 'Groups whose agents are shown articles',
  voice_ai_enabled: 'Calls can be summed up afterwards',
  voice_ai_display_transcript: 'Agents see what was said',
  voice_ai_collapsible_comment: 'What was said is folded up in the ticket',
  voice_zendesk_qa_enabled: 'Calls can be rated afterwards',
  voice_transcriptions_pii_redaction: 'Take personal data out of transcriptions',
  voice_transcriptions_pci_redaction: 'Take data of payment cards out of transcriptions',
  voice_transcriptions_boosted_keywords_enabled: 'Listen for some words',
  voice_transcriptions_boosted_keywords: 'Words to listen for',
};

export function shownOf(settings: Settings): Shown {
  const names = Object.keys(labels) as (keyof Written)[];
  return Object.fromEntries(names.map((name) => [name, settings[name]])) as Shown;
}

/** The values that the API takes. */
const queueSizes = [0, 2, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50];
const queueMinutes = [1, 2, 5, 10, 15, 20, 25, 30];

type FlagName = {
  [Name in keyof Written]: Written[Name] extends boolean ? Name : never;
}[keyof Written];

export function SettingsFields({ form }: { form: FormOf<Shown> }) {
  const flag = (name: FlagName, description?: string) => (
    <Switch
      label={labels[name]}
      {...(description && { description })}
      {...form.getInputProps(name, { type: 'checkbox' })}
    />
  );
  return (
    <>
      <Section title="Calls">
        {flag('voice', 'Off: no line of the account takes calls.')}
        {flag('only_during_business_hours', 'As the schedule of each line has them.')}
        {flag('agent_confirmation_when_forwarding')}
      </Section>
      <Section title="Waiting">
        <Amount form={form} name="maximum_queue_size" values={queueSizes} />
        <Amount form={form} name="maximum_queue_wait_time" values={queueMinutes} />
      </Section>
      <Section title="Recordings">
        {flag('recordings_public', 'Anybody who has the address of one can.')}
      </Section>
      <Section title="Articles for agents">
        {flag('knowledge_suggestions_enabled')}
        <KnowledgeGroups form={form} />
      </Section>
      <Section title="After calls">
        {flag('voice_ai_enabled', 'Each line says whether its calls are.')}
        {flag('voice_ai_display_transcript')}
        {flag('voice_ai_collapsible_comment')}
        {flag('voice_zendesk_qa_enabled', 'Each line says whether its calls are.')}
      </Section>
      <Section title="Transcriptions">
        {flag('voice_transcriptions_pii_redaction')}
        {flag('voice_transcriptions_pci_redaction')}
        {flag('voice_transcriptions_boosted_keywords_enabled')}
        <Keywords form={form} />
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </section>
  );
}

function Amount({
  form,
  name,
  values,
}: {
  form: FormOf<Shown>;
  name: 'maximum_queue_size' | 'maximum_queue_wait_time';
  values: readonly number[];
}) {
  return (
    <NativeSelect
      label={labels[name]}
      data={values.map(String)}
      value={String(form.values[name])}
      error={form.errors[name]}
      onChange={({ currentTarget }) =>
        form.setFieldValue(name, Number(currentTarget.value) as never)
      }
    />
  );
}

function KnowledgeGroups({ form }: { form: FormOf<Shown> }) {
  return (
    <RecordsSelect
      label={labels.knowledge_suggestions_group_ids}
      choices={useGroups()}
      {...form.getInputProps('knowledge_suggestions_group_ids')}
    />
  );
}

/** The API has them in one text, separated by commas. */
function Keywords({ form }: { form: FormOf<Shown> }) {
  const name = 'voice_transcriptions_boosted_keywords';
  const words = form.values[name].split(',').flatMap((word) => word.trim() || []);
  return (
    <TagsInput
      label={labels[name]}
      description="Names and products that a transcription would misspell; Enter after each."
      value={words}
      splitChars={[',']}
      error={form.errors[name]}
      onChange={(next) => form.setFieldValue(name, next.join(', '))}
    />
  );
}
