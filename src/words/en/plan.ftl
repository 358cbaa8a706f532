### Words of what is printed: the plan, the session plan and worksheets.

## The printed plan
plan-title = Action plan: { $issue }
plan-title-bare = Action plan
plan-version = version { $n }
plan-public-copy = public copy: private parts are left out, people are shown as roles or initials
plan-example-text = An example: the group, its people and what they say are invented. Facts about laws, offices and dates are real, with sources at the end.
plan-example-footer = Example: the group and its people are invented.
plan-not-settled = not settled yet
plan-missing-title = Still missing
plan-checks = Plan check
plan-parking = Parking lot
plan-parking-open = Still open
plan-parking-assigned = Taken on
plan-parking-answered = Answered
plan-parking-dropped = Dropped
plan-answer = Answer
plan-speakers = Who spoke
plan-spoke = { $name }: { $times }
plan-unplaced = Other answers
plan-sources = Sources
plan-sources-lead = Where the facts about levers, stages and dates in this plan come from. They were true on the day shown; check them before you act.
plan-as-of = as of { $date }
plan-about = About this plan
plan-made-with = Made with the workshop “{ $title }”, edition { $edition }.
plan-credits = Thanks to
plan-private = { $title } (private)

plan-reason = Reason
plan-note = Note
plan-date = Date
plan-start-date = Start date
plan-who = Who
plan-by = By when
plan-idea = Idea
plan-gone-item = no longer in the list ({ $id })
plan-gone-words = { $text } (no longer in the list)
plan-sort-where = Place
plan-sort-who = Who or what
plan-score-column = { $title } (0–{ $most })

plan-ask = Ask
plan-verdict = Verdict
plan-why = Why
plan-main-ask-mark = ← our main ask
plan-not-sorted = Not sorted yet
plan-nothing-in-the-way = Nothing asked so far stands in the way
plan-outcome-or = , or: { "" }
plan-turns-on = The question it turns on
plan-turns-on-question = It turns on one question: { $question }
plan-to-find-out = Who finds out
plan-finder-by = { $finder }, by { $by }
plan-nobody-by = nobody yet, by { $by }
plan-nobody-finds-out = nobody yet
plan-flags-open = Not sure yet
plan-basis = Source of the power
plan-came-from = Aimed again from
plan-why-emergency-power = the verdict rests on a power for emergencies or good cause
plan-why-signature = { $lever } is a signature or memo
plan-why-sent-late = sent to Congress on { $sent }; the risk grows from { $since } on
plan-why-re-aim = { $ask }

plan-then = , then { "" }
plan-legal-basis = Legal basis
plan-follow-ups = Questions about the lever
plan-follow-up = { $question } ({ $reply })
plan-lever-reason = Why we picked it
plan-lever-who = Who holds it
plan-lever-basis = What it rests on
plan-lever-can = What it can do
plan-lever-cannot = What it cannot do
plan-lever-time = Time
plan-lever-durability = How durable
plan-lever-challenge = Usual challenge
plan-lever-inside = Inside move
plan-lever-outside = Outside move
plan-durability-of-five = { $n } of 5. Undone by: { $undone }
plan-tradeoff-caption = Speed and durability
plan-tradeoff-slow = slow
plan-tradeoff-fast = fast
plan-tradeoff-undone = easily undone
plan-tradeoff-durable = durable
plan-tradeoff-picked = (picked)
plan-tradeoff-place = { $lever }: about { $days ->
    [one] 1 day
   *[other] { $days } days
 } at the typical pace, durability { $durability } of 5
plan-tradeoff-place-no-days = { $lever }: time depends, durability { $durability } of 5

plan-finish = Finish date
plan-finished-means = “Finished” means
plan-start = Latest start
plan-start-by = Start by { $start }
plan-already-late = the latest start was { $start }: already late by { $days ->
    [one] 1 day
   *[other] { $days } days
 }
plan-no-model = no stage model fits, so no stage is dated
plan-model = Stages of
plan-model-to = { $model }, to: { $end }
plan-pace = Pace
plan-paces = At other paces
plan-pace-start = { $pace }: start by { $start }
plan-pace-late = { $pace }: the latest start was { $start }, late by { $days ->
    [one] 1 day
   *[other] { $days } days
 }
