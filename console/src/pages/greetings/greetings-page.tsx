import { Page } from '../../components/page.tsx';

export function GreetingsPage() {
  return <Page title="Greetings">{null}</Page>;
}
