import { Page } from '../../components/page.tsx';

export function AddressesPage() {
  return <Page title="Addresses">{null}</Page>;
}
