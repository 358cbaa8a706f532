### Home, set up, library, review, export, and what lies over a step.

too-small = This window is too small for the room: { $columns } columns and { $rows } rows are the least. Press Ctrl and - to make the letters smaller, or make the window larger. Nothing is lost.
workshop-loading = One moment: the workshop is being read.

## Home
home-tagline = From a grievance to a plan that holds.
home-resume = Go on with “{ $issue }” as it was
home-unclean = It ended without warning at { $step }, { $when }.
home-unclean-text = Not saved yet: “{ $text }”
home-without-text = Open it without the unsaved text
home-open-copy = Open a copy of it
home-continue = Continue “{ $issue }”
home-continue-note = { $step } · saved { $saved }
home-group = Start a workshop with a group
home-alone = Learn and plan alone
home-ten-minutes = Ten minutes: sort one ask
home-session-plan = Print a session plan
home-example = Look at a finished example
home-library = All sessions ({ $count })
home-at-start = at the start

## Library and trash
library-title = All sessions
library-help = Enter opens. / searches. D moves to the trash. Tab shows the trash.
library-search-hint = words of the issue or the group
library-none = No session here.
library-line = { $issue } · { $group }
library-confirm-delete = Move “{ $session }” to the trash, with its backups and its unsaved text?
library-confirm-empty = Empty the trash for good? { $sessions ->
    [one] One session
   *[other] { $sessions } sessions
 } with all backups: { $files } files, { $kilobytes } kB. Nothing can bring them back.
library-confirm-help = Y yes · N no
trash-title = Trash
trash-help = Enter brings a session back with its backups. E empties the trash for good. Tab shows the sessions.
trash-none = The trash is empty.
trash-line = deleted { $when }
trouble-title = “{ $session }” does not open
trouble-read-only = Look at it without changing it
trouble-copy = Work on a copy
trouble-backup = Go on from the backup of { $made }; the damaged file is kept
trouble-home = Back to Home; nothing is changed

## Set up
setup-title = SET UP
setup-question-group = What is this workshop about?
setup-question-alone = What do you want to change?
setup-question-ten = Which ask do you want to sort?
setup-question-change = What was set up
setup-date = Date of the plan
setup-help = Enter goes to the next line. Everything can be changed later (F2, first line).
setup-issue = The issue, in a few words
setup-issue-hint = for example: home care pay
setup-group = Group
setup-group-hint = a name, or nothing
setup-place = Place
setup-place-hint = town, county, state or territory
setup-level = Level of government
setup-entry = What do you come with?
setup-people = How many people?
setup-people-hint = 1 is one person alone
setup-until = It must end by
setup-until-hint = nothing, or a time such as 12:00
setup-agenda = Agenda
setup-clock = When does the clock start?
clock-by-hand = When I press F5
clock-on-leaving-title = When we leave the first page
setup-interpreted = Interpreted, every word said twice?
interpreted-no = No
interpreted-yes = Yes: talking takes double
setup-needs-issue = A few words for the issue, so that you find the session again.
setup-needs-people = How many people, as a number from 1 to 1000?
setup-needs-agenda = This workshop has no agenda.
setup-until-not-a-time = “{ $text }” is not a time: write it as 12:00 or 9 pm, or leave it empty.
setup-until-over = It is { $now } now: give a later end, or none.
setup-fits = It fits: { $minutes ->
    [0] not a minute is
    [one] 1 minute is
   *[other] { $minutes } minutes are
 } left before { $until }.
setup-goes = To end by { $until }, { $minutes ->
    [one] 1 minute goes
   *[other] { $minutes } minutes go
 }. What goes is shown before it begins.
setup-goes-interpreted = So that it takes no longer than in one language, { $minutes ->
    [one] 1 minute goes
   *[other] { $minutes } minutes go
 }. What goes is shown before it begins.
setup-too-long = After every cut it is still { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 } too long. What goes is shown before it begins.
cutting-question = This goes, to end by { $until }
cutting-question-interpreted = This goes, because talking takes double
cutting-question-nothing = It is too long, and nothing may be cut
cutting-help = Enter begins so. Esc goes back to the agenda.
cutting-so = Begin so
cutting-nothing = Begin with nothing cut: we decide as we go
cutting-there = { $whole } minutes are planned, and there are { $available }.
cutting-how = { $step }: { $how } ({ $after } of { $before } min left)
cutting-left-out = { $step }: { $how } (left out, { $before } min)
cutting-shorter = { $step }: { $after } instead of { $before } min
cutting-dropped = { $step }: left out ({ $before } min)
agenda-break = Break
cutting-ends = Then it ends at { $end }.
cutting-too-long = { $minutes ->
    [one] 1 minute is
   *[other] { $minutes } minutes are
 } still too many.
cutting-too-long-ends = { $minutes ->
    [one] 1 minute is
   *[other] { $minutes } minutes are
 } still too many: it would end at { $end }.
setup-legal = This workshop teaches. It is not legal advice.
agenda-minutes = { $title } ({ $minutes } minutes)
agenda-whole = { $title }: { $minutes } min
agenda-whole-ends = { $title }: { $minutes } min, ends { $end }
agenda-cut = { $title }: { $minutes } min; with its cuts { $cut } min
agenda-cut-ends = { $title }: { $minutes } min, ends { $end }; with its cuts { $cut } min, ends { $earlier }

