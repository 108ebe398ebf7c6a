import { Page } from '../../components/page.tsx';

export function BuyPage() {
  return <Page title="Buy">{null}</Page>;
}
