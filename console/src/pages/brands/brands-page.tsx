import { Page } from '../../components/page.tsx';

export function BrandsPage() {
  return <Page title="Brands">{null}</Page>;
}
