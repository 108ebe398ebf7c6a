import { read } from '../../api/read.ts';

export const settingsQuery = () => read(['settings', 'show'], (client) => client.settings.show());
