import { Page } from '../../components/page.tsx';

export function IvrsPage() {
  return <Page title="IVRs">{null}</Page>;
}
