import { Center, Code, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { signIn } from '../../api/session.ts';
import { Failure } from '../../components/failure.tsx';
import { SignInForm } from '../../components/sign-in-form.tsx';
import classes from './sign-in-page.module.css';

/** Of a sign-in link, whose fragment the browser sends to nobody. Taken out of the address: it works once. */
function takeCode(): string | null {
  const code = new URLSearchParams(window.location.hash.slice(1)).get('code');
  if (code !== null)
    history.replaceState(history.state, '', window.location.pathname + window.location.search);
  return code;
}

export function SignInPage() {
  const { to } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const queries = useQueryClient();
  const onSignedIn = () => {
    queries.clear();
    // Only a page of this console: whatever else stands there is none of its links.
    const isOwn = to?.startsWith('/') && !/^\/(?:\/|sign-in)/.test(to);
    if (isOwn) router.history.replace(to as string);
    else void router.navigate({ to: '/', replace: true });
  };
  const link = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  const hasLooked = useRef(false);
  const { mutate } = link;
  useEffect(() => {
    if (hasLooked.current) return;
    hasLooked.current = true;
    const code = takeCode();
    if (code !== null) mutate({ code });
  }, [mutate]);
  return (
    <main className={classes.page}>
      <Paper withBorder p="xl" radius="lg" className={classes.card}>
        <Stack>
          <Title order={1} size="h3">
            Sign in to Trunkline
          </Title>
          {link.isPending ? (
            <Center p="xl">
              <Loader aria-label="Signing in" />
            </Center>
          ) : (
            <>
              {link.error && (
                <>
                  <Failure error={link.error} title="The link did not sign you in" />
                  <Text size="sm">
                    A sign-in link works once, for ten minutes. Afterwards an API token signs you
                    in.
                  </Text>
                </>
              )}
              <SignInForm onSignedIn={onSignedIn} />
              <Text size="sm" c="dimmed">
                The first start of the service has printed both; <Code>trunkline token create</Code>{' '}
                makes another token.
              </Text>
            </>
          )}
        </Stack>
      </Paper>
    </main>
  );
}
