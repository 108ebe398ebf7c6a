import type { Twilio } from 'twilio';
import { failureOf, refusalOf, saysNothingThere } from './errors.ts';

export interface TwilioSettings {
  readonly accountSid: string;
  readonly authToken: string;
  /** null: Twilio itself */
  readonly baseUrl: string | null;
  /** for one request, in milliseconds */
  readonly timeout: number;
}

/** The operator's account at Twilio. A clear no is a CarrierRefused when something was ordered only. */
export interface TwilioAccount {
  order<T>(request: Request<T>): Promise<T>;
  ask<T>(request: Request<T>): Promise<T>;
  /** null where Twilio says that there is no such thing */
  find<T>(request: Request<T>): Promise<T | null>;
}

type Request<T> = (client: Twilio) => Promise<T>;

/** Twilio's SDK is large: it is loaded only where it is used. */
export async function openAccount(settings: TwilioSettings): Promise<TwilioAccount> {
  const { default: sdk } = await import('twilio');
  const client = sdk(settings.accountSid, settings.authToken, {
    timeout: settings.timeout,
    // 429 was never processed, so even an order can be sent again.
    autoRetry: true,
    maxRetries: 2,
    maxRetryDelay: 500,
    // Whatever the environment says: its debug log shows requests.
    logLevel: 'error',
  });
  if (settings.baseUrl !== null) {
    client.api.baseUrl = settings.baseUrl;
    client.pricing.baseUrl = settings.baseUrl;
  }
  return {
    async order(request) {
      try {
        return await request(client);
      } catch (error) {
        throw refusalOf(error) ?? failureOf(error);
      }
    },
    async ask(request) {
      try {
        return await request(client);
      } catch (error) {
        throw failureOf(error);
      }
    },
    async find(request) {
      try {
        return await request(client);
      } catch (error) {
        if (saysNothingThere(error)) return null;
        throw failureOf(error);
      }
    },
  };
}
