### The command line: what stands in its help, and what it answers. Outputs shared with screens and plans are elsewhere.

cli-about = Lead a group from a grievance to an executive-action plan that holds.
cli-data = Keep sessions in this folder, for example on a USB stick (before LEVERS_DATA)
cli-look = What the screen looks like: dark letters on a light ground, white on black, or the terminal's own colors
cli-ascii = Draw borders and marks in ASCII
cli-examples =
    Without a command it starts at Home.

    Examples:
      levers                                         start at Home
      levers run --agenda half-day                   start a session of half a day
      levers agenda --agenda ninety --start 18:30    print the plan of an evening
      levers export --example                        write the plan of the example
      levers check my-workshop                       name every mistake of a workshop
      levers verdict N N Y - Y N N N N - Y Y         sort an ask by its twelve answers
      levers backcast rule --finish 2028-05-15       count back from a finish date

cli-json = Answer in JSON, for other programs
cli-today = Take this day as today, for example 2026-11-22

cli-error = error: { $what }
cli-cause = cause: { $what }
cli-hint = hint: { $what }
cli-warning = warning: { $what }
cli-no-output = the answer could not be written to standard output

cli-workshop = A workshop's folder [default: the built-in workshop]
cli-no-agenda = there is no agenda `{ $agenda }` in this workshop
cli-hint-agendas = its agendas are { $agendas }
cli-no-session = there is no session `{ $session }`
cli-hint-near = did you mean `{ $near }`?
cli-hint-sessions = `levers list` names the sessions; `--data DIR` looks into another folder

## run
cli-run = Start or continue a session in the terminal
cli-run-agenda = Set up a new session with this agenda
cli-run-session = Go on with this session, by the name that `levers list` shows
cli-run-examples =
    Examples:
      levers run
      levers run --agenda ninety
      levers run my-workshop
      levers run --session 2026-11-22-home-care

## list
cli-list = List the sessions, and the agendas to start one with
cli-list-examples =
    Examples:
      levers list
      levers list --data /media/stick/levers
cli-list-title-of-all = Sessions in { $folder }
cli-list-none = No sessions yet.
cli-list-session = Session
cli-list-issue = Issue
cli-list-saved = Saved
cli-list-running = { $saved }, open now
cli-list-unclean = { $saved }, ended without warning
cli-list-closed = does not open: { $why }
cli-list-stray = `{ $path }` is not named like a session, so it is not listed; names are small letters, digits, - and _
cli-list-agendas = Agendas of “{ $title }”
cli-list-agenda = Agenda
cli-list-title = Title
cli-list-minutes = Minutes
cli-list-untimed = untimed

## export
cli-export = Write the plan of a session to files
cli-export-session = A session, by the name that `levers list` shows, or a session file
cli-export-example = The finished example instead of a session
cli-export-public = Leave private parts out and show people as roles or initials
cli-export-speakers = Print who spoke how often, too; it is left out otherwise
cli-export-today = Take this day as the plan's date instead of the session's
cli-export-workshop = The folder of the session's workshop, when it is not the built-in one
cli-formats = Formats, with commas between them
cli-paper = Paper of the PDF
cli-output = The folder to write into; files of the same names are replaced
cli-export-examples =
    Examples:
      levers export --example
      levers export --example --format pdf,html,md,txt,json -o plans
      levers export 2026-11-22-home-care --public --paper letter
cli-wrote = wrote { $path }
cli-no-example = this levers carries no example session
cli-other-workshop = session `{ $session }` belongs to the workshop `{ $belongs }`, and this is `{ $workshop }`
cli-hint-other-workshop = name the folder of its workshop with `--workshop FOLDER`
cli-hint-output = another folder can be named with `-o DIR`

## agenda
cli-agenda = Print the session plan of an agenda: clock times, steps, minutes, notes, materials
cli-agenda-agenda = The agenda to print; `levers list` names them
cli-agenda-start = When it begins, for example 09:00
cli-agenda-end = When it must be over: it is fitted by the agenda's own cuts
cli-agenda-set = Give a step other minutes, for example power/map=20; it is not cut then (can be repeated)
cli-agenda-session = The agenda of a session as people changed it, with the minutes it took
cli-agenda-began = the clock of this session was started: its own times stand in the plan, not those from --start
cli-agenda-interpreted = An interpreter says every word again: talking takes double, and the agenda's own cuts make room
cli-agenda-formats = Write files in these formats, with commas between them [default: text on the screen]
cli-agenda-examples =
    Examples:
      levers agenda --agenda ninety --start 18:30
      levers agenda --agenda half-day --start 9:00 --end 12:00 --set power/map=20
      levers agenda --agenda half-day --start 9:00 --interpreted
      levers agenda --session 2026-11-22-home-care --format pdf
      levers agenda --agenda full-day --start 9:00 --format pdf,html,md,txt -o plans
cli-agenda-over = it does not fit: { $minutes ->
    [one] 1 minute is
   *[other] { $minutes } minutes are
 } too many after every cut; begin earlier, end later, or take a shorter agenda

