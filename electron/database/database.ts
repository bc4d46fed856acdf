import type { Kysely, Transaction } from 'kysely'
import type { DB } from './schema.ts'

/** What a reader needs: satisfied by the read-only connection and by a command's transaction alike. */
export type Reads = Pick<Kysely<DB>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case' | 'dynamic'>
declare const onlyReads: unique symbol
/**
 * The read-only connection itself, never a command's transaction: what remembers results between requests takes this,
 * since inside a command it would remember what is not stored yet.
 */
export type ReadConnection = Reads & { readonly [onlyReads]: true }

/** Marks the connection a dialect opened read-only; nobody else has one to mark. */
export const asReadConnection = (connection: Reads): ReadConnection => connection as ReadConnection
/** The transaction of one command; services receive it and never open one. */
export type Writes = Transaction<DB>

/** Who runs which command when; history records it with every row the command touches. */
export type CommandStamp = { command: string; commandId: string; actor: string; at: string }

/** One open database, the same for both dialects. */
export type Database = {
  dialect: 'sqlite' | 'postgres'
  /** Read-only: a write through it fails in the database itself. */
  reads: ReadConnection
  /** Runs `work` in one transaction stamped for history; all of it is stored or nothing. */
  command<T>(stamp: CommandStamp, work: (writes: Writes) => Promise<T>): Promise<T>
  close(): Promise<void>
}
