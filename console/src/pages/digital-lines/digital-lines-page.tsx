import { Page } from '../../components/page.tsx';

export function DigitalLinesPage() {
  return <Page title="Digital lines">{null}</Page>;
}
