import { NativeSelect, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { NameField } from '../../components/form/name-field.tsx';
import { NewRecordPanel } from '../../components/record/record-panel.tsx';
import { categoriesQuery, categoryName } from './queries.ts';

interface Shown extends Record<string, unknown> {
  name: string;
  category_id: number;
}

const labels = { name: 'Name', category_id: 'Category' };

export function NewGreetingPanel() {
  const { category = 2 } = useSearch({ from: '/shell/greetings' });
  const { data: categories } = useSuspenseQuery(categoriesQuery());
  const navigate = useNavigate({ from: '/greetings' });
  return (
    <NewRecordPanel<Shown, Schemas['Greeting']>
      one="greeting"
      onClose={() => void navigate({ to: '/greetings', search: (same) => same })}
      onMade={({ id }) =>
        void navigate({
          to: '/greetings/$greetingId',
          params: { greetingId: id },
          search: (same) => same,
        })
      }
      initial={{ name: '', category_id: category }}
      labels={labels}
      fields={(form) => (
        <>
          <NameField form={form} required />
          <NativeSelect
            label="Category"
            description="When callers hear it. It cannot be changed later."
            data={categories.map(({ id, name }) => ({
              value: String(id),
              label: categoryName(name),
            }))}
            value={form.values.category_id}
            error={form.errors['category_id']}
            onChange={({ currentTarget: { value } }) =>
              form.setFieldValue('category_id', Number(value))
            }
          />
        </>
      )}
      action={(values) => ({
        call: ({ greetings }) => greetings.create(values),
        changes: ['greetings'],
      })}
    >
      <Text size="sm" c="dimmed" mb="md">
        Once it is there, you upload its audio, or record it.
      </Text>
    </NewRecordPanel>
  );
}
