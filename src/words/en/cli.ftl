### The command line: what stands in its help, and what it answers. Outputs shared with screens and plans are elsewhere.

cli-about = Lead a group from a grievance to an executive-action plan that holds.
cli-data = Keep sessions in this folder, for example on a USB stick (before LEVERS_DATA)
cli-examples =
    Examples:
      levers check my-workshop                    name every mistake of a workshop
      levers verdict N N Y - Y N N N N - Y Y      sort an ask by its twelve answers
      levers backcast rule --finish 2028-05-15    count back from a finish date

cli-json = Answer in JSON, for other programs
cli-today = Take this day as today, for example 2026-11-22

cli-error = error: { $what }
cli-cause = cause: { $what }
cli-hint = hint: { $what }
cli-warning = warning: { $what }
cli-no-output = the answer could not be written to standard output

## check
cli-check = Name every mistake of a workshop, with file, line and column
cli-check-path = A workshop's folder, or one file of it [default: the built-in workshop]
cli-check-examples =
    Without a mistake it ends with exit code 0. Warnings alone are no mistake.

    Examples:
      levers check
      levers check my-workshop
      levers check my-workshop/20-power.ron
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

cli-run = Run a workshop in this terminal
cli-run-workshop = A folder with a workshop; without one, the built-in one
cli-run-agenda = Set up at once with this agenda, for example half-day
cli-run-session = Go on with this session
cli-run-examples = Examples:
  { "  " }levers run
  { "  " }levers run --agenda ninety
  { "  " }levers run my-workshop/ --agenda evening
