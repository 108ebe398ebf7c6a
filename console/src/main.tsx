import './layers.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import 'virtual:theme-variables.css';
import './contrast.css';
import './styles.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api/client.ts';
import { isRefusal } from './api/errors.ts';
import { queryClient } from './api/query-client.ts';
import { askWhileAway } from './api/reconnect.ts';
import { router } from './router.ts';
import { theme } from './theme.ts';

// For those who open the browser's own console: what every page here does its work with.
Object.assign(window, { trunkline: api });

askWhileAway();

const colorSchemes = localStorageColorSchemeManager({ key: 'trunkline-color-scheme' });
const root = document.querySelector('#root');
if (!root) throw new Error('the page has no root');

createRoot(root, {
  // What the service refuses is said on the page, and no fault of it.
  onCaughtError(error) {
    if (!isRefusal(error)) reportError(error);
  },
}).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemes}
      // The page's policy forbids styles that are made as it runs: see theme-variables.ts.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Notifications position="bottom-right" />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
