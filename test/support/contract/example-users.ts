import type { Answered, Step } from './example-world.ts';

const ofUser = ({ CreateUser }: Answered) => ({ path: { user_id: CreateUser.user.id } });
const ofToken = ({ CreateApiToken }: Answered) => ({
  path: { api_token_id: CreateApiToken.api_token.id },
});
const firstPage = () => ({ query: { page: 1, per_page: 2 } });
const noPage = { 400: { query: { page: 0 } } };

export const userSteps: readonly Step[] = [
  { operationId: 'ShowCurrentUser', request: () => ({}) },
  {
    operationId: 'CreateUser',
    request: () => ({ body: { user: { email: 'jo@example.com', name: 'Jo' } } }),
    refused: { 422: { body: { user: { email: 'jo' } } } },
  },
  { operationId: 'ListUsers', request: firstPage, refused: noPage },
  { operationId: 'ShowUser', request: ofUser },
  {
    operationId: 'UpdateUser',
    request: (answered) => ({ ...ofUser(answered), body: { user: { role: 'admin' } } }),
    refused: { 422: { body: { user: { role: 'owner' } } } },
  },
  {
    operationId: 'CreateApiToken',
    request: (answered) => ({
      body: {
        api_token: {
          name: 'Reports',
          scope: 'phone_numbers:read usage:read',
          user_id: ofUser(answered).path.user_id,
          expires_at: '2031-01-01T00:00:00Z',
        },
      },
    }),
    refused: { 422: { body: { api_token: { scope: 'tickets:read' } } } },
  },
  { operationId: 'ListApiTokens', request: firstPage, refused: noPage },
  { operationId: 'ShowApiToken', request: ofToken },
  {
    operationId: 'UpdateApiToken',
    request: (answered) => ({
      ...ofToken(answered),
      body: { api_token: { name: 'Monthly reports' } },
    }),
  },
  { operationId: 'DeleteApiToken', request: ofToken },
  { operationId: 'DeleteUser', request: ofUser },
];
