### What the step kinds say.

card-source = Source: { $source } (as of { $date })
case-won = What was won
case-then = What happened next
case-status = Where it stands
not-a-date = This is no date yet: write 2027-05-01, May 1 or +14d.
label-private = { $label } (private)
private-covered = (written, and kept off the wall)
item-with-who = { $item } ({ $who })
paste-too-long = This text has { $count } letters; one field holds { $most }. Nothing of it was taken.

collect-hint = type one { $item } and press Enter
collect-hint-who = type one { $item } @ a name, and press Enter
collect-aim = { $have } so far; { $aim } is a good number.
collect-nothing-to-merge = Move to a line that has another one below it.
collect-nothing-to-remove = Move to the line to remove.

groups-one = one group of { $size }
groups-even = { $groups } groups of { $size }
groups-uneven = { $groups } groups of { $small } or { $large }

group-number = Group { $number }
report-hint = what this group says; an empty Enter goes on
role-guide = Guide: keeps to the task, lets everyone speak
role-scribe = Scribe: writes it down
role-timekeeper = Timekeeper: says when half the time is over
role-reporter = Reporter: says it to the whole room
roles-shared = In a small group one person takes two roles.

kept-title = Kept, though no longer in the list:
kept-unnamed = { $count ->
    [one] one thing that was taken out of its list
   *[other] { $count } things that were taken out of their list
 }
item-gone-unnamed = something that is no longer in its list
item-gone = no longer in the list; kept

choose-enough = { $most } can be chosen. Take one back first.
choose-nothing = Nothing to choose from yet: the list before is empty.
choose-count = { $have } of at most { $most } chosen.

sort-nothing = Nothing to place yet: the list before is empty.
sort-not-placed = not placed yet
sort-bucket = { $title } ({ $count })
sort-bucket-help = { $title } ({ $count }): { $help }

quiz-count = Question { $at } of { $of }
quiz-right = this is right
quiz-yours = your answer
quiz-right-yours = your answer, and right
quiz-differ = Reasonable people differ: { $why }
quiz-source = Source: { $source }
quiz-score = { $right } of { $answered } right.
quiz-score-help = The score stays here: it is in no plan. Left goes back to a question; Enter goes on.

date-hint = 2027-05-01, May 1 or +14d
not-a-number = This is no number; it stays as you wrote it.
not-a-score = This is no number from 0 to { $most }; it stays as you wrote it.
not-an-option = This is none of the choices; it stays as you wrote it.

fist-0 = stop
fist-1 = big concern
fist-2 = some concern
fist-3 = can live with it
fist-4 = good
fist-5 = will help lead
vote-nothing = Nothing to vote on yet: the list before is empty.
vote-hidden = The counts are hidden. V shows them.
vote-round = Round { $round }; the rounds before are kept.
vote-round-empty = This round has no counts yet.
vote-concerns = Concerns heard

table-day-row = { $text } ({ $date })
table-no-start = not set yet
table-nothing-to-remove = Move to the row to remove.
table-fixed-order = These rows keep their order.
table-not-yet = not yet
table-new = New { $item }
table-add = add a { $item }
table-gone = no longer in the list, kept: { $words }
table-misfit = One cell does not fit its column; it stays as written.
fist-none = Show 0 to 5 fingers all at once, then count.
fist-passes = It passes: { $people ->
    [one] the one person is at 3 or more.
   *[other] all { $people } are at 3 or more.
}
fist-counted = Counted: { $hands } of { $people } people.
fist-not-yet = Not yet: { $below ->
    [one] one person is
   *[other] { $below } people are
 } below 3. What would move them up? (E writes it down)
vote-place = { $place }. { $names } ({ $votes })
vote-tie = { $place }. Tied at { $votes }: { $names }
vote-budget = { $each } dots each: { $placed } of { $dots } placed.
vote-over = { $each } dots each make { $dots }: { $over } too many are counted.
vote-mean = { $name }: { $mean } of 5, from { $people }
score-sum = { $sum } of { $most } ({ $scored } of { $rows } lines scored)
score-first = Work on this first: { $groups }

