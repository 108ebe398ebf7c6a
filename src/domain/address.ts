/** Where somebody who buys numbers can be found. */
export interface Address {
  readonly name: string;
  readonly street: string;
  readonly zip: string;
  readonly city: string;
  readonly state: string | null;
  readonly province: string;
  /** ISO 3166-1 alpha-2 */
  readonly country_code: string;
}
