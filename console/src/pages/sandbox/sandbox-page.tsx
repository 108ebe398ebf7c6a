import { Page } from '../../components/page.tsx';

export function SandboxPage() {
  return <Page title="Sandbox">{null}</Page>;
}