map-new = Who else has a part in this decision? A name or a group, then Enter; an empty Enter ends.
map-rename = Another name
map-note = A note on this person
map-empty = Nobody is on the map yet. Enter adds the first person.
map-up = ↑ more influence on the decision
map-against = against us
map-undecided = undecided
map-with = with us
map-no-role = no role yet
map-about = { $name } · { $role } · influence { $influence } of 10 · { $support }
map-moves = moves { $names }
map-linking = { $from } moves … { $to }? L or Enter takes it; arrows choose another.
map-link-needs-two = A link needs two people on the map.
map-link-to-other = Move to the person who is moved, then press L or Enter.
map-many = This agenda has time for { $most } people. More are kept.

## Verdict
verdict-nothing = There is no ask to sort yet: write one in the step before.
verdict-count = Ask { $at } of { $of }
verdict-needs-reply = Yes, no, or not sure?
verdict-so-far = So far: { $words }
verdict-or = or
verdict-turns-on = It turns on one question:
verdict-open = open
verdict-finder = Who finds out?
verdict-by = By when?
verdict-basis = Legal basis
verdict-basis-hint = a citation, a page, or "to find"
verdict-finder-line = Who finds out?  { $finder }
verdict-by-line = By when?        { $by }
verdict-right-office = The office holds this power
verdict-days = With the lever “{ $lever }” it typically takes { $days } days (a planning estimate).
verdict-days-any = The levers at this level typically take { $least } to { $most } days (planning estimates).
verdict-line-180 = The line between “now” and “slow” is about 180 days. It is a choice made for teaching, not a legal rule.
re-aim-slow = What first step could be seen soon? Name the office and the act.
re-aim-symbolic = What is the dated next step that it leads to?
re-aim-legislation = What is the smallest piece an executive office could do now?
re-aim-wrong-office = Which office can do it? Say the ask to that office.
re-aim-hint = the new ask, or an empty Enter to go on
re-aim-line = Re-aimed: “{ $ask }”

follow-up-risk-court = Was a similar action blocked in court before, or is a ruling on appeal?
follow-up-risk-court-help = Then the plan says so: read that ruling first, and narrow the ask.
follow-up-risk-split = Do courts disagree about this power?
follow-up-risk-split-help = The power may hold in some places and not in others.
follow-up-step = Does it start a real process, with a date?
follow-up-step-help = For example a budget request, a petition, or a task force with a deadline.
follow-up-risk-major = Would it have a very large effect, and rest on an old or general law?
follow-up-risk-major-help = Courts want clear words from Congress before an agency takes a step of vast weight.
follow-up-care = Does the next move touch rules on lobbying, elections, gifts, open bids or a pending case?
follow-up-care-help = Then ask counsel before this move: private contact may be barred.

so-far-l0-yes = asked of lawmakers
so-far-l0-no = asked of an office
so-far-l0-unsure = lawmakers or an office?
so-far-b1-yes = only words
so-far-b1-no = not only words
so-far-b1-unsure = only words?
so-far-a1-yes = right office
so-far-a1-no = not this office
so-far-a1-unsure = right office?
so-far-a2-yes = another office holds it
so-far-a2-no = no office holds it
so-far-a2-unsure = another office?
so-far-b2-yes = a law lets them
so-far-b2-no = no law lets them
so-far-b2-unsure = which law?
so-far-b3-yes = fixed the other way
so-far-b3-no = nothing fixes it the other way
so-far-b3-unsure = fixed the other way?
so-far-c1-yes = needs new money
so-far-c1-no = no new money
so-far-c1-unsure = new money?
so-far-d1-yes = a new private duty
so-far-d1-no = no new private duty
so-far-d1-unsure = a private duty?
so-far-d2-yes = a law skips the process
so-far-d2-no = the normal process
so-far-d2-unsure = skip the process?
so-far-d3-yes = may make rules
so-far-d3-no = may not make rules
so-far-d3-unsure = may it make rules?
so-far-e1-yes = a long process first
so-far-e1-no = no long process
so-far-e1-unsure = a long process?
so-far-f1-yes = people will feel it
so-far-f1-no = nobody will notice
so-far-f1-unsure = will anyone notice?

