import type { Command, House, ServiceConfig } from './command.ts'

/** The commands that every house has. Each loads its own code when it is run. */
export function houseCommands<C extends ServiceConfig>(house: House<C>): Command[] {
  return [
    {
      name: 'serve',
      says: 'Starts openSEND and prints its address',
      explains:
        'Opens the database, brings it up to date, makes a demonstration when it is empty, and listens.\nCtrl-C ends it; a second Ctrl-C ends it at once.',
      run: async (typed, io) => (await import('./serve.ts')).serveCommand(house)(typed, io),
    },
    {
      name: 'migrate',
      says: 'Brings the database up to date and ends',
      run: async (typed, io) => (await import('./migrate.ts')).migrateCommand(house)(typed, io),
    },
    {
      name: 'rebuild',
      says: 'Drops every list and duty, and builds them again from the events',
      explains: 'The answer is the same as before. The service may run meanwhile when DATABASE_URL is set.',
      run: async (typed, io) => (await import('./rebuild.ts')).rebuildCommand(house)(typed, io),
    },
    {
      name: 'verify',
      says: 'Checks the chain of every record, and names the first broken link',
      explains: 'Ends with 0 when every record is whole, and with 30 when one is not.',
      run: async (typed, io) => (await import('./verify.ts')).verifyCommand(house)(typed, io),
    },
    {
      name: 'demo',
      says: 'Makes the made-up area, or makes it anew',
      options: {
        size: { says: `How large: ${house.sizes.join(', ')}`, value: 'SIZE' },
        seed: { says: 'The number it grows from: the same number gives the same area', value: 'NUMBER' },
        reset: { says: 'Remove the demonstration that is there, with everything done in it' },
        continue: { says: 'Go on making the one that is there, where it was stopped' },
      },
      run: async (typed, io) => (await import('./demo.ts')).demoCommand(house)(typed, io),
    },
  ]
}
