import { Outlet } from '@tanstack/react-router';
import { Page } from '../../components/page.tsx';

export function NumbersPage() {
  return (
    <Page title="Numbers">
      <Outlet />
    </Page>
  );
}
