import type { Metrics } from '../app/ports/metrics.ts';
import type { WebhookSender } from '../app/ports/webhook-sender.ts';
import { outcomeOf } from '../domain/webhooks/outcome.ts';

/** The same sender; what comes of each request is counted and timed. */
export const measuredSender = (
  sender: WebhookSender,
  metrics: Pick<Metrics, 'countWebhookAttempt'>,
): WebhookSender => ({
  async send(request) {
    const begun = performance.now();
    const answer = await sender.send(request);
    const seconds = (performance.now() - begun) / 1_000;
    metrics.countWebhookAttempt({ outcome: outcomeOf(answer), seconds });
    return answer;
  },
});
