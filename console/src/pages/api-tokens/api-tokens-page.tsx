import { Page } from '../../components/page.tsx';

export function ApiTokensPage() {
  return <Page title="API tokens">{null}</Page>;
}
