### Every word the program itself says, in English. Grouped by where it appears.

## Names of things
program-name = levers

outcome-now = Within its power now
outcome-slow = Possible, but slow
outcome-symbolic = Symbolic (a signal)
outcome-symbolic-step = A first step
outcome-legislation = Needs a law or a budget vote
outcome-wrong-office = Wrong office

level-federal = Federal
level-board = Independent board
level-state = State
level-territory = Territory
level-local = Local (city or county)

entry-new = Something new
entry-defend = A win to defend

pace-optimistic = optimistic
pace-typical = typical
pace-slow = slow

## Figures
drawing-decider = makes the decision
drawing-moves = moves
drawing-fixed = set by law, rule or order
drawing-estimate = an estimate
drawing-late = Late: its start has passed
drawing-late-edge = start has passed
drawing-dated = { $words }, { $date }
drawing-date = { $month } { $day }
drawing-full-date = { $month } { $day }, { $year }
drawing-month-1 = Jan
drawing-month-2 = Feb
drawing-month-3 = Mar
drawing-month-4 = Apr
drawing-month-5 = May
drawing-month-6 = Jun
drawing-month-7 = Jul
drawing-month-8 = Aug
drawing-month-9 = Sep
drawing-month-10 = Oct
drawing-month-11 = Nov
drawing-month-12 = Dec
drawing-picked = picked
drawing-not-picked = not picked
drawing-no-time = no typical time known
drawing-day = 1 day
drawing-week = 1 week
drawing-1-month = 1 month
drawing-3-months = 3 months
drawing-6-months = 6 months
drawing-1-year = 1 year
drawing-2-years = 2 years
drawing-5-years = 5 years
drawing-10-years = 10 years
drawing-25-years = 25 years

## Session files: what is wrong with one, and what to do next
fault-empty = the file is empty, as after a full disk; go on from its newest backup, or delete it
fault-binary = the file holds zero bytes, so it is not a session, or a power cut damaged it; go on from its newest backup
fault-not-text = line { $line }, column { $column } is not UTF-8 text; save the file as UTF-8, or go on from its newest backup
fault-too-large = the file is larger than { $most } MB and is not read; look whether it is a session at all
fault-truncated = the file breaks off at line { $line }, column { $column }; go on from its newest backup
fault-not-ron = this is not a session of levers: line { $line }, column { $column }: { $detail }; take the file out of the folder, or go on from its newest backup
fault-foreign = the file is well formed, but it is not a session of levers; take it out of the folder, or go on from its newest backup
fault-wrong = something is wrong at line { $line }, column { $column }: { $detail }; mend it in a text editor, or go on from its newest backup
fault-newer = the file was written by a newer levers (format { $format }) and stays as it is; open it with that version

paths-no-home = no home folder was found to keep sessions in; name a folder with --data DIR or LEVERS_DATA
paths-bad-folder = the data folder `{ $path }` cannot be used: { $detail }; name another with --data DIR or LEVERS_DATA
