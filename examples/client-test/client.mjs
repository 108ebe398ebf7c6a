// The program under test: a client that buys a phone number and does not give up on a lost answer.
import { setTimeout as sleep } from 'node:timers/promises';

const path = '/api/v2/channels/voice/phone_numbers';

export class PhoneNumbers {
  #url;
  #authorization;

  constructor(url, email, token) {
    this.#url = url;
    this.#authorization = `Basic ${btoa(`${email}/token:${token}`)}`;
  }

  async list() {
    return (await this.#call('GET', path)).body.phone_numbers;
  }

  async search(filters) {
    const query = new URLSearchParams(filters);
    return (await this.#call('GET', `${path}/search?${query}`)).body.phone_numbers;
  }

  /**
   * Buys the number of a search token. A 503 says that the outcome is not known yet: the same token is
   * sent again, which answers the number it bought and never buys a second one. Throws what a 422 says.
   */
  async buy(token, attempts = 5) {
    for (let attempt = 1; ; attempt++) {
      const { status, headers, body } = await this.#call('POST', path, { phone_number: { token } });
      if (status === 200) return body.phone_number;
      if (status !== 503 || attempt === attempts) throw new Error(JSON.stringify(body));
      await sleep(Number(headers.get('retry-after')) * 1_000);
    }
  }

  async #call(method, target, body) {
    const response = await fetch(this.#url + target, {
      method,
      headers: { authorization: this.#authorization, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }
}