plan-stages = Stages, each with its latest start
plan-stage = Stage
plan-stage-start = Latest start
plan-stage-days = Days
plan-stage-owner = Owner
plan-stage-inside = Inside move
plan-stage-outside = Outside move
plan-stage-together = (together with the next)
plan-stage-of = { $model }, stage { $stage }
plan-estimates = Days with ~ are planning estimates, not law. Ask somebody who works there.
plan-gantt-caption = Counting back from the finish date
plan-gantt-row = { $stage }: { $start } to { $end }
plan-gantt-words = From { $start } to { $finish }. The stages are in the table below.
plan-gantt-today = the plan’s date
plan-gantt-finish = finish
plan-late-title = On this pace you are already late by { $days ->
    [one] 1 day
   *[other] { $days } days
 }
plan-late-faster = A smaller or faster lever for the same goal: { $levers }
plan-late-lever-days = { $lever } (about { $days } days)
plan-late-no-faster = A smaller or faster lever for the same goal: the catalogue has none that is in time; ask for a smaller piece.
plan-late-finish = A later finish date: { $finish } or after.
plan-late-hope = Last, a hope and not a plan: at the optimistic pace the latest start is { $start }.
plan-late-hope-late = Last, a hope and not a plan: even at the optimistic pace the latest start was { $start }, { $days } days ago.
plan-sent-late-text = It would reach Congress on { $sent }. From { $since } until the term ends on { $ends } the next Congress may overturn it. The exact line is known only afterward.
plan-window-title = Outside its window
plan-window-missed = Stage { $stage } would start on { $start }, but it can only begin in a part of the year: { $window }.
plan-window-before = To keep the finish date, use the window before: { $span }.
plan-window-next = The next window is { $span }; waiting for it moves the finish date.
plan-clash-caption = The governing calendar in this time
plan-clash-date = Date
plan-clash-what = What
plan-clash-stage = Stage
plan-clash-about = Why it matters

plan-map-caption = Influence and support
plan-map-people = Everybody on the map
plan-map-name = Name
plan-map-role = Role
plan-map-influence = Influence
plan-map-support = Stands
plan-map-note = Note
plan-map-moves = { $from } can move { $to }
plan-map-place = { $name }: { $influence } influence, { $support }
plan-map-no-links = Nobody is linked to anybody yet.
plan-map-allies = Strongest allies
plan-map-opponents = Strongest opponents
plan-map-up = More influence
plan-map-down = Less influence
plan-map-left = Against us
plan-map-middle = In the middle
plan-map-right = With us
plan-influence-little = little
plan-influence-some = some
plan-influence-great = great
plan-support-strongly-with = strongly with us
plan-support-with = with us
plan-support-middle = in the middle
plan-support-against = against us
plan-support-strongly-against = strongly against us

plan-vote-none = Nobody has voted yet.
plan-vote-first = First: { $options } ({ $votes })
plan-vote-tie = First, with the same count: { $options } ({ $votes } each)
plan-vote-round = Round { $n }: { $result }
plan-vote-earlier = Earlier rounds:
plan-vote-concerns = Concerns heard
plan-vote-dots-caption = Dots placed
plan-vote-fist-caption = Fist to five
plan-vote-scale-caption = Ratings from 1 to 5
plan-fist-hand = { $hand } { $meaning }
plan-fist-passes = It passes: { $people ->
    [one] 1 person
   *[other] { $people } people
 }, nobody below 3.
plan-fist-fails = It does not pass yet: { $below } of { $people } below 3.
plan-scale-rating = { $option }: rated { $rating }
plan-scale-first = Highest: { $options } ({ $mean } on average)

plan-score-total = Sum
plan-score-sum = { $sum } of { $most }
plan-score-lowest = Work on this first

plan-unplaced-hidden = Not asked any more, because another answer changed. Kept in case it applies again.
plan-unplaced-gone = The workshop has no such step any more.
plan-unplaced-other-kind = The step now asks for something else.
plan-unplaced-left = These words were typed where the step has no place any more.

form-whole = whole group
form-alone = alone
form-pairs = pairs
form-think-pair-share = think-pair-share
form-tables = tables of 3 to 5
form-jigsaw = jigsaw groups
form-gallery = gallery walk
form-round = one round
form-mingle = mingle

