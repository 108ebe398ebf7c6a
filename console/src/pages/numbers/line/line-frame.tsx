import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel.tsx';

/** The panel of a line; closed, it leaves the list as it was. */
export function LineFrame({ title, children }: { title: string; children: ReactNode }) {
  const navigate = useNavigate();
  const close = () =>
    void navigate({
      to: '/numbers',
      search: (now) => ({ ...now, tab: undefined }),
      resetScroll: false,
    });
  return (
    <Panel title={<bdi>{title}</bdi>} onClose={close} size="xl">
      {children}
    </Panel>
  );
}