## Running
header-step = { $at } of { $of }
header-aside = not in the agenda
header-not-saved = NOT SAVED
header-read-only = only to look at
step-is-first = This is the first step.
undo-nothing = Nothing to take back.
redo-nothing = Nothing to do again.
saved-elsewhere = Written to { $path }.
saved-all = Everything is saved.
saved-not-yet = Not saved yet: { $why } It is tried again, and your words are kept here.
escape-in-field = Everything typed is kept. F10 leaves the session, F2 shows all steps.

## Overlays
outline-title = All steps
outline-setup = What was set up: issue, group, place, agenda
outline-hidden = does not apply now
outline-kept = does not apply now; the answer is kept
outline-aside = not in the agenda
plan-so-far = The plan so far
glossary-title = What does a word mean? Type to search.
glossary-search = Search: { $words }
glossary-help = Arrows move. Esc goes back.
glossary-none = No such word in the glossary.
facts-title = Facts and words of this step
facts-none = This step has no facts of its own. F4 opens the glossary.
help-title = Keys
park-question = Park an idea for later
park-help = Enter parks it and brings you back.
park-hint = the idea in a few words
parked = Parked.
quit-unsaved = Not everything is saved. Leave all the same?
quit-unsaved-help = Y leaves and loses what is not saved · N stays · S writes the session to another place first
save-elsewhere-hint = a file name, for example on a USB stick
save-elsewhere-needs-name = A file name is needed.

## Review and export
review-title = REVIEW
review-question = Your plan
review-help = Enter writes it to files. E changes an answer. Esc goes back.
export-title = Write the plan to files
export-help = Left and right change a choice. Enter goes on; on the last line it writes.
export-format = Format
export-all-formats = All of them
export-paper = Paper
export-audience = For whom
export-audience-full = The group: everything
export-audience-public = Anyone: private parts left out, people as roles or initials
export-session-plan = With the session plan as it went?
export-session-plan-no = No
export-session-plan-yes = Yes: it holds the facilitator's notes
export-session-plan-json = The session plan has no JSON form: choose another format for it.
export-folder = Folder
export-folder-hint = where the files go
export-needs-folder = A folder is needed.
export-writing = Writing …
export-ready = The plan is written.
export-done = { $count ->
    [one] One file is written
   *[other] { $count } files are written
 }
export-done-help = Enter goes back to the plan. PgDn leaves the session.

## Session plan and worksheets
session-plan-title = Print a session plan
session-plan-help = The run of show with clock times, and worksheets for a room that works on paper.
session-plan-start = Start
session-plan-end = End, if it must fit
session-plan-end-hint = nothing, or a time such as 12:00
session-plan-prints = What to print
session-plan-both = Session plan and worksheets
session-plan-only = The session plan
worksheets-only = The worksheets
time-hint = a time such as 09:00

## What files say
leaving-saves = One moment: the last words are being saved.
example-note = A finished example. The group and its people are invented; the facts are not. Nothing you change here is kept.
example-read-only = the example
example-missing = This program was built without the example.
read-only-asked = only to look at
trash-deleted = “{ $session }” is in the trash, with { $backups } backups.
trash-restored = “{ $session }” is back.
trash-emptied = The trash is empty: { $sessions } sessions and { $backups } backups are gone ({ $files } files, { $kilobytes } kB).
export-broke = Writing the plan went wrong in a way that should not happen. Your session is untouched; try another format.
foreign-kept = Somebody else changed the file meanwhile. Their words are kept in { $path }.
note-recovered = Recovered: { $answers ->
    [one] one answer
   *[other] { $answers } answers
 } that had not reached the disk.
note-live-kept = The unsaved text could not be read ({ $fault }); it is kept as { $path }.
note-live-ignored = The unsaved text could not be read ({ $fault }).
note-set-aside = The unsaved text is kept as { $path }.
note-renamed = The file had another name before ({ $was }).
note-restored = Going on from the backup of { $made }. The damaged file is kept as { $path }.
note-restored-copy = Opened the backup of { $made } as a new session. The newer file was left alone.
when-today = today { $time }
when-yesterday = yesterday { $time }
when-on = { $date } { $time }

## Documents on the screen
document-empty = not yet

workshop-faulty = This workshop has faults ({ $count }) and cannot be run: { $first } — “levers check” shows them all.
export-folder-fault = The folder { $path } cannot be used: { $why }. Name another one.
export-file-fault = { $path } could not be written: { $why }. { $count ->
    [0] Nothing was written
   *[other] Written before it: { $written }
 }
export-pdf-fault = The PDF could not be made: { $why }
export-no-pdf = this program was built without PDF; HTML prints well from a browser
export-missing = These characters are not in the fonts and show as boxes in the PDF: { $characters }
review-complete = The plan passes all its checks.
review-lacking = { $count ->
    [one] One thing is
   *[other] { $count } things are
 } still missing:
print-no-agenda = This workshop has no agenda { $agenda }.
