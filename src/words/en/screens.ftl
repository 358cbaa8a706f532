### Home, set up, library, review, export, and what lies over a step.

too-small = This window is too small for the room: { $columns } columns and { $rows } rows are the least. Press Ctrl and - to make the letters smaller, or make the window larger. Nothing is lost.
workshop-loading = One moment: the workshop is being read.

## Home
home-escape = This is Home, and everything is kept. Q leaves the program.
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

home-test-card = Test card: can the last row read this?
home-test-card-offer = See it on the wall before you lead your first group.

## Test card
card-title = TEST CARD
card-size = { $columns } columns, { $rows } rows
card-question = Can you read this from the last row?
card-large = Aa 12:34
card-large-narrow = 12:34
card-body = Who can actually change this, how, and by when?
card-here = this row is selected
card-open = this one is not
card-reads = Reads from { $sure } to { $most } picture heights away, full screen.
card-enough = Large enough: the last row of most rooms sits at 6.
card-heights = A picture height is the height of the light on the wall. Large letters read from { $large } of them.
card-too-small = Too small, the last row of most rooms sits at 6: enlarge the letters until { $rows } rows are left.
card-table = Rows on a full screen, and from how many picture heights away they read:
card-table-row = { $rows } rows: { $sure } to { $most }
enlarge-windows-terminal = Windows Terminal: Ctrl and + enlarges the letters, Ctrl and - makes them smaller, F11 fills the screen.
enlarge-conhost = Windows console: Ctrl and the mouse wheel change the letters, F11 fills the screen.
enlarge-mac-terminal = Terminal on a Mac: Cmd and + enlarges the letters, Cmd and - makes them smaller, Ctrl, Cmd and F fill the screen.
enlarge-iterm = iTerm2: Cmd and + enlarges the letters, Cmd and - makes them smaller, Cmd and Enter fill the screen.
enlarge-kitty = kitty: Ctrl, Shift and = enlarge the letters, Ctrl, Shift and - make them smaller, Ctrl, Shift and F11 fill the screen.
enlarge-gnome-terminal = GNOME Terminal and its kin: Ctrl and + enlarges the letters (with Shift on many keyboards), Ctrl and - makes them smaller, F11 fills the screen.
enlarge-konsole = Konsole: Ctrl and + enlarges the letters, Ctrl and - makes them smaller, F11 fills the screen.
enlarge-xterm = xterm: Shift and + of the number pad enlarge the letters; Ctrl and the right mouse button list the sizes. Or start it with `xterm -fa Monospace -fs 28`. Alt and Enter fill the screen.
enlarge-foot = foot: Ctrl and + enlarges the letters, Ctrl and - makes them smaller.
enlarge-wezterm = WezTerm: Ctrl and + enlarges the letters, Ctrl and - makes them smaller, Alt and Enter fill the screen.
enlarge-alacritty = Alacritty: Ctrl and + enlarges the letters, Ctrl and - makes them smaller.
enlarge-ghostty = Ghostty: Ctrl and + (on a Mac Cmd and +) enlarges the letters, with - they get smaller.
enlarge-vscode = VS Code: Ctrl and + (on a Mac Cmd and +) enlarges everything; a terminal window of its own shows more.
enlarge-linux-console = Linux console: leave the program and double the letters with `setfont -d`.
enlarge-unknown = In most terminals Ctrl and + (on a Mac Cmd and +) enlarges the letters, with - they get smaller.
enlarge-in-tmux = tmux has no letters of its own: the terminal around it draws them. { $keys }
enlarge-in-screen = screen has no letters of its own: the terminal around it draws them. { $keys }

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
setup-too-long = With every cut, and all that can be shorter, it is still { $minutes ->
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
header-step = step { $at } of { $of }
header-aside = not in the agenda
header-not-saved = not saved
header-frozen = picture held
header-read-only = only to look at
step-is-first = This is the first step.
undo-nothing = Nothing to take back.
redo-nothing = Nothing to do again.
saved-elsewhere-room = It is written to another place.
saved-elsewhere-failed-room = It could not be written to that place.
saved-elsewhere = Written to { $path }.
saved-all = Everything is saved.
saved-not-yet = Not saved yet: { $why }. It is tried again, and your words are kept here.
look-daylight = Daylight: dark letters on a light ground, for a lit room.
look-dark = Dark: white and yellow on black, for a darkened room.
look-plain = Plain: the terminal's own colors.
escape-in-field = Everything typed is kept. F10 leaves the session, F2 shows all steps.

## Overlays
outline-title = All steps
outline-setup = What was set up: issue, group, place, agenda
outline-hidden = does not apply now
outline-kept = does not apply now; the answer is kept
outline-aside = not in the agenda
plan-so-far = The plan so far
glossary-title = What does a word mean? Type to search.
glossary-hint = Type to search. Esc closes.
glossary-none = No such word in the glossary.
facts-title = Facts and words of this step
facts-none = This step has no facts of its own. F4 opens the glossary.
help-title = Keys
palette-title = What do you want to do?
palette-hint = type a word of it
palette-none = Nothing here has these words.
park-question = Park an idea for later
park-help = Enter parks it and brings you back.
park-hint = the idea in a few words
parked = Parked.
parking-title = Parked ideas
parking-help = { $open } of { $all } still open. Answer it, give it to somebody, or let it go.
parking-none = Nothing is parked. Ctrl+P parks an idea from anywhere.
parking-answer = Our answer
parking-owner = Who takes it?
parking-by = By when?
parking-idea = The idea
parking-open = still open
parking-nobody-by = nobody yet, by { $by }
parking-taken = { $owner } takes it
parking-taken-by = { $owner } takes it, by { $by }
parking-answered = answered: { $answer }
parking-dropped = dropped
speakers-title = Who spoke
speakers-help = Kept in the session, left out of plans.
speakers-added = In the order added.
speakers-least = Those first who have spoken least.
speakers-hint = a name, then Enter
spotlight-private = This step is private: it is not shown large.
spotlight-nothing = Nothing was answered here yet that could be shown large.
quit-unsaved = Not everything is saved. Leave all the same?
quit-unsaved-help = Y leaves and loses what is not saved · N stays · S writes the session to another place first
save-elsewhere-hint = a file name, for example on a USB stick
save-elsewhere-needs-name = A file name is needed.

## Review and export
review-title = REVIEW
review-question = Your plan
review-help = Enter writes it to files. E changes an answer. Esc goes back.
review-parking = Parked ideas: { $open } of { $all } still open. 1 looks at them.
review-parking-ask = { $open ->
    [one] One parked idea is
   *[other] { $open } parked ideas are
 } still open. 1 looks at them, Enter goes on.
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
export-speakers = Who spoke how often
export-speakers-out = Left out
export-speakers-in = Printed at the end
export-folder = Folder
export-folder-hint = where the files go
export-needs-folder = A folder is needed.
export-writing = Writing …
export-ready = The plan is written.
export-not-written = The plan could not be written: the export screen says why.
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
export-missing = These characters are not in the fonts and show as boxes in the PDF (print them from the HTML file): { $characters }
review-complete = The plan passes all its checks.
review-lacking = { $count ->
    [one] One thing is
   *[other] { $count } things are
 } still missing:
print-no-agenda = This workshop has no agenda { $agenda }.

## The clock
clock-started = The clock runs.
clock-paused = The clock is paused.
clock-goes-on = The clock goes on.
clock-is-paused = paused
clock-not-started = The clock has not been started: F5 starts it.
clock-read-only = This session is only to look at: its clock is not started.
clock-added = { $minutes ->
    [one] One more minute
   *[other] { $minutes } more minutes
 } for this step. It ends at { $end } then.
clock-late = { $minutes ->
    [one] One minute behind.
   *[other] { $minutes } minutes behind.
 } Ctrl+L shows what can be done.
clock-left = { $minutes } min left
clock-left-fifth = only { $minutes } min left
clock-left-minute = last minute
clock-over = { $minutes } min over
clock-over-just = time is up
clock-behind = { $minutes } min behind
clock-ahead = { $minutes } min ahead
clock-on-time = on time
clock-laid-aside = Nobody was here for { $minutes } minutes: the clock stands paused. F5 goes on.
clock-went-on = The clock went on meanwhile: { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
 }.
clock-slept = The computer slept for { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
 }. That time counts.
clock-set-back = The computer’s clock was set back by { $minutes } min. Times of day follow it; the time used does not change.
clock-set-forward = The computer’s clock was set forward by { $minutes } min. Times of day follow it; the time used does not change.
header-timer = timer { $digits }
header-timer-over = timer over { $digits }

## Times of this run
time-title = TIME
time-question = Time
time-not-started = The clock has not been started.
time-untimed = This agenda has no times.
time-on-time = On time. It ends at { $end }.
time-behind = { $behind }. It ends at { $end }.
time-step = { $step }: { $used } of { $planned } used
time-promised = The room was told { $end }.
time-paused = The clock is paused.
time-start = Start the clock
time-pause = Pause the clock
time-go-on = Go on with the clock
time-add = { $minutes ->
    [one] One more minute for this step
   *[other] { $minutes } more minutes for this step
 }
time-cut = Cut { $step }: { $how }
time-drop = Skip { $step }: { $how }
time-shorten = Shorten { $step }
time-saves = saves { $minutes } min, ends { $end }
time-later = Tell the room: { $minutes } min later
time-later-end = ends { $end }
time-give-back = Give back { $minutes } min to { $step }
time-end-on-time = End when it was planned, not { $minutes } min later
time-big-clock = The time left, large
time-timer = A second timer
time-changed = It ends at { $end } now.
break = Break
break-title = BREAK
break-over = It is time.
break-back = Back at { $time }
break-minutes = { $minutes } minutes
break-then = Then: { $step }
timer-question = A second timer
timer-help = Type minutes and press Enter. It does not change the agenda.
timer-minutes = Minutes: { $minutes }

## What the room sees
saved-not-yet-room = Not everything is saved yet. It is tried again, and your words are kept here. Ctrl+B says why.
cover-question = The next screen can show names and folders. May the room see it?
cover-private = This step is private. May the room see it?
cover-private-help = Enter darkens the screen and goes on: typing is kept, and a desk in another window shows it. F8 lights it again. Y shows it, N stays here.
cover-help = Cover the projector first, or darken it there. Y goes on, N stays.
over-outline = the list of steps
over-plan = the plan so far
over-glossary = the glossary
over-facts = the fact cards
over-help = the keys
over-park = an idea to park
over-parking = the parking lot
over-speakers = who spoke
over-spotlight = one answer, large
over-time = the times
over-big-clock = the large clock
over-timer = the second timer
over-desk = this desk
over-palette = the list of actions
over-question = a question
room-step = { $step }
room-break = Break: { $words }
room-review = the review of the plan
room-export = the export screen
room-over = { $words }, over { $step }
room-away = another screen of the program
room-dark = The screen is dark.
room-frozen = The picture is frozen.
room-hidden = Counts are hidden.
room-lets-drive = Desks may turn its pages.
room-page = from row { $row }

## The desk
desk-title = DESK
desk-waiting = No room is running. The desk waits for one.
desk-left = The room was closed. This is what it showed last.
desk-room = Room:
desk-typed = Typing:
desk-now = This step
desk-ahead = Looking ahead (Esc comes back)
desk-next = Next
desk-materials = Materials
desk-trouble = When it goes wrong
desk-minutes = { $minutes } min
desk-used = { $used } of { $planned } used
desk-ends = ends { $end }, told { $promised }
desk-parked = Parked ({ $count })
desk-may-drive = A desk in another window may turn the pages now.
desk-may-not = Desks may only look now.
desk-not-allowed = The room does not let a desk turn its pages: Alt+V in the room allows it.
desk-no-room = No room is running.
desk-cannot-follow = The folder of sessions cannot be watched: { $why } The desk looks every two seconds.
desk-cannot-ask = The room was not reached: { $why }
desk-no-inbox = No desk can turn the pages: { $why }
