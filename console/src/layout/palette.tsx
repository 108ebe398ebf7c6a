import { ActionIcon } from '@mantine/core';
import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { CornerDownLeft, Search } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../api/permissions.ts';
import { pageActions } from '../components/page-actions.ts';
import { useSignal } from '../api/signal.ts';
import { useSections } from './destinations.ts';

export function PaletteButton() {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      onClick={spotlight.open}
      aria-label="Go anywhere (Ctrl K)"
    >
      <Search aria-hidden />
    </ActionIcon>
  );
}

/** Pages, what the page in sight can do, and a search of the numbers: by typing. */
export function Palette() {
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const places = useSections().flatMap(({ destinations }) =>
    destinations.map(({ to, label, icon: Icon }) => ({
      id: to,
      label,
      leftSection: <Icon size={18} aria-hidden />,
      onClick: () => void navigate({ to }),
    })),
  );
  const hasNumbers = useMay('phone_numbers:read');
  const search: SpotlightActionData[] =
    query.trim() && hasNumbers
      ? [
          {
            id: 'search',
            label: `Find “${query.trim()}” among the numbers`,
            keywords: query,
            leftSection: <Search size={18} aria-hidden />,
            onClick: () =>
              void navigate({ to: '/numbers', search: { query: query.trim() } as never }),
          },
        ]
      : [];
  const ofPage = useSignal(pageActions).map((action) => ({
    ...action,
    leftSection: <CornerDownLeft size={18} aria-hidden />,
  }));
  return (
    <Spotlight
      lockScroll={false}
      attributes={{ content: { 'aria-label': 'Go anywhere' } }}
      shortcut={['mod + K']}
      // While something is typed as well: the browser would take the key.
      tagsToIgnore={[]}
      triggerOnContentEditable
      actions={[...ofPage, ...places, ...search]}
      query={query}
      onQueryChange={setQuery}
      limit={12}
      scrollable
      maxHeight={420}
      nothingFound="Nothing of that name"
      searchProps={{
        placeholder: 'Go to a page, do something, find a number',
        'aria-label': 'Go anywhere',
      }}
    />
  );
}
