import { Page } from '../../components/page.tsx';

export function PurchasesPage() {
  return <Page title="Purchases">{null}</Page>;
}
