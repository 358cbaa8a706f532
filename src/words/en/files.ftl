### The files of sessions: what is wrong, and what to do next. Small letters, no final period: they follow a path.

## Session files: what is wrong with one, and what to do next
fault-empty = the file is empty, as after a full disk
fault-binary = the file holds zero bytes, so it is not a session, or a power cut damaged it
fault-not-text = line { $line }, column { $column } is not UTF-8 text
fault-too-large = the file is larger than { $most } MB and is not read
fault-truncated = the file breaks off at line { $line }, column { $column }
fault-not-ron = this is not a session of levers: line { $line }, column { $column }: { $detail }
fault-foreign = the file is well formed, but it is not a session of levers
fault-wrong = something is wrong at line { $line }, column { $column }: { $detail }
fault-newer = the file was written by a newer levers (format { $format }) and stays as it is

fault-advice-backup = go on from its newest backup
fault-advice-or-backup = { $own }, or go on from its newest backup
fault-advice-lost = delete it if you know why; it has no backup
fault-advice-utf8 = save it as UTF-8 in a text editor
fault-advice-mend = mend it in a text editor
fault-advice-away = it is not for this program: name another file, or take it out of the folder
fault-advice-newer = open it with the newer levers

paths-no-home = no home folder was found to keep sessions in; name a folder with --data DIR or LEVERS_DATA
paths-bad-folder = the data folder `{ $path }` cannot be used: { $detail }; name another with --data DIR or LEVERS_DATA

## Opening, deleting and restoring sessions: why not, and what to do next
store-missing = there is no session `{ $id }`; `levers list` shows those there are
store-busy = session `{ $id }` is open in another levers; look at it without writing, or open a copy
store-unreadable = `{ $path }` cannot be read: { $detail }; see whether it belongs to you and whether the disk is there
store-no-backup = session `{ $id }` has no backup that can be opened; mend the file in a text editor

## Writing: why not, and what to do next
save-full = there is no room left for `{ $path }`; make room on the disk, or write the session somewhere else
save-read-only = `{ $path }` is on a disk that takes no writing; write the session somewhere else
save-denied = `{ $path }` may not be written by you; change who may write the folder, or write the session somewhere else
save-gone = the folder of `{ $path }` is not there; bring it back (a stick, a network drive), or write the session somewhere else
save-busy = session `{ $id }` was taken over by another levers; write your words somewhere else
save-no-lock = `{ $path }` cannot be kept from being written twice at once: { $detail }; keep sessions on another disk (--data DIR)
save-exists = something else of the name `{ $path }` is in the way; move it, or choose another name
save-too-large = the session is larger than { $most } MB and could not be opened again; shorten what was pasted
save-failed = `{ $path }` cannot be written: { $detail }; write the session somewhere else

## The settings file
config-unreadable = the settings in `{ $path }` cannot be read ({ $detail }), so the usual ones hold
config-damaged = the settings are damaged: `{ $place }`: { $what }; the file stays as it is until you mend or delete it
config-misspelled = `{ $place }`: `{ $name }` is no setting; it is read as `{ $near }`
config-unknown = `{ $place }`: `{ $name }` is no setting of this version and is passed over
config-wrong = `{ $place }`: { $what }; the usual value holds
config-no-file = it is not a file
config-too-large = it is too large
config-not-text = it is not text
config-not-editable = a line cannot be put into it
config-not-kept = This holds until the program ends: it could not be written down for the next time.
