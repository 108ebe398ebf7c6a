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
    return (await this.#call('GET', path)).phone_numbers;
  }

  async search(filters) {
    const query = new URLSearchParams(filters);
    return (await this.#call('GET', `${path}/search?${query}`)).phone_numbers;
  }

  /** Buys the number of a search token; sent again, the same token answers the number it bought. */
  async buy(token) {
    return (await this.#call('POST', path, { phone_number: { token } })).phone_number;
  }

  /**
   * A 503 says that a carrier did not answer, of a purchase that its outcome is not known yet: what was
   * asked is asked again, which never buys a second number. Throws what any other refusal says.
   */
  async #call(method, target, body, attempts = 5) {
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(this.#url + target, {
        method,
        headers: { authorization: this.#authorization, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      const answer = await response.json();
      if (response.ok) return answer;
      if (response.status !== 503 || attempt === attempts) throw new Error(JSON.stringify(answer));
      await sleep(Number(response.headers.get('retry-after')) * 1_000);
    }
  }
}
