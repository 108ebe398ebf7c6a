import { Page } from '../../components/page.tsx';

export function DeletedPage() {
  return <Page title="Deleted numbers">{null}</Page>;
}