## Public copies: words that name nobody by themselves, and words that mark an office or organization. Small letters, no accents.
privacy-somebody = somebody
privacy-determiners = the a an our her his their its my your some any each every one two three four five several many
privacy-generic-words = the a an and or of for from our we us all both they them you i me my everyone everybody someone somebody anyone nobody none no one who tbd tbc unknown find out to team teams group groups whole committee members member people person organizers organizer facilitator facilitators scribe host hosts head heads lead leads leader leaders co staff clerk worker workers aide aides volunteer volunteers youth elders elder members family families community governor gov lieutenant lt director deputy assistant associate dr mr mrs ms mx miss prof professor rev reverend father sister brother auntie aunty aunt uncle tutu kupuna senator sen representative rep delegate mayor councilmember councilwoman councilman council secretary sec undersecretary administrator commissioner president vice chair chairperson chairman chairwoman chief judge justice attorney general ag speaker sheriff captain officer manager supervisor counsel lawyer inspector agent regional district area new acting former
privacy-institution-words = department dept division office offices bureau board commission agency agencies authority ministry union federation council coalition network alliance association society center institute foundation fund diocese school university hospital clinic company corporation corp inc llc ltd employer employers industry hotels legislature congress senate government media newspaper radio campaign collective cooperative committee caucus services administration workers tenants residents families county city court courts library bank hotel store shop restaurant diocese parish embassy consulate
privacy-group-words = aides assistants brothers builders businesses caregivers carers churches cleaners clients colleagues congregations consumers cooks councils customers doctors drivers elders employees experts farmers fishers fishermen friends guards homeowners immigrants inspectors investigators janitors journalists judges landlords lawmakers lawyers legislators members migrants mothers neighbors nurses officials organizers others owners parents partners pastors patients people priests providers renters reporters residents retirees scholars seniors sisters staff students supervisors suppliers supporters taxpayers teachers tenants unions veterans visitors volunteers voters witnesses women workers youth
privacy-name-joints = of from with at in for on
privacy-name-particles = de del della da do dos das di du la las le los van von der den ter bin binti bint al el ibn abu e y mac san santa st
privacy-months = april august june may march
privacy-everyday-names = art baker banks bay bell berry bill bishop black bond booth bowl brook brown bush butler carpenter case chance chase church clay close coach cook cooper court cox cross dale dawn day dean duke early earnest faith farmer field fields fisher flower ford forest fox frank free gold good grace grant gray green guy hall harmony heath hill holly home hope house hunter ivy jack jewel jewels joy judge king knight lake lane law lee lily little long love low major march mark marks marsh mason may mercy mill miller mills moon moore north olive page park parker parks patience paul pearl penny piper pool poor porter potter power powers price pride prior ray reed rich rivers rob robin rock rose ruby rule sage sandy save savage school sea self sharp short singer sky small smart smith snow south spring star stone strange street strong sue summer sun swift tailor taylor temple tree trinity tucker turner violet wade walker wall ward waters way weaver webb welcome well wells west white wild will wise wolf wood woods worth young

## The session plan (run of show)
runsheet-title = Session plan: { $agenda }
runsheet-title-actual = Session plan: { $agenda }, with the minutes it took
runsheet-footer = Facilitator’s notes, not for the wall. { $title }, edition { $edition }.
runsheet-minutes = { $minutes } minutes
runsheet-people = { $most ->
    [one] for one person
   *[other] { $least } to { $most } people
 }
runsheet-overview = Run of show
runsheet-time = Time
runsheet-min = Min
runsheet-part = Part
runsheet-step = Step
runsheet-form = Form
runsheet-cut = Cut
runsheet-dropped = left out, { $minutes } min
runsheet-saved = { $saved } of { $planned } min saved
runsheet-spare = { $minutes ->
    [one] 1 minute is
   *[other] { $minutes } minutes are
 } left before the end.
runsheet-over = It does not fit: { $minutes ->
    [one] 1 minute is
   *[other] { $minutes } minutes are
 } too many after everything that may be cut. End later, start earlier, or take a shorter agenda.
