import { Alert, Box, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { InvalidError, type Schemas } from 'trunkline/client';
import { fieldErrorsOf } from '../../api/errors.ts';
import {
  addressesFor,
  addressNeed,
  savedAddressesQuery,
} from '../../components/address/address.ts';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Failure } from '../../components/failure.tsx';
import { notifyDone } from '../../components/notify.ts';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { AddressChoice } from './address-choice.tsx';
import { putIntoBasket, type Offer } from './basket.ts';
import { MonthLine } from './month-line.tsx';
import { Neighbours } from './neighbours.tsx';
import { OfferFacts } from './offer-facts.tsx';
import type { Order } from './orders.ts';
import { purchaseCall } from './purchase.ts';
import { dryRunQuery } from './queries.ts';

type Texts = Readonly<Record<string, string>>;

/** What there is to decide of a purchase, and what the service would say to it before it is asked for. */
export function OfferForm({
  offer,
  refusal,
  onBuy,
}: {
  offer: Offer;
  /** of the last attempt */
  refusal: Error | null;
  onBuy: (order: Order) => void;
}) {
  const [nickname, setNickname] = useState('');
  const { address, choose } = useAddressFor(offer);
  const { token, number } = offer;
  const withAddress = address === null ? {} : { address_sid: address };
  const { data: dryRun, error, isPending } = useQuery(dryRunQuery(token, withAddress));
  const properties = { ...withAddress, ...(nickname.trim() && { nickname: nickname.trim() }) };
  const texts = refusal ? fieldErrorsOf(refusal) : textsOf(dryRun);
  const refused = dryRun && !dryRun.would_succeed ? Object.values(textsOf(dryRun)).join(' ') : null;
  return (
    <form
      noValidate
      aria-label="Purchase"
      onSubmit={(event) => {
        event.preventDefault();
        if (!refused) onBuy({ number, token, properties });
      }}
    >
      <Stack>
        <OfferFacts offer={offer} />
        <MonthLine prices={[offer.price]} />
        <TextInput
          label="Nickname"
          description="What people call the line; it can be changed at any time"
          autoComplete="off"
          maxLength={255}
          value={nickname}
          error={texts['nickname']}
          onChange={({ currentTarget }) => setNickname(currentTarget.value)}
        />
        <AddressChoice
          offer={offer}
          value={address}
          error={texts['address_sid']}
          onChange={choose}
        />
        <Verdict {...{ texts, refusal, offer, error }} isAsked={!isPending} />
        <Group justify="flex-end" gap="xs">
          <Box me="auto">
            <ShowAsCurl call={purchaseCall(token, properties)} />
          </Box>
          <IntoBasket item={{ offer, addressSid: address, nickname: nickname.trim() || null }} />
          <ExplainedButton type="submit" needs="purchases:write" reason={refused}>
            Buy for {offer.price} a month
          </ExplainedButton>
        </Group>
      </Stack>
    </form>
  );
}

/** The one that was chosen, or the newest that will do. */
function useAddressFor(offer: Offer) {
  const { data: saved } = useSuspenseQuery(savedAddressesQuery());
  const [chosen, choose] = useState<string | null>(null);
  const fitting = addressNeed(offer) === null ? [] : addressesFor(offer, saved);
  return { address: chosen ?? fitting[0]?.provider_reference ?? null, choose };
}

/** By field, why a purchase would be refused. */
function textsOf(dryRun: Schemas['DryRun'] | undefined): Texts {
  const details = Object.entries(dryRun?.details ?? {});
  return Object.fromEntries(
    details.map(([field, errors]) => [
      field,
      errors.map(({ description }) => description).join(' '),
    ]),
  );
}

/** Fields of the form tell what is wrong with them themselves. */
const hasOwnPlace = (field: string) => field === 'nickname' || field === 'address_sid';

/** What came of the last attempt; before there is one, what a dry run says. */
function Verdict({
  texts,
  refusal,
  offer,
  isAsked,
  error,
}: {
  texts: Texts;
  refusal: Error | null;
  offer: Offer;
  isAsked: boolean;
  error: Error | null;
}) {
  if (refusal) return <Refused refusal={refusal} offer={offer} />;
  if (error) return <Failure error={error} title="It could not be tried without buying" />;
  if (!isAsked)
    return (
      <Text size="sm" role="status">
        It is tried without buying.
      </Text>
    );
  const refusals = Object.entries(texts);
  if (refusals.length === 0)
    return (
      <Group gap="xs" role="status" wrap="nowrap">
        <CircleCheck size={16} aria-hidden />
        <Text size="sm">Tried without buying: the purchase would be made.</Text>
      </Group>
    );
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<CircleAlert aria-hidden />}
      title="It would be refused"
      role="status"
    >
      {refusals.map(([field, text]) => (
        <Text key={field} size="sm">
          {hasOwnPlace(field) ? 'See above: ' : ''}
          {text}
        </Text>
      ))}
    </Alert>
  );
}

/** Why nothing was bought, and what else there is. */
function Refused({ refusal, offer }: { refusal: Error; offer: Offer }) {
  const texts = Object.entries(fieldErrorsOf(refusal));
  const isAboutNumber = texts.some(([field]) => field === 'token' || field === 'base');
  return (
    <>
      {refusal instanceof InvalidError && texts.length > 0 ? (
        <Alert
          color="red"
          variant="light"
          icon={<CircleAlert aria-hidden />}
          title="Nothing was bought"
          role="alert"
        >
          {texts.map(([field, text]) => (
            <Text key={field} size="sm">
              {text}
            </Text>
          ))}
        </Alert>
      ) : (
        <Failure error={refusal} title="Nothing was bought" />
      )}
      {isAboutNumber && <Neighbours number={offer.number} country={offer.country_code} />}
    </>
  );
}

function IntoBasket({ item }: { item: Parameters<typeof putIntoBasket>[0] }) {
  const navigate = useNavigate({ from: '/buy/number/$number' });
  return (
    <Button
      variant="default"
      onClick={() => {
        putIntoBasket(item);
        notifyDone(`${item.offer.display_number} is in the basket`);
        void navigate({ to: '/buy', search: (before) => before });
      }}
    >
      Into the basket
    </Button>
  );
}
