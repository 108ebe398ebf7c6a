import { Button, Center, Code, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { accountQuery } from '../../api/account.ts';
import { forgetOwner, mayBeSignedIn } from '../../api/owner.ts';
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
  const goOn = () => {
    // Only a page of this console: whatever else stands there is none of its links.
    const isOwn = to?.startsWith('/') && !/^\/(?:\/|sign-in)/.test(to);
    if (isOwn) router.history.replace(to as string);
    else void router.navigate({ to: '/', replace: true });
  };
  const onSignedIn = () => {
    // What comes is shown to whoever that is.
    forgetOwner();
    queries.clear();
    goOn();
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
              <SignedInAlready hasTriedLink={link.error !== null} onGoOn={goOn}>
                {link.error && (
                  <>
                    <Failure error={link.error} title="The link did not sign you in" />
                    <Text size="sm">
                      A sign-in link works once, for ten minutes. Afterwards an API token signs you
                      in.
                    </Text>
                  </>
                )}
              </SignedInAlready>
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

/** Who has used a link before, or comes by a bookmark, may need none: the session is there. */
function SignedInAlready({
  hasTriedLink,
  onGoOn,
  children,
}: {
  hasTriedLink: boolean;
  onGoOn: () => void;
  /** where nobody is signed in */
  children: ReactNode;
}) {
  const [isAsked] = useState(mayBeSignedIn);
  const { data: account } = useQuery({ ...accountQuery(), enabled: isAsked });
  if (!account) return children;
  return (
    <>
      <Text size="sm" role="status">
        You are signed in as <b dir="auto">{account.user.name}</b> ({account.user.email}).
        {hasTriedLink && ' The link has done its work, or is too old.'}
      </Text>
      <Button onClick={onGoOn}>Go on</Button>
      <Text size="sm">Or sign in as somebody else:</Text>
    </>
  );
}