runsheet-twice = Every word is said twice, by the speaker and an interpreter: what one voice says to all takes double (×2), { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 } more.
runsheet-twice-cut = What goes for it stands in the column “Cut”.
runsheet-form-twice = { $form } ×2
runsheet-cut-made = { $how } (already made)
runsheet-if-late = If you run late, cut in this order
runsheet-cut-line = { $how } (saves { $minutes } min)
runsheet-materials = Bring
runsheet-step-at = { $time } · { $minutes } min · { $title }
runsheet-step-long = { $minutes } min · { $title }
runsheet-limit = at most { $limit }
runsheet-private = private: blank the wall while typing
runsheet-when-entry = only for: { $entry }
runsheet-when-level = only for: { $levels }
runsheet-when-alone = only for a person alone
runsheet-when-group = only for two or more people
runsheet-when-answers = only where earlier answers call for it
runsheet-read-aloud = Read or tell
runsheet-groups = Groups of { $least } to { $most }
runsheet-roles = Roles
runsheet-report = Report back, typed for each group: { $asked }
runsheet-say = Say
runsheet-trouble = If it goes wrong

## Planned against actual
actual-caption = Planned and actual minutes
actual-when = When
actual-span = { $date }, { $from }–{ $to }
actual-time = Minutes
actual-took = { $all } in all: { $agenda } on the agenda, { $outside } outside it, { $paused } while the clock stood
actual-end = Against the end that was told
actual-on-time = On time, at { $told }
actual-late = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 } after { $told }
actual-early = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 } before { $told }
actual-not-reached = Not reached
actual-interpreted = Interpreted
actual-planned = Planned
actual-minutes = Took
actual-difference = +/−
actual-changed = Changed
actual-outside = Outside the agenda
actual-paused = The clock stood
actual-together = Together
actual-cut = { $how } ({ $minutes } min less)
actual-shorter = { $minutes } min less
actual-given = { $minutes } min more
actual-uncounted = no time was counted
actual-missed = not reached

## Worksheets and wall cards
worksheet-title = Worksheets: { $agenda }
worksheet-footer = { $title }, edition { $edition }. This is not legal advice.
worksheet-plan = Our plan on one page
worksheet-our-words = Our words
worksheet-what = What
worksheet-parking-help = Important, and not for now. At the end each idea gets a person and a day, or is let go with thanks.
worksheet-key = Key to the quizzes (for the facilitator)
worksheet-sentence = The sentence
worksheet-choice = Our choice
worksheet-option = Option
worksheet-round = Round { $n }
worksheet-group = Belongs to
worksheet-band = { $from } and more: { $words }
worksheet-map-alt = Two axes to draw on: { $ends }. Place people with a mark for their role, then draw lines for who moves whom.
worksheet-question = Question
worksheet-finder = Who finds it out, and by when
worksheet-re-aim = Aim again: the smallest piece an office can do now, the right office, or the dated next step
worksheet-tree = Decision tree
worksheet-tree-help = Go down the list with the replies of the question sheet. The first line that fits decides. Where a reply is “not sure”, follow both ways and write down the question it turns on.
worksheet-if = If
worksheet-then = Then
worksheet-because = Because
worksheet-otherwise = otherwise
worksheet-fast-lever = Fast lever, and why
worksheet-durable-lever = Durable lever behind it, and why
worksheet-watch = Watch out
worksheet-backcast-help = Begin at the bottom: the last stage ends on the finish date. Take off its days, and write the day it must start. Go up. If the first day is past, you are late: take a faster lever, or a later date.
worksheet-typical-days = Typical days
worksheet-estimates = Days are planning estimates from a model that often fits. Another lever has other stages.
worksheet-lever = Lever
worksheet-level = Held at
worksheet-about = What it is
worksheet-all-levels = all levels
worksheet-of-five = { $n } of 5
worksheet-outcomes = Five cards
worksheet-outcomes-help = One set for each table: cut them apart and hold one up. The numbers are those of the screen.
worksheet-levers = Levers
worksheet-levers-help = Fast levers can be undone fast. Strong plans pair a fast one with a durable one.
worksheet-case-won = What was won
worksheet-case-then = What happened next
worksheet-case-status = Where it stood
worksheet-case-ours = Which threat, which early sign, what held? Is it like ours?