## Levers
lever-level = Levers at this level: { $level }. Tab shows all. Space picks; left or right opens the card.
lever-all = All levers. Tab shows those of your level. Space picks; left or right opens the card.
lever-speed = about { $days } days · durable { $dots }
lever-no-model = no typical time · durable { $dots }
lever-pair = For “{ $goal }”, a durable second step: { $durable }
lever-reason = Why “{ $lever }”?
lever-who = Who holds it
lever-basis = Legal basis
lever-procedure = Steps
lever-time = Time
lever-can = Can
lever-cannot = Cannot
lever-undone-by = Undone by
lever-challenge = Usual challenge
lever-inside = Inside moves
lever-outside = Outside moves
lever-example = Example
lever-became = What became of it

## Back-cast
date-short = { $day } { $month } { $year }
backcast-finish = By which day must it be finished?
backcast-means = What does “finished” mean?
backcast-means-hint = for example: first higher pay
backcast-owner = Who owns this stage?
backcast-inside = Inside move
backcast-outside = Outside move
backcast-owner-line = owner:
backcast-inside-line = inside:
backcast-outside-line = outside:
backcast-days = Days, when you know better
backcast-days-hint = { $days } by the model
backcast-not-days = “{ $words }” is no number of days: write 30, 6 weeks or 2 months.
backcast-stage-is = Stage { $number }: { $name }
backcast-stage-days = { $days ->
    [one] 1 day
   *[other] { $days } days
 }
backcast-with-next = together with the next
backcast-last-together = The last stage has no next one.
backcast-no-model = There is no stage model for this. M chooses one.
backcast-model = typically { $days ->
    [one] 1 day
   *[other] { $days } days
 } to { $end }
backcast-title = { $end } by { $finish }, { $pace } pace ({ $model })
backcast-start = START BY { $start } · in { $days ->
    [one] 1 day
   *[other] { $days } days
 }
backcast-late = On this pace you are already late by { $days ->
    [one] 1 day
   *[other] { $days } days
 }.
backcast-estimates = ~ is a planning estimate, not a rule. ! has passed.
backcast-pace = { $pace }: start by { $start } ({ $days ->
    [one] 1 day
   *[other] { $days } days
 })
backcast-pace-late = { $pace }: should have started { $start }, late by { $days ->
    [one] 1 day
   *[other] { $days } days
 }
backcast-pace-none = { $pace }: cannot be counted
backcast-hope = Optimistic is a hope, not a plan.
backcast-ways = Three ways out, in this order:
backcast-way-faster = A smaller or faster lever: { $levers }
backcast-faster = { $lever } ({ $days ->
    [one] 1 day
   *[other] { $days } days
 })
backcast-no-faster = none of the catalogue is in time
backcast-way-later = A later finish: { $finish } works at this pace
backcast-way-hope = Last, the optimistic pace, as a hope and not a plan: start by { $start }
backcast-way-hope-late = Even the optimistic pace is late by { $days ->
    [one] 1 day
   *[other] { $days } days
 }
backcast-window = Stage { $stage } begins outside its window. { $words } The next window is { $from } to { $to }.
backcast-clash = { $date }: { $title } ({ $count ->
    [one] stage
   *[other] stages
} { $stages })
date-span = { $first } to { $last }
backcast-more-clashes = and { $count } more in the plan
look-back = Sent to Congress on { $sent }: { $grade } (from { $since }; the term ends { $ends })
look-back-warn = watch the look-back line
look-back-strong = a strong look-back risk
look-back-assume = assume it is at risk of a look-back
