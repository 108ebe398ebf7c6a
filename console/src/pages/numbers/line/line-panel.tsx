import { useNavigate } from '@tanstack/react-router';
import { Panel } from '../../../components/panel.tsx';

export function LinePanel() {
  const navigate = useNavigate();
  return (
    <Panel title="Line" onClose={() => void navigate({ to: '/numbers', search: true })}>
      {null}
    </Panel>
  );
}