## worksheet
cli-worksheet = Write blank forms and wall cards, laid out like the screens
cli-worksheet-agenda = Only the steps of this agenda [default: every step]
cli-worksheet-examples =
    Examples:
      levers worksheet --agenda half-day
      levers worksheet --agenda ninety --format pdf,html --paper letter -o paper

## testcard
cli-testcard = Show on the wall from how far this screen reads, and how to enlarge it
cli-testcard-examples =
    In a pipe it prints the same in words.

    Examples:
      levers testcard
      levers testcard --look dark
      levers testcard --ascii

## check
cli-check = Name every mistake of a workshop, with file, line and column
cli-check-path = A workshop's folder, or one file of it [default: the built-in workshop]
cli-check-grid = Also name what does not show whole on a screen of this size; the room is designed for 60x18
cli-check-fits = It can be led in a room of { $grid }.
cli-check-examples =
    Without a mistake it ends with exit code 0. Warnings alone are no mistake.

    Examples:
      levers check
      levers check my-workshop
      levers check my-workshop/20-power.ron
      levers check my-workshop --grid 60x18
cli-check-sound = { $path }: no mistakes. “{ $title }” has { $modules ->
    [one] 1 module
   *[other] { $modules } modules
 }, { $steps ->
    [one] 1 step
   *[other] { $steps } steps
 } and { $agendas ->
    [one] 1 agenda
   *[other] { $agendas } agendas
 }.
cli-check-file = { $path }: no mistakes.
cli-faulty = { $faults ->
    [one] 1 mistake
   *[other] { $faults } mistakes
 } in `{ $path }`
cli-hint-guide = modules/README.md of levers explains every field

folder-missing = there is no `{ $path }`; name the folder of a workshop
folder-not-a-folder = `{ $path }` is not a folder; name the folder of a workshop
folder-unreadable = `{ $path }` cannot be read; see whether it belongs to you and whether the disk is there
folder-not-a-workshop = `{ $path }` holds no workshop: there is no `{ $head }` in it; name the folder that has one

## verdict
cli-verdict = Sort an ask by its answers: which of the five kinds it is, and by which rule
cli-verdict-answers = Twelve marks, for L0 B1 A1 A2 B2 B3 C1 D1 D2 D3 E1 F1: Y yes, N no, ? or U not sure, - not asked
cli-verdict-examples =
    A shell may read ? as a file name: put it in quotes, or write U.

    Examples:
      levers verdict N N Y - Y N N N N - Y Y
      levers verdict "N N Y - Y ? N N N - N Y" --json
      levers verdict NNY-YUNNN-NY
cli-verdict-rule = { $reason } (rule { $rule })
cli-verdict-or = {" / "}
cli-verdict-turns-on = It turns on { $name }: { $question }
cli-verdict-if-yes = yes: { $outcomes }
cli-verdict-if-no = no: { $outcomes }
cli-verdict-next = Still to be asked, { $name }: { $question }
cli-hint-verdict = the order is L0 B1 A1 A2 B2 B3 C1 D1 D2 D3 E1 F1; `levers verdict --help` has examples

## backcast
cli-backcast = Count back from a finish date to the latest start of every stage
cli-backcast-model = Stage model: rule, ifr, guidance, eo, procure, enforce, waiver, state_rule, wage_order, local …
cli-backcast-finish = The day by which it must be finished: 2028-05-15, `may 15 2028` or +300d
cli-backcast-pace = How fast the stages go
cli-backcast-stages = Only these stages, for example 1-7
cli-backcast-examples =
    Examples:
      levers backcast rule --finish 2028-05-15 --stages 1-7
      levers backcast local --finish "july 1 2027" --pace slow
      levers backcast enforce --finish +300d --stages 1-4 --json
cli-backcast-whole = Finished by { $finish }, { $pace } pace
cli-backcast-part = Finished by { $finish }, { $pace } pace, stages { $first } to { $last }
cli-backcast-one = Finished by { $finish }, { $pace } pace, stage { $stage } alone
cli-backcast-start = Start by { $start }: in { $days ->
    [one] 1 day
   *[other] { $days } days
 }.
cli-backcast-late = It should have started on { $start }: on this pace you are already late by { $days ->
    [one] 1 day
   *[other] { $days } days
 }.
cli-backcast-estimates = ~ is a planning estimate, not a rule.
cli-backcast-federal = For a federal text: { $words }
cli-backcast-column-stage = Stage
cli-backcast-column-start = Start by
cli-backcast-column-days = Days
cli-backcast-column-name = What happens
cli-hint-models = stage models are { $models }

## levers desk
cli-desk = Open the facilitator’s desk beside a running room: notes, next step, clock
cli-desk-session = the session to follow; without one, whichever room runs
cli-desk-examples =
    Examples:
      levers desk
      levers desk 2026-11-22-home-care
      levers --data sessions/ desk
