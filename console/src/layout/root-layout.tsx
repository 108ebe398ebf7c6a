import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { Link, Outlet, useMatches, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { NotFoundError } from 'trunkline/client';
import { isForbidden, messageOf } from '../api/errors.ts';
import { notePageDrawn } from '../components/panel.tsx';
import { ReadingFailure } from '../components/reading-failure.tsx';

export function RootLayout() {
  useTitle();
  return <Outlet />;
}

/** Names the document after its page, and leads those who do not see it to the heading of a new one. */
function useTitle(): void {
  const matches = useMatches();
  const title = matches.findLast(({ staticData }) => staticData.title)?.staticData.title;
  // Not its match, which is another one for each search.
  const page = matches.find(({ staticData }) => staticData.title)?.routeId;
  const last = useRef(page);
  useEffect(() => {
    document.title = title ? `${title} · Trunkline` : 'Trunkline';
  }, [title]);
  useEffect(() => {
    notePageDrawn();
    if (last.current === page) return;
    last.current = page;
    document.querySelector<HTMLElement>('h1')?.focus();
  }, [page]);
}

export function NotFoundPage() {
  return (
    <Container component="main" size="sm" py="xl">
      <Stack>
        <Title order={1}>There is no such page</Title>
        <Text>The address may be misspelt, or what it led to has gone.</Text>
        <Button component={Link} to="/" w="fit-content">
          To the overview
        </Button>
      </Stack>
    </Container>
  );
}

export function PageFailure({ error }: ErrorComponentProps) {
  if (isForbidden(error)) return <Forbidden reason={messageOf(error)} />;
  const isGone = error instanceof NotFoundError;
  return (
    <Container size="sm" py="xl">
      <Title order={1} size="h3" mb="md">
        {isGone ? 'This is not there, or no more' : 'This page cannot be shown'}
      </Title>
      <ReadingFailure error={error} />
    </Container>
  );
}

function Forbidden({ reason }: { reason: string }) {
  return (
    <Container size="sm" py="xl">
      <Title order={1} size="h3" mb="md">
        You may not see this
      </Title>
      <Text>{reason}</Text>
    </Container>
  );
}
