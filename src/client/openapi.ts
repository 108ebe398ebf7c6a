// Made from openapi.json by `npm run client`.

export interface paths {
  '/api/v2/brands': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListBrands'];
    put?: never;
    post: operations['CreateBrand'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/brands/{brand_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowBrand'];
    put: operations['UpdateBrand'];
    post?: never;
    delete: operations['DeleteBrand'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/business_hours/schedules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListSchedules'];
    put?: never;
    post: operations['CreateSchedule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/business_hours/schedules/{schedule_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowSchedule'];
    put: operations['UpdateSchedule'];
    post?: never;
    delete: operations['DeleteSchedule'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListAddresses'];
    put?: never;
    post: operations['CreateAddress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/addresses/{address_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowAddress'];
    put: operations['UpdateAddress'];
    post?: never;
    delete: operations['DeleteAddress'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/deleted_phone_numbers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListDeletedPhoneNumbers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/deleted_phone_numbers/{phone_number_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowDeletedPhoneNumber'];
    put?: never;
    post?: never;
    delete: operations['ReleaseDeletedPhoneNumber'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/deleted_phone_numbers/{phone_number_id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['RestorePhoneNumber'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/digital_lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CreateDigitalLine'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/digital_lines/{digital_line_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowDigitalLine'];
    put: operations['UpdateDigitalLine'];
    post?: never;
    delete: operations['DeleteDigitalLine'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/greeting_categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListGreetingCategories'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/greeting_categories/{greeting_category_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowGreetingCategory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/greetings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListGreetings'];
    put?: never;
    post: operations['CreateGreeting'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/greetings/{greeting_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowGreeting'];
    put: operations['UpdateGreeting'];
    post?: never;
    delete: operations['DeleteGreeting'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/greetings/{greeting_id}/upload': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The audio of a greeting, whole or in part; see also audio_url. */
    get: operations['DownloadGreeting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/ivr': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListIvrs'];
    put?: never;
    post: operations['CreateIvr'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/ivr/{ivr_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowIvr'];
    put: operations['UpdateIvr'];
    post?: never;
    delete: operations['DeleteIvr'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/ivr/{ivr_id}/menus': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListIvrMenus'];
    put?: never;
    post: operations['CreateIvrMenu'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/ivr/{ivr_id}/menus/{ivr_menu_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowIvrMenu'];
    put: operations['UpdateIvrMenu'];
    post?: never;
    delete: operations['DeleteIvrMenu'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/ivr/{ivr_id}/menus/{ivr_menu_id}/routes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListIvrRoutes'];
    put?: never;
    post: operations['CreateIvrRoute'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/ivr/{ivr_id}/menus/{ivr_menu_id}/routes/{ivr_route_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowIvrRoute'];
    put: operations['UpdateIvrRoute'];
    post?: never;
    delete: operations['DeleteIvrRoute'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListLines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListPhoneNumbers'];
    put?: never;
    post: operations['CreatePhoneNumber'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers/{phone_number_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowPhoneNumber'];
    put: operations['UpdatePhoneNumber'];
    post?: never;
    delete: operations['DeletePhoneNumber'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/phone_numbers/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SearchAvailablePhoneNumbers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/channels/voice/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowVoiceSettings'];
    put: operations['UpdateVoiceSettings'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListGroups'];
    put?: never;
    post: operations['CreateGroup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/groups/{group_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ShowGroup'];
    put: operations['UpdateGroup'];
    post?: never;
    delete: operations['DeleteGroup'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/trunkline/sandbox/faults': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListSandboxFaults'];
    put?: never;
    post: operations['CreateSandboxFault'];
    delete: operations['ClearSandboxFaults'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oauth/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description An access token for an OAuth client that shows its credentials, here or by Basic. */
    post: operations['CreateOAuthToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Address: {
      city: string;
      country_code: string;
      id: number;
      name: string;
      provider_reference: string;
      province: string;
      state: string | null;
      street: string;
      zip: string;
    };
    AddressInput: {
      city: string;
      country_code: string;
      id: number;
      name: string;
      provider_reference: string;
      province: string;
      state: string | null;
      street: string;
      zip: string;
    };
    AvailablePhoneNumber: {
      /** @enum {string} */
      address_requirements: 'none' | 'any' | 'local' | 'foreign';
      capabilities: {
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      country_code: string;
      display_number: string;
      location: string | null;
      nickname: null;
      number: string;
      price: string;
      token: string;
      toll_free: boolean;
    };
    AvailablePhoneNumberInput: {
      /** @enum {string} */
      address_requirements: 'none' | 'any' | 'local' | 'foreign';
      capabilities: {
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      country_code: string;
      display_number: string;
      location: string | null;
      nickname: null;
      number: string;
      price: string;
      token: string;
      toll_free: boolean;
    };
    Brand: {
      active: boolean;
      brand_url: string | null;
      /** Format: date-time */
      created_at: string;
      default: boolean;
      /** @constant */
      has_help_center: false;
      /** @constant */
      help_center_state: 'disabled';
      host_mapping: string | null;
      id: number;
      /** @constant */
      is_deleted: false;
      logo: null;
      name: string;
      signature_template: string;
      subdomain: string;
      ticket_form_ids: number[];
      /** Format: date-time */
      updated_at: string;
      /** Format: uri */
      url: string;
    };
    BrandInput: {
      active: boolean;
      brand_url: string | null;
      /** Format: date-time */
      created_at: string;
      default: boolean;
      /** @constant */
      has_help_center: false;
      /** @constant */
      help_center_state: 'disabled';
      host_mapping: string | null;
      id: number;
      /** @constant */
      is_deleted: false;
      logo: null;
      name: string;
      signature_template: string;
      subdomain: string;
      ticket_form_ids: number[];
      /** Format: date-time */
      updated_at: string;
      /** Format: uri */
      url: string;
    };
    DeletedPhoneNumber: {
      ai_agent_enabled: boolean;
      bot_id: string | null;
      brand_id: number | null;
      /** @enum {string} */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      capabilities: {
        emergency_address: boolean;
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      categorised_greetings: {
        [key: string]: string | number;
      };
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      country_code: string;
      /** Format: date-time */
      created_at: string;
      default_greeting_ids: string[];
      default_group_id: number | null;
      /** Format: date-time */
      deleted_at: string;
      display_number: string;
      external: boolean;
      failover_number: string | null;
      greeting_ids: number[];
      group_ids: number[];
      id: number;
      ivr_id: number | null;
      /** @enum {string} */
      line_type: 'phone' | 'digital';
      location: string | null;
      name: string;
      nickname: string | null;
      number: string;
      outbound_enabled: boolean;
      post_call_voice_ai_enabled: boolean;
      /** @description 0 = normal, 1 = high */
      priority: number;
      recorded: boolean;
      /** Format: date-time */
      release_at: string;
      release_refusal: string | null;
      restorable: boolean;
      schedule_id: number | null;
      sms_enabled: boolean;
      sms_group_id: number | null;
      toll_free: boolean;
      transcription: boolean;
      voice_enabled: boolean;
      voice_qa_enabled: boolean;
    };
    DeletedPhoneNumberInput: {
      ai_agent_enabled: boolean;
      bot_id: string | null;
      brand_id: number | null;
      /** @enum {string} */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      capabilities: {
        emergency_address: boolean;
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      categorised_greetings: {
        [key: string]: string | number;
      };
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      country_code: string;
      /** Format: date-time */
      created_at: string;
      default_greeting_ids: string[];
      default_group_id: number | null;
      /** Format: date-time */
      deleted_at: string;
      display_number: string;
      external: boolean;
      failover_number: string | null;
      greeting_ids: number[];
      group_ids: number[];
      id: number;
      ivr_id: number | null;
      /** @enum {string} */
      line_type: 'phone' | 'digital';
      location: string | null;
      name: string;
      nickname: string | null;
      number: string;
      outbound_enabled: boolean;
      post_call_voice_ai_enabled: boolean;
      /** @description 0 = normal, 1 = high */
      priority: number;
      recorded: boolean;
      /** Format: date-time */
      release_at: string;
      release_refusal: string | null;
      restorable: boolean;
      schedule_id: number | null;
      sms_enabled: boolean;
      sms_group_id: number | null;
      toll_free: boolean;
      transcription: boolean;
      voice_enabled: boolean;
      voice_qa_enabled: boolean;
    };
    DigitalLine: {
      ai_agent_enabled: boolean;
      bot_id: string | null;
      brand_id: number;
      /** @enum {string} */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      /** Format: date-time */
      created_at: string;
      default_greeting_ids: string[];
      default_group_id: number;
      greeting_ids: number[];
      group_ids: number[];
      id: number;
      line_id: string;
      /** @constant */
      line_type: 'digital';
      nickname: string;
      outbound_number: string | null;
      /** @description 0 = normal, 1 = high */
      priority: number;
      recorded: boolean;
      schedule_id: number | null;
      transcription: boolean;
    };
    DigitalLineInput: {
      ai_agent_enabled: boolean;
      bot_id: string | null;
      brand_id: number;
      /** @enum {string} */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      /** Format: date-time */
      created_at: string;
      default_greeting_ids: string[];
      default_group_id: number;
      greeting_ids: number[];
      group_ids: number[];
      id: number;
      line_id: string;
      /** @constant */
      line_type: 'digital';
      nickname: string;
      outbound_number: string | null;
      /** @description 0 = normal, 1 = high */
      priority: number;
      recorded: boolean;
      schedule_id: number | null;
      transcription: boolean;
    };
    DryRun: {
      address_requirements: ('none' | 'any' | 'local' | 'foreign') | null;
      address_sid: string | null;
      country_code: string | null;
      details: {
        [key: string]: {
          description: string;
          error: string;
        }[];
      };
      number: string | null;
      price: string | null;
      would_succeed: boolean;
    };
    DryRunInput: {
      address_requirements: ('none' | 'any' | 'local' | 'foreign') | null;
      address_sid: string | null;
      country_code: string | null;
      details: {
        [key: string]: {
          description: string;
          error: string;
        }[];
      };
      number: string | null;
      price: string | null;
      would_succeed: boolean;
    };
    Greeting: {
      active: boolean;
      audio_name: string | null;
      audio_url: string | null;
      category_id: number;
      default: boolean;
      default_lang: boolean;
      has_sub_settings: boolean;
      id: number | string;
      ivr_ids: number[];
      name: string;
      pending: boolean;
      phone_number_ids: number[];
      upload_id: number | null;
    };
    GreetingCategory: {
      id: number;
      name: string;
    };
    GreetingCategoryInput: {
      id: number;
      name: string;
    };
    GreetingInput: {
      active: boolean;
      audio_name: string | null;
      audio_url: string | null;
      category_id: number;
      default: boolean;
      default_lang: boolean;
      has_sub_settings: boolean;
      id: number | string;
      ivr_ids: number[];
      name: string;
      pending: boolean;
      phone_number_ids: number[];
      upload_id: number | null;
    };
    Group: {
      /** Format: date-time */
      created_at: string;
      default: boolean;
      /** @constant */
      deleted: false;
      description: string;
      id: number;
      is_public: boolean;
      name: string;
      /** Format: date-time */
      updated_at: string;
      /** Format: uri */
      url: string;
    };
    GroupInput: {
      /** Format: date-time */
      created_at: string;
      default: boolean;
      /** @constant */
      deleted: false;
      description: string;
      id: number;
      is_public: boolean;
      name: string;
      /** Format: date-time */
      updated_at: string;
      /** Format: uri */
      url: string;
    };
    Ivr: {
      id: number;
      menus: {
        default: boolean;
        greeting_id: number | null;
        greeting_loop_count: number;
        id: number;
        name: string;
        routes: {
          /** @enum {string} */
          action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
          greeting: null;
          id: number;
          /** @enum {string} */
          keypress:
            '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
          option_text: string | null;
          options: {
            group_ids?: number[];
            menu_id?: number;
            phone_number?: string;
            sms_text?: string;
            tags?: string[];
            textback_phone_number_id?: number;
          };
          overflow_options: (
            | string
            | {
                [key: string]: string | number | boolean | null | (string | number)[];
              }
          )[];
        }[];
      }[];
      name: string;
      phone_number_ids: number[];
      phone_number_names: string[];
      sip_line_ids: number[];
      sip_line_names: string[];
    };
    IvrInput: {
      id: number;
      menus: {
        default: boolean;
        greeting_id: number | null;
        greeting_loop_count: number;
        id: number;
        name: string;
        routes: {
          /** @enum {string} */
          action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
          greeting: null;
          id: number;
          /** @enum {string} */
          keypress:
            '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
          option_text: string | null;
          options: {
            group_ids?: number[];
            menu_id?: number;
            phone_number?: string;
            sms_text?: string;
            tags?: string[];
            textback_phone_number_id?: number;
          };
          overflow_options: (
            | string
            | {
                [key: string]: unknown;
              }
          )[];
        }[];
      }[];
      name: string;
      phone_number_ids: number[];
      phone_number_names: string[];
      sip_line_ids: number[];
      sip_line_names: string[];
    };
    IvrMenu: {
      default: boolean;
      greeting_id: number | null;
      greeting_loop_count: number;
      id: number;
      name: string;
      routes: {
        /** @enum {string} */
        action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
        greeting: null;
        id: number;
        /** @enum {string} */
        keypress: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
        option_text: string | null;
        options: {
          group_ids?: number[];
          menu_id?: number;
          phone_number?: string;
          sms_text?: string;
          tags?: string[];
          textback_phone_number_id?: number;
        };
        overflow_options: (
          | string
          | {
              [key: string]: string | number | boolean | null | (string | number)[];
            }
        )[];
      }[];
    };
    IvrMenuInput: {
      default: boolean;
      greeting_id: number | null;
      greeting_loop_count: number;
      id: number;
      name: string;
      routes: {
        /** @enum {string} */
        action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
        greeting: null;
        id: number;
        /** @enum {string} */
        keypress: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
        option_text: string | null;
        options: {
          group_ids?: number[];
          menu_id?: number;
          phone_number?: string;
          sms_text?: string;
          tags?: string[];
          textback_phone_number_id?: number;
        };
        overflow_options: (
          | string
          | {
              [key: string]: unknown;
            }
        )[];
      }[];
    };
    IvrRoute: {
      /** @enum {string} */
      action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
      greeting: null;
      id: number;
      /** @enum {string} */
      keypress: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
      option_text: string | null;
      options: {
        group_ids?: number[];
        menu_id?: number;
        phone_number?: string;
        sms_text?: string;
        tags?: string[];
        textback_phone_number_id?: number;
      };
      overflow_options: (
        | string
        | {
            [key: string]: string | number | boolean | null | (string | number)[];
          }
      )[];
    };
    IvrRouteInput: {
      /** @enum {string} */
      action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
      greeting: null;
      id: number;
      /** @enum {string} */
      keypress: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
      option_text: string | null;
      options: {
        group_ids?: number[];
        menu_id?: number;
        phone_number?: string;
        sms_text?: string;
        tags?: string[];
        textback_phone_number_id?: number;
      };
      overflow_options: (
        | string
        | {
            [key: string]: unknown;
          }
      )[];
    };
    MinimalPhoneNumber: {
      capabilities: {
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      country_code: string;
      display_number: string;
      external: boolean;
      id: number;
      /** @enum {string} */
      line_type: 'phone' | 'digital';
      nickname: string | null;
      outbound_enabled: boolean;
      /** @description 0 = normal, 1 = high */
      priority: number;
      sms_enabled: boolean;
    };
    MinimalPhoneNumberInput: {
      capabilities: {
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      country_code: string;
      display_number: string;
      external: boolean;
      id: number;
      /** @enum {string} */
      line_type: 'phone' | 'digital';
      nickname: string | null;
      outbound_enabled: boolean;
      /** @description 0 = normal, 1 = high */
      priority: number;
      sms_enabled: boolean;
    };
    PhoneNumber: {
      ai_agent_enabled: boolean;
      bot_id: string | null;
      brand_id: number | null;
      /** @enum {string} */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      capabilities: {
        emergency_address: boolean;
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      categorised_greetings: {
        [key: string]: string | number;
      };
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      country_code: string;
      /** Format: date-time */
      created_at: string;
      default_greeting_ids: string[];
      default_group_id: number | null;
      display_number: string;
      external: boolean;
      failover_number: string | null;
      greeting_ids: number[];
      group_ids: number[];
      id: number;
      ivr_id: number | null;
      /** @enum {string} */
      line_type: 'phone' | 'digital';
      location: string | null;
      name: string;
      nickname: string | null;
      number: string;
      outbound_enabled: boolean;
      post_call_voice_ai_enabled: boolean;
      /** @description 0 = normal, 1 = high */
      priority: number;
      recorded: boolean;
      schedule_id: number | null;
      sms_enabled: boolean;
      sms_group_id: number | null;
      toll_free: boolean;
      transcription: boolean;
      voice_enabled: boolean;
      voice_qa_enabled: boolean;
    };
    PhoneNumberInput: {
      ai_agent_enabled: boolean;
      bot_id: string | null;
      brand_id: number | null;
      /** @enum {string} */
      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
      capabilities: {
        emergency_address: boolean;
        mms: boolean;
        sms: boolean;
        voice: boolean;
      };
      categorised_greetings: {
        [key: string]: string | number;
      };
      categorised_greetings_with_sub_settings: {
        [key: string]:
          | (string | number)
          | {
              [key: string]: string | number;
            };
      };
      country_code: string;
      /** Format: date-time */
      created_at: string;
      default_greeting_ids: string[];
      default_group_id: number | null;
      display_number: string;
      external: boolean;
      failover_number: string | null;
      greeting_ids: number[];
      group_ids: number[];
      id: number;
      ivr_id: number | null;
      /** @enum {string} */
      line_type: 'phone' | 'digital';
      location: string | null;
      name: string;
      nickname: string | null;
      number: string;
      outbound_enabled: boolean;
      post_call_voice_ai_enabled: boolean;
      /** @description 0 = normal, 1 = high */
      priority: number;
      recorded: boolean;
      schedule_id: number | null;
      sms_enabled: boolean;
      sms_group_id: number | null;
      toll_free: boolean;
      transcription: boolean;
      voice_enabled: boolean;
      voice_qa_enabled: boolean;
    };
    SandboxFault: {
      id: number;
      /** @enum {string} */
      kind:
        | 'refuse'
        | 'lost-race'
        | 'rate-limit'
        | 'unavailable'
        | 'timeout-before'
        | 'timeout-after'
        | 'slow';
      milliseconds: number | null;
      number: string | null;
      /** @enum {string} */
      operation: 'search' | 'buy' | 'release';
      probability: number;
      remaining: number;
      used: boolean;
    };
    SandboxFaultInput: {
      id: number;
      /** @enum {string} */
      kind:
        | 'refuse'
        | 'lost-race'
        | 'rate-limit'
        | 'unavailable'
        | 'timeout-before'
        | 'timeout-after'
        | 'slow';
      milliseconds: number | null;
      number: string | null;
      /** @enum {string} */
      operation: 'search' | 'buy' | 'release';
      probability: number;
      remaining: number;
      used: boolean;
    };
    Schedule: {
      /** Format: date-time */
      created_at: string;
      id: number;
      intervals: {
        end_time: number;
        start_time: number;
      }[];
      name: string;
      time_zone: string;
      /** Format: date-time */
      updated_at: string;
    };
    ScheduleInput: {
      /** Format: date-time */
      created_at: string;
      id: number;
      intervals: {
        end_time: number;
        start_time: number;
      }[];
      name: string;
      time_zone: string;
      /** Format: date-time */
      updated_at: string;
    };
    Settings: {
      /** @description whether all groups may call out, whatever outbound_calls_group_ids says */
      all_groups_access_enabled: boolean;
      allow_outbound_calls: boolean;
      auto_accept_enabled: boolean;
      /**
       * @description seconds
       * @enum {number}
       */
      auto_accept_time: 0 | 5 | 10;
      average_wait_time_message_enabled: boolean;
      /** @description seconds */
      call_offering_duration: number;
      /** @enum {string} */
      call_recording_delete_after:
        | 'never'
        | '1.days'
        | '1.weeks'
        | '2.weeks'
        | '1.months'
        | '2.months'
        | '3.months'
        | '6.months'
        | '1.years'
        | '2.years';
      callback_from_queue: boolean;
      callback_locale: string;
      create_ticket_for_abandoned_calls: boolean;
      dequeue_retry_if_attempted: boolean;
      /** @enum {string} */
      forwarding_caller_id: 'caller_number' | 'talk_number' | 'talk_number_for_anonymous';
      maximum_queue_size: number;
      /** @description minutes */
      maximum_queue_wait_time: number;
      outbound_calls_group_ids: number[];
      overflow_number: {
        enabled: boolean;
        number: string | null;
      };
      /** @description 0 = normal, 1 = high */
      priority: number;
      voicemail: boolean;
      voicemail_outside_business_hours: boolean;
      /** @enum {string} */
      voicemail_recording_delete_after:
        | 'never'
        | '1.days'
        | '1.weeks'
        | '2.weeks'
        | '1.months'
        | '2.months'
        | '3.months'
        | '6.months'
        | '1.years'
        | '2.years';
      wrap_up_enabled: boolean;
      /** @description seconds */
      wrap_up_time_limit: number | null;
    };
    SettingsInput: {
      /** @description whether all groups may call out, whatever outbound_calls_group_ids says */
      all_groups_access_enabled: boolean;
      allow_outbound_calls: boolean;
      auto_accept_enabled: boolean;
      /**
       * @description seconds
       * @enum {number}
       */
      auto_accept_time: 0 | 5 | 10;
      average_wait_time_message_enabled: boolean;
      /** @description seconds */
      call_offering_duration: number;
      /** @enum {string} */
      call_recording_delete_after:
        | 'never'
        | '1.days'
        | '1.weeks'
        | '2.weeks'
        | '1.months'
        | '2.months'
        | '3.months'
        | '6.months'
        | '1.years'
        | '2.years';
      callback_from_queue: boolean;
      callback_locale: string;
      create_ticket_for_abandoned_calls: boolean;
      dequeue_retry_if_attempted: boolean;
      /** @enum {string} */
      forwarding_caller_id: 'caller_number' | 'talk_number' | 'talk_number_for_anonymous';
      maximum_queue_size: number;
      /** @description minutes */
      maximum_queue_wait_time: number;
      outbound_calls_group_ids: number[];
      overflow_number: {
        enabled: boolean;
        number: string | null;
      };
      /** @description 0 = normal, 1 = high */
      priority: number;
      voicemail: boolean;
      voicemail_outside_business_hours: boolean;
      /** @enum {string} */
      voicemail_recording_delete_after:
        | 'never'
        | '1.days'
        | '1.weeks'
        | '2.weeks'
        | '1.months'
        | '2.months'
        | '3.months'
        | '6.months'
        | '1.years'
        | '2.years';
      wrap_up_enabled: boolean;
      /** @description seconds */
      wrap_up_time_limit: number | null;
    };
    VoiceSettings: {
      agent_confirmation_when_forwarding: boolean;
      agent_wrap_up_after_calls: boolean;
      knowledge_suggestions_enabled: boolean;
      knowledge_suggestions_group_ids: number[];
      /** @enum {number} */
      maximum_queue_size: 0 | 2 | 5 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50;
      /**
       * @description minutes
       * @enum {number}
       */
      maximum_queue_wait_time: 1 | 2 | 5 | 10 | 15 | 20 | 25 | 30;
      only_during_business_hours: boolean;
      recordings_public: boolean;
      supported_locales: {
        id: string;
        name: string;
      }[];
      voice: boolean;
      voice_ai_collapsible_comment: boolean;
      voice_ai_display_transcript: boolean;
      voice_ai_enabled: boolean;
      voice_ai_enabled_lines: number[];
      voice_transcriptions_boosted_keywords: string;
      voice_transcriptions_boosted_keywords_enabled: boolean;
      voice_transcriptions_pci_redaction: boolean;
      voice_transcriptions_pii_redaction: boolean;
      voice_zendesk_qa_enabled: boolean;
      voice_zendesk_qa_enabled_lines: number[];
    };
    VoiceSettingsInput: {
      agent_confirmation_when_forwarding: boolean;
      agent_wrap_up_after_calls: boolean;
      knowledge_suggestions_enabled: boolean;
      knowledge_suggestions_group_ids: number[];
      /** @enum {number} */
      maximum_queue_size: 0 | 2 | 5 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50;
      /**
       * @description minutes
       * @enum {number}
       */
      maximum_queue_wait_time: 1 | 2 | 5 | 10 | 15 | 20 | 25 | 30;
      only_during_business_hours: boolean;
      recordings_public: boolean;
      supported_locales: {
        id: string;
        name: string;
      }[];
      voice: boolean;
      voice_ai_collapsible_comment: boolean;
      voice_ai_display_transcript: boolean;
      voice_ai_enabled: boolean;
      voice_ai_enabled_lines: number[];
      voice_transcriptions_boosted_keywords: string;
      voice_transcriptions_boosted_keywords_enabled: boolean;
      voice_transcriptions_pci_redaction: boolean;
      voice_transcriptions_pii_redaction: boolean;
      voice_zendesk_qa_enabled: boolean;
      voice_zendesk_qa_enabled_lines: number[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  ListBrands: {
    parameters: {
      query?: {
        /** @description from 1; the first 10,000 records only */
        page?: string;
        'page[after]'?: string;
        'page[before]'?: string;
        /** @description asks for cursor pagination; at most 100 */
        'page[size]'?: string;
        /** @description at most 100 */
        per_page?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                brands: components['schemas']['Brand'][];
                count: number;
                next_page: string | null;
                previous_page: string | null;
              }
            | {
                brands: components['schemas']['Brand'][];
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  CreateBrand: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          brand: {
            active?: boolean;
            brand_url?: string | null;
            host_mapping?: string | null;
            name: string;
            signature_template?: string;
            subdomain?: string;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            brand: components['schemas']['Brand'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowBrand: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        brand_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            brand: components['schemas']['Brand'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  UpdateBrand: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        brand_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          brand: {
            active?: boolean;
            brand_url?: string | null;
            host_mapping?: string | null;
            name?: string;
            signature_template?: string;
            subdomain?: string;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            brand: components['schemas']['Brand'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  DeleteBrand: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        brand_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ListSchedules: {
    parameters: {
      query?: {
        /** @description from 1; the first 10,000 records only */
        page?: string;
        'page[after]'?: string;
        'page[before]'?: string;
        /** @description asks for cursor pagination; at most 100 */
        'page[size]'?: string;
        /** @description at most 100 */
        per_page?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                count: number;
                next_page: string | null;
                previous_page: string | null;
                schedules: components['schemas']['Schedule'][];
              }
            | {
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
                schedules: components['schemas']['Schedule'][];
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  CreateSchedule: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          schedule: {
            intervals?: {
              end_time: number;
              start_time: number;
            }[];
            name: string;
            time_zone?: string;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            schedule: components['schemas']['Schedule'];
            /** Format: uri */
            url: string;
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowSchedule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        schedule_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            schedule: components['schemas']['Schedule'];
            /** Format: uri */
            url: string;
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  UpdateSchedule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        schedule_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          schedule: {
            intervals?: {
              end_time: number;
              start_time: number;
            }[];
            name?: string;
            time_zone?: string;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            schedule: components['schemas']['Schedule'];
            /** Format: uri */
            url: string;
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  DeleteSchedule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        schedule_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ListAddresses: {
    parameters: {
      query?: {
        /** @description from 1; the first 10,000 records only */
        page?: string;
        'page[after]'?: string;
        'page[before]'?: string;
        /** @description asks for cursor pagination; at most 100 */
        'page[size]'?: string;
        /** @description at most 100 */
        per_page?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                addresses: components['schemas']['Address'][];
                count: number;
                next_page: string | null;
                previous_page: string | null;
              }
            | {
                addresses: components['schemas']['Address'][];
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  CreateAddress: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          address: {
            city: string;
            country_code: string;
            name: string;
            province: string;
            state?: string | null;
            street: string;
            zip: string;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            address: components['schemas']['Address'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowAddress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        address_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            address: components['schemas']['Address'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  UpdateAddress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        address_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          address: {
            city?: string;
            country_code?: string;
            name?: string;
            province?: string;
            state?: string | null;
            street?: string;
            zip?: string;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            address: components['schemas']['Address'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  DeleteAddress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        address_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ListDeletedPhoneNumbers: {
    parameters: {
      query?: {
        /** @description from 1; the first 10,000 records only */
        page?: string;
        'page[after]'?: string;
        'page[before]'?: string;
        /** @description asks for cursor pagination; at most 100 */
        'page[size]'?: string;
        /** @description at most 100 */
        per_page?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                count: number;
                deleted_phone_numbers: components['schemas']['DeletedPhoneNumber'][];
                next_page: string | null;
                previous_page: string | null;
              }
            | {
                deleted_phone_numbers: components['schemas']['DeletedPhoneNumber'][];
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowDeletedPhoneNumber: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        phone_number_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            deleted_phone_number: components['schemas']['DeletedPhoneNumber'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ReleaseDeletedPhoneNumber: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        phone_number_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  RestorePhoneNumber: {
    parameters: {
      query?: {
        include?: 'settings';
      };
      header?: never;
      path: {
        /** @description an integer */
        phone_number_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            phone_number: {
              ai_agent_enabled: boolean;
              bot_id: string | null;
              brand_id: number | null;
              /** @enum {string} */
              call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
              capabilities: {
                emergency_address: boolean;
                mms: boolean;
                sms: boolean;
                voice: boolean;
              };
              categorised_greetings: {
                [key: string]: string | number;
              };
              categorised_greetings_with_sub_settings: {
                [key: string]:
                  | (string | number)
                  | {
                      [key: string]: string | number;
                    };
              };
              country_code: string;
              /** Format: date-time */
              created_at: string;
              default_greeting_ids: string[];
              default_group_id: number | null;
              display_number: string;
              external: boolean;
              failover_number: string | null;
              greeting_ids: number[];
              group_ids: number[];
              id: number;
              ivr_id: number | null;
              /** @enum {string} */
              line_type: 'phone' | 'digital';
              location: string | null;
              name: string;
              nickname: string | null;
              number: string;
              outbound_enabled: boolean;
              post_call_voice_ai_enabled: boolean;
              /** @description 0 = normal, 1 = high */
              priority: number;
              recorded: boolean;
              schedule_id: number | null;
              sms_enabled: boolean;
              sms_group_id: number | null;
              toll_free: boolean;
              transcription: boolean;
              voice_enabled: boolean;
              voice_qa_enabled: boolean;
            } & {
              [key: string]: unknown;
            };
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  CreateDigitalLine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          digital_line: {
            brand_id?: number;
            /** @enum {string} */
            call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
            default_group_id?: number;
            greeting_ids?: number[];
            group_ids?: number[];
            nickname: string;
            outbound_number?: string | null;
            /** @description 0 = normal, 1 = high */
            priority?: number;
            recorded?: boolean;
            schedule_id?: number | null;
            transcription?: boolean;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            digital_line: components['schemas']['DigitalLine'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowDigitalLine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        digital_line_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            digital_line: components['schemas']['DigitalLine'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  UpdateDigitalLine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        digital_line_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          digital_line: {
            brand_id?: number;
            /** @enum {string} */
            call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
            default_group_id?: number;
            greeting_ids?: number[];
            group_ids?: number[];
            nickname?: string;
            outbound_number?: string | null;
            /** @description 0 = normal, 1 = high */
            priority?: number;
            recorded?: boolean;
            schedule_id?: number | null;
            transcription?: boolean;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            digital_line: components['schemas']['DigitalLine'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  DeleteDigitalLine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        digital_line_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ListGreetingCategories: {
    parameters: {
      query?: {
        /** @description from 1; the first 10,000 records only */
        page?: string;
        'page[after]'?: string;
        'page[before]'?: string;
        /** @description asks for cursor pagination; at most 100 */
        'page[size]'?: string;
        /** @description at most 100 */
        per_page?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                count: number;
                greeting_categories: components['schemas']['GreetingCategory'][];
                next_page: string | null;
                previous_page: string | null;
              }
            | {
                greeting_categories: components['schemas']['GreetingCategory'][];
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowGreetingCategory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        greeting_category_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            greeting_category: components['schemas']['GreetingCategory'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ListGreetings: {
    parameters: {
      query?: {
        /** @description from 1; the first 10,000 records only */
        page?: string;
        'page[after]'?: string;
        'page[before]'?: string;
        /** @description asks for cursor pagination; at most 100 */
        'page[size]'?: string;
        /** @description at most 100 */
        per_page?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                count: number;
                greetings: components['schemas']['Greeting'][];
                next_page: string | null;
                previous_page: string | null;
              }
            | {
                greetings: components['schemas']['Greeting'][];
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  CreateGreeting: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          greeting: {
            category_id: number;
            name: string;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            greeting: components['schemas']['Greeting'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowGreeting: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        greeting_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            greeting: components['schemas']['Greeting'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  UpdateGreeting: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        greeting_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          greeting: {
            category_id?: number;
            name?: string;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            greeting: components['schemas']['Greeting'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  DeleteGreeting: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        greeting_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  DownloadGreeting: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        greeting_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ListIvrs: {
    parameters: {
      query?: {
        /** @description from 1; the first 10,000 records only */
        page?: string;
        'page[after]'?: string;
        'page[before]'?: string;
        /** @description asks for cursor pagination; at most 100 */
        'page[size]'?: string;
        /** @description at most 100 */
        per_page?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                count: number;
                ivrs: components['schemas']['Ivr'][];
                next_page: string | null;
                previous_page: string | null;
              }
            | {
                ivrs: components['schemas']['Ivr'][];
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  CreateIvr: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          ivr: {
            name: string;
            sip_line_ids?: number[];
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            ivr: components['schemas']['Ivr'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowIvr: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            ivr: components['schemas']['Ivr'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  UpdateIvr: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          ivr: {
            name?: string;
            sip_line_ids?: number[];
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            ivr: components['schemas']['Ivr'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  DeleteIvr: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ListIvrMenus: {
    parameters: {
      query?: {
        /** @description from 1; the first 10,000 records only */
        page?: string;
        'page[after]'?: string;
        'page[before]'?: string;
        /** @description asks for cursor pagination; at most 100 */
        'page[size]'?: string;
        /** @description at most 100 */
        per_page?: string;
      };
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                count: number;
                ivr_menus: components['schemas']['IvrMenu'][];
                next_page: string | null;
                previous_page: string | null;
              }
            | {
                ivr_menus: components['schemas']['IvrMenu'][];
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  CreateIvrMenu: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          ivr_menu: {
            greeting_id?: number | null;
            greeting_loop_count?: number;
            name: string;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            ivr_menu: components['schemas']['IvrMenu'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowIvrMenu: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
        /** @description an integer */
        ivr_menu_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            ivr_menu: components['schemas']['IvrMenu'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  UpdateIvrMenu: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
        /** @description an integer */
        ivr_menu_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          ivr_menu: {
            greeting_id?: number | null;
            greeting_loop_count?: number;
            name?: string;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            ivr_menu: components['schemas']['IvrMenu'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  DeleteIvrMenu: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
        /** @description an integer */
        ivr_menu_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ListIvrRoutes: {
    parameters: {
      query?: {
        /** @description from 1; the first 10,000 records only */
        page?: string;
        'page[after]'?: string;
        'page[before]'?: string;
        /** @description asks for cursor pagination; at most 100 */
        'page[size]'?: string;
        /** @description at most 100 */
        per_page?: string;
      };
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
        /** @description an integer */
        ivr_menu_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                count: number;
                ivr_routes: components['schemas']['IvrRoute'][];
                next_page: string | null;
                previous_page: string | null;
              }
            | {
                ivr_routes: components['schemas']['IvrRoute'][];
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  CreateIvrRoute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
        /** @description an integer */
        ivr_menu_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          ivr_route: {
            /** @enum {string} */
            action: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
            /** @enum {string} */
            keypress:
              '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
            options?: {
              group_ids?: number[];
              menu_id?: number;
              phone_number?: string;
              sms_text?: string;
              tags?: string[];
              textback_phone_number_id?: number;
            };
            overflow_options?: (
              | string
              | {
                  [key: string]: unknown;
                }
            )[];
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            ivr_route: components['schemas']['IvrRoute'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowIvrRoute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
        /** @description an integer */
        ivr_menu_id: string;
        /** @description an integer */
        ivr_route_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            ivr_route: components['schemas']['IvrRoute'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  UpdateIvrRoute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
        /** @description an integer */
        ivr_menu_id: string;
        /** @description an integer */
        ivr_route_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          ivr_route: {
            /** @enum {string} */
            action?: 'group' | 'voicemail' | 'phone_number' | 'textback' | 'menu';
            /** @enum {string} */
            keypress?:
              '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'default';
            options?: {
              group_ids?: number[];
              menu_id?: number;
              phone_number?: string;
              sms_text?: string;
              tags?: string[];
              textback_phone_number_id?: number;
            };
            overflow_options?: (
              | string
              | {
                  [key: string]: unknown;
                }
            )[];
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            ivr_route: components['schemas']['IvrRoute'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  DeleteIvrRoute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        ivr_id: string;
        /** @description an integer */
        ivr_menu_id: string;
        /** @description an integer */
        ivr_route_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ListLines: {
    parameters: {
      query?: {
        minimal_mode?: '0' | '1' | 'true' | 'false';
        /** @description from 1; the first 10,000 records only */
        page?: string;
        'page[after]'?: string;
        'page[before]'?: string;
        /** @description asks for cursor pagination; at most 100 */
        'page[size]'?: string;
        /** @description at most 100 */
        per_page?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                count: number;
                lines: (
                  | {
                      ai_agent_enabled: boolean;
                      bot_id: string | null;
                      brand_id: number | null;
                      /** @enum {string} */
                      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
                      capabilities: {
                        emergency_address: boolean;
                        mms: boolean;
                        sms: boolean;
                        voice: boolean;
                      };
                      categorised_greetings: {
                        [key: string]: string | number;
                      };
                      categorised_greetings_with_sub_settings: {
                        [key: string]:
                          | (string | number)
                          | {
                              [key: string]: string | number;
                            };
                      };
                      country_code: string;
                      /** Format: date-time */
                      created_at: string;
                      default_greeting_ids: string[];
                      default_group_id: number | null;
                      display_number: string;
                      external: boolean;
                      failover_number: string | null;
                      greeting_ids: number[];
                      group_ids: number[];
                      id: number;
                      ivr_id: number | null;
                      /** @enum {string} */
                      line_type: 'phone' | 'digital';
                      location: string | null;
                      name: string;
                      nickname: string | null;
                      number: string;
                      outbound_enabled: boolean;
                      post_call_voice_ai_enabled: boolean;
                      /** @description 0 = normal, 1 = high */
                      priority: number;
                      recorded: boolean;
                      schedule_id: number | null;
                      sms_enabled: boolean;
                      sms_group_id: number | null;
                      toll_free: boolean;
                      transcription: boolean;
                      voice_enabled: boolean;
                      voice_qa_enabled: boolean;
                    }
                  | {
                      ai_agent_enabled: boolean;
                      bot_id: string | null;
                      brand_id: number;
                      /** @enum {string} */
                      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
                      categorised_greetings_with_sub_settings: {
                        [key: string]:
                          | (string | number)
                          | {
                              [key: string]: string | number;
                            };
                      };
                      /** Format: date-time */
                      created_at: string;
                      default_greeting_ids: string[];
                      default_group_id: number;
                      greeting_ids: number[];
                      group_ids: number[];
                      id: number;
                      line_id: string;
                      /** @enum {string} */
                      line_type: 'digital';
                      nickname: string;
                      outbound_number: string | null;
                      /** @description 0 = normal, 1 = high */
                      priority: number;
                      recorded: boolean;
                      schedule_id: number | null;
                      transcription: boolean;
                    }
                  | {
                      brand_id: number | null;
                      country_code: string | null;
                      external: boolean;
                      id: number;
                      /** @enum {string} */
                      line_type: 'phone' | 'digital';
                      nickname: string | null;
                      /** @description 0 = normal, 1 = high */
                      priority: number;
                    }
                )[];
                next_page: string | null;
                previous_page: string | null;
              }
            | {
                lines: (
                  | {
                      ai_agent_enabled: boolean;
                      bot_id: string | null;
                      brand_id: number | null;
                      /** @enum {string} */
                      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
                      capabilities: {
                        emergency_address: boolean;
                        mms: boolean;
                        sms: boolean;
                        voice: boolean;
                      };
                      categorised_greetings: {
                        [key: string]: string | number;
                      };
                      categorised_greetings_with_sub_settings: {
                        [key: string]:
                          | (string | number)
                          | {
                              [key: string]: string | number;
                            };
                      };
                      country_code: string;
                      /** Format: date-time */
                      created_at: string;
                      default_greeting_ids: string[];
                      default_group_id: number | null;
                      display_number: string;
                      external: boolean;
                      failover_number: string | null;
                      greeting_ids: number[];
                      group_ids: number[];
                      id: number;
                      ivr_id: number | null;
                      /** @enum {string} */
                      line_type: 'phone' | 'digital';
                      location: string | null;
                      name: string;
                      nickname: string | null;
                      number: string;
                      outbound_enabled: boolean;
                      post_call_voice_ai_enabled: boolean;
                      /** @description 0 = normal, 1 = high */
                      priority: number;
                      recorded: boolean;
                      schedule_id: number | null;
                      sms_enabled: boolean;
                      sms_group_id: number | null;
                      toll_free: boolean;
                      transcription: boolean;
                      voice_enabled: boolean;
                      voice_qa_enabled: boolean;
                    }
                  | {
                      ai_agent_enabled: boolean;
                      bot_id: string | null;
                      brand_id: number;
                      /** @enum {string} */
                      call_recording_consent: 'always' | 'opt_in' | 'opt_out' | 'never';
                      categorised_greetings_with_sub_settings: {
                        [key: string]:
                          | (string | number)
                          | {
                              [key: string]: string | number;
                            };
                      };
                      /** Format: date-time */
                      created_at: string;
                      default_greeting_ids: string[];
                      default_group_id: number;
                      greeting_ids: number[];
                      group_ids: number[];
                      id: number;
                      line_id: string;
                      /** @enum {string} */
                      line_type: 'digital';
                      nickname: string;
                      outbound_number: string | null;
                      /** @description 0 = normal, 1 = high */
                      priority: number;
                      recorded: boolean;
                      schedule_id: number | null;
                      transcription: boolean;
                    }
                  | {
                      brand_id: number | null;
                      country_code: string | null;
                      external: boolean;
                      id: number;
                      /** @enum {string} */
                      line_type: 'phone' | 'digital';
                      nickname: string | null;
                      /** @description 0 = normal, 1 = high */
                      priority: number;
                    }
                )[];
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ListPhoneNumbers: {
    parameters: {
      query?: {
        minimal_mode?: '0' | '1' | 'true' | 'false';
        /** @description from 1; the first 10,000 records only */
        page?: string;
        'page[after]'?: string;
        'page[before]'?: string;
        /** @description asks for cursor pagination; at most 100 */
        'page[size]'?: string;
        /** @description at most 100 */
        per_page?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                count: number;
                next_page: string | null;
                phone_numbers: components['schemas']['PhoneNumber'][];
                previous_page: string | null;
              }
            | {
                count: number;
                next_page: string | null;
                phone_numbers: components['schemas']['MinimalPhoneNumber'][];
                previous_page: string | null;
              }
            | {
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
                phone_numbers: components['schemas']['PhoneNumber'][];
              }
            | {
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
                phone_numbers: components['schemas']['MinimalPhoneNumber'][];
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  CreatePhoneNumber: {
    parameters: {
      query?: {
        /** @description answer what would happen, and buy nothing */
        dry_run?: '0' | '1' | 'true' | 'false';
        /** @description settings, ivrs, all_greetings, all_groups, all_schedules; separated by commas */
        include?: string;
      };
      header?: {
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          address_sid?: string | null;
          phone_number: {
            address_sid?: string | null;
            brand_id?: number | null;
            /** @enum {string} */
            call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
            categorised_greetings?: {
              [key: string]: string | number;
            };
            default_group_id?: number | null;
            failover_number?: string | null;
            greeting_ids?: number[];
            group_ids?: number[];
            ivr_id?: number | null;
            /** @enum {string} */
            line_type?: 'phone' | 'digital';
            nickname?: string | null;
            outbound_enabled?: boolean;
            post_call_voice_ai_enabled?: boolean;
            /** @description 0 = normal, 1 = high */
            priority?: number;
            recorded?: boolean;
            schedule_id?: number | null;
            settings?: {
              /** @description whether all groups may call out, whatever outbound_calls_group_ids says */
              all_groups_access_enabled?: boolean;
              allow_outbound_calls?: boolean;
              auto_accept_enabled?: boolean;
              /**
               * @description seconds
               * @enum {number}
               */
              auto_accept_time?: 0 | 5 | 10;
              average_wait_time_message_enabled?: boolean;
              /** @description seconds */
              call_offering_duration?: number;
              /** @enum {string} */
              call_recording_delete_after?:
                | 'never'
                | '1.days'
                | '1.weeks'
                | '2.weeks'
                | '1.months'
                | '2.months'
                | '3.months'
                | '6.months'
                | '1.years'
                | '2.years';
              callback_from_queue?: boolean;
              callback_locale?: string;
              create_ticket_for_abandoned_calls?: boolean;
              dequeue_retry_if_attempted?: boolean;
              /** @enum {string} */
              forwarding_caller_id?: 'caller_number' | 'talk_number' | 'talk_number_for_anonymous';
              maximum_queue_size?: number;
              /** @description minutes */
              maximum_queue_wait_time?: number;
              outbound_calls_group_ids?: number[];
              overflow_number?: {
                enabled?: boolean;
                number?: string | null;
              };
              /** @description 0 = normal, 1 = high */
              priority?: number;
              voicemail?: boolean;
              voicemail_outside_business_hours?: boolean;
              /** @enum {string} */
              voicemail_recording_delete_after?:
                | 'never'
                | '1.days'
                | '1.weeks'
                | '2.weeks'
                | '1.months'
                | '2.months'
                | '3.months'
                | '6.months'
                | '1.years'
                | '2.years';
              wrap_up_enabled?: boolean;
              /** @description seconds */
              wrap_up_time_limit?: number | null;
            };
            sms_enabled?: boolean;
            sms_group_id?: number | null;
            token: string;
            transcription?: boolean;
            voice_enabled?: boolean;
            voice_qa_enabled?: boolean;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                all_greetings?: unknown[];
                all_groups?: unknown[];
                all_schedules?: unknown[];
                ivrs?: unknown[];
                phone_number: components['schemas']['PhoneNumber'] & {
                  settings?: components['schemas']['Settings'];
                };
              }
            | {
                dry_run: components['schemas']['DryRun'];
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowPhoneNumber: {
    parameters: {
      query?: {
        /** @description settings, ivrs, all_greetings, all_groups, all_schedules; separated by commas */
        include?: string;
      };
      header?: never;
      path: {
        /** @description an integer */
        phone_number_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            all_greetings?: unknown[];
            all_groups?: unknown[];
            all_schedules?: unknown[];
            ivrs?: unknown[];
            phone_number: components['schemas']['PhoneNumber'] & {
              settings?: components['schemas']['Settings'];
            };
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  UpdatePhoneNumber: {
    parameters: {
      query?: {
        /** @description settings, ivrs, all_greetings, all_groups, all_schedules; separated by commas */
        include?: string;
      };
      header?: never;
      path: {
        /** @description an integer */
        phone_number_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          phone_number: {
            brand_id?: number | null;
            /** @enum {string} */
            call_recording_consent?: 'always' | 'opt_in' | 'opt_out' | 'never';
            categorised_greetings?: {
              [key: string]: string | number;
            };
            default_group_id?: number | null;
            failover_number?: string | null;
            greeting_ids?: number[];
            group_ids?: number[];
            ivr_id?: number | null;
            /** @enum {string} */
            line_type?: 'phone' | 'digital';
            nickname?: string | null;
            outbound_enabled?: boolean;
            post_call_voice_ai_enabled?: boolean;
            /** @description 0 = normal, 1 = high */
            priority?: number;
            recorded?: boolean;
            schedule_id?: number | null;
            settings?: {
              /** @description whether all groups may call out, whatever outbound_calls_group_ids says */
              all_groups_access_enabled?: boolean;
              allow_outbound_calls?: boolean;
              auto_accept_enabled?: boolean;
              /**
               * @description seconds
               * @enum {number}
               */
              auto_accept_time?: 0 | 5 | 10;
              average_wait_time_message_enabled?: boolean;
              /** @description seconds */
              call_offering_duration?: number;
              /** @enum {string} */
              call_recording_delete_after?:
                | 'never'
                | '1.days'
                | '1.weeks'
                | '2.weeks'
                | '1.months'
                | '2.months'
                | '3.months'
                | '6.months'
                | '1.years'
                | '2.years';
              callback_from_queue?: boolean;
              callback_locale?: string;
              create_ticket_for_abandoned_calls?: boolean;
              dequeue_retry_if_attempted?: boolean;
              /** @enum {string} */
              forwarding_caller_id?: 'caller_number' | 'talk_number' | 'talk_number_for_anonymous';
              maximum_queue_size?: number;
              /** @description minutes */
              maximum_queue_wait_time?: number;
              outbound_calls_group_ids?: number[];
              overflow_number?: {
                enabled?: boolean;
                number?: string | null;
              };
              /** @description 0 = normal, 1 = high */
              priority?: number;
              voicemail?: boolean;
              voicemail_outside_business_hours?: boolean;
              /** @enum {string} */
              voicemail_recording_delete_after?:
                | 'never'
                | '1.days'
                | '1.weeks'
                | '2.weeks'
                | '1.months'
                | '2.months'
                | '3.months'
                | '6.months'
                | '1.years'
                | '2.years';
              wrap_up_enabled?: boolean;
              /** @description seconds */
              wrap_up_time_limit?: number | null;
            };
            sms_enabled?: boolean;
            sms_group_id?: number | null;
            transcription?: boolean;
            voice_enabled?: boolean;
            voice_qa_enabled?: boolean;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            all_greetings?: unknown[];
            all_groups?: unknown[];
            all_schedules?: unknown[];
            ivrs?: unknown[];
            phone_number: components['schemas']['PhoneNumber'] & {
              settings?: components['schemas']['Settings'];
            };
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  DeletePhoneNumber: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        phone_number_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  SearchAvailablePhoneNumbers: {
    parameters: {
      query: {
        /** @description three digits; US and CA only */
        area_code?: string;
        /** @description digits, letters as on a phone keypad, and * for any one digit; or a number with its calling code */
        contains?: string;
        /** @description ISO 3166-1 alpha-2 */
        country: string;
        /** @description a place, or the beginning of its name; not in the document */
        locality?: string;
        /** @description from 1; the first 10,000 records only */
        page?: string;
        /** @description at most 100 */
        per_page?: string;
        toll_free?: '0' | '1' | 'true' | 'false';
        /** @description not in the document */
        type?: 'local' | 'national' | 'mobile' | 'toll_free';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            count: number;
            next_page: string | null;
            /** @description types that cannot be bought here, if there are any; not in the document */
            not_offered?: {
              reason: string;
              /** @enum {string} */
              type: 'local' | 'national' | 'mobile' | 'toll_free';
            }[];
            phone_numbers: components['schemas']['AvailablePhoneNumber'][];
            previous_page: string | null;
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowVoiceSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            settings: components['schemas']['VoiceSettings'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  UpdateVoiceSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          settings: {
            agent_confirmation_when_forwarding?: boolean;
            knowledge_suggestions_enabled?: boolean;
            knowledge_suggestions_group_ids?: number[];
            /** @enum {number} */
            maximum_queue_size?: 0 | 2 | 5 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50;
            /**
             * @description minutes
             * @enum {number}
             */
            maximum_queue_wait_time?: 1 | 2 | 5 | 10 | 15 | 20 | 25 | 30;
            only_during_business_hours?: boolean;
            recordings_public?: boolean;
            voice?: boolean;
            voice_ai_collapsible_comment?: boolean;
            voice_ai_display_transcript?: boolean;
            voice_ai_enabled?: boolean;
            voice_transcriptions_boosted_keywords?: string;
            voice_transcriptions_boosted_keywords_enabled?: boolean;
            voice_transcriptions_pci_redaction?: boolean;
            voice_transcriptions_pii_redaction?: boolean;
            voice_zendesk_qa_enabled?: boolean;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            settings: components['schemas']['VoiceSettings'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ListGroups: {
    parameters: {
      query?: {
        /** @description from 1; the first 10,000 records only */
        page?: string;
        'page[after]'?: string;
        'page[before]'?: string;
        /** @description asks for cursor pagination; at most 100 */
        'page[size]'?: string;
        /** @description at most 100 */
        per_page?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                count: number;
                groups: components['schemas']['Group'][];
                next_page: string | null;
                previous_page: string | null;
              }
            | {
                groups: components['schemas']['Group'][];
                links: {
                  next: string | null;
                  prev: string | null;
                };
                meta: {
                  after_cursor: string | null;
                  before_cursor: string | null;
                  has_more: boolean;
                };
              };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  CreateGroup: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          group: {
            description?: string;
            is_public?: boolean;
            name: string;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            group: components['schemas']['Group'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ShowGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        group_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            group: components['schemas']['Group'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  UpdateGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        group_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          group: {
            description?: string;
            is_public?: boolean;
            name?: string;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            group: components['schemas']['Group'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  DeleteGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description an integer */
        group_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ListSandboxFaults: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            faults: components['schemas']['SandboxFault'][];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  CreateSandboxFault: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          fault: {
            /** @enum {string} */
            kind:
              | 'refuse'
              | 'lost-race'
              | 'rate-limit'
              | 'unavailable'
              | 'timeout-before'
              | 'timeout-after'
              | 'slow';
            /** @default 1000 */
            milliseconds?: number;
            /** @default null */
            number?: string | null;
            /**
             * @default buy
             * @enum {string}
             */
            operation?: 'search' | 'buy' | 'release';
            probability?: number;
            times?: number;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            fault: components['schemas']['SandboxFault'];
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  ClearSandboxFaults: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
              }
            | {
                description: string;
                details?: {
                  [key: string]: {
                    description: string;
                    error: string;
                  }[];
                };
                error: string;
                errors: {
                  code: string;
                  detail: string;
                  title: string;
                }[];
              };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: string;
              }
            | {
                /** @enum {string} */
                error: 'invalid_token';
                error_description: string;
              };
        };
      };
      /** @description Default Response */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                error: {
                  message: string;
                  title: string;
                };
              }
            | {
                description: string;
                error: string;
              };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
  CreateOAuthToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          client_id?: string;
          client_secret?: string;
          expires_in?: number;
          /** @description client_credentials */
          grant_type: string;
          scope?: string;
        };
        'application/x-www-form-urlencoded': {
          client_id?: string;
          client_secret?: string;
          expires_in?: number;
          /** @description client_credentials */
          grant_type: string;
          scope?: string;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            access_token: string;
            expires_in: number;
            scope: string;
            /** @enum {string} */
            token_type: 'bearer';
          };
        };
      };
      /** @description Default Response */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            error: string;
            error_description: string;
          };
        };
      };
      /** @description Default Response */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            error: string;
            error_description: string;
          };
        };
      };
      /** @description Default Response */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            details?: {
              [key: string]: {
                description: string;
                error: string;
              }[];
            };
            error: string;
          };
        };
      };
      /** @description Default Response */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
      /** @description Default Response */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            description: string;
            error: string;
          };
        };
      };
    };
  };
}
