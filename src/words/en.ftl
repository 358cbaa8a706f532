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
drawing-dated-span = { $words }, { $from } to { $to }
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

## Pages on paper
pdf-page = Page { $page } of { $pages }
pdf-to-do = To do:
pdf-done = Done:
pdf-figure = Figure

## The sorter: its questions, the rules that decide, and the flags beside an outcome
question-l0 = Are we asking a legislature, a council or the voters to act, rather than someone in the executive?
question-l0-help = If so, it is a campaign for a law or a budget from the start. A lawsuit is another track too: put it in the parking lot.
question-b1 = Is the ask only words: a statement, an honorary proclamation, a letter, a promise, a study or task force with no action attached?
question-b1-help = A paper that changes somebody's legal duty is more than words, whatever its title says.
question-a1 = Does the office we are asking hold this power itself, or direct the people who do?
question-a1-help = To direct means that it can lawfully give them orders. A president does not decide a labor board's cases, and a governor may not direct an elected attorney general.
question-a2 = Does some other executive office, board or level of government already hold it, without a new law?
question-a2-help = Look at federal, state, territory and local offices, and at independent boards. "A legislature could give it to them" means no.
question-b2 = Is there a constitution, statute, charter or ordinance that lets this office act?
question-b2-help = "They just should" is no source. If nobody here has found one yet, the reply is not sure, and not no. Write down the citation or the page.
question-b3 = Does a law, a higher level of government, or a ruling that this office has no such power already fix the answer the other way?
question-b3-help = For example a number written in a statute, a state law that forbids local ones, a disapproval law that bars a similar rule, or a court's ruling that the power is not there. A version that lost for other reasons, or a ruling on appeal, is no here.
question-c1 = Does it need money or positions that nobody has voted yet and that cannot lawfully be moved from elsewhere?
question-c1-help = Moving money already granted for that purpose, or a transfer that the budget law allows, is not new money.
question-d1 = Does it place a new enforceable duty on private people or businesses who are not taking the government's money or contracts?
question-d1-help = Conditions of contracts and grants are different: the other side agreed to them.
question-d2 = Is there a law that lets the office act without the normal process in this situation, and do the facts fit?
question-d2-help = For example emergency powers, good cause, or a power to suspend a law that is itself written in law.
question-d3 = Has a law given this office the power to make binding rules on this subject?
question-d3-help = Some bodies only interpret, advise or bring cases.
question-e1 = Must a required process finish first that normally takes more than about 180 days?
question-e1-help = For example full rulemaking, a contract-clause rule, a wage board, a federal waiver, a new federal form, or a budget year.
question-f1 = When it is done, will someone's duty, pay, job, contract, benefit, protection, inspection or usable information be different, with an office named to make it happen?
question-f1-help = If you cannot name who would notice on Monday morning, reply no.

reply-yes = yes
reply-no = no
reply-not-sure = not sure

rule-r0 = It is asked of lawmakers or voters.
rule-r1 = It is only words: no one's duty, pay or service changes.
rule-r2 = The office we ask does not hold this power, and another office does.
rule-r3 = No executive office holds this power yet.
rule-r4 = No law lets this office act.
rule-r5 = A law or a ruling fixes the answer the other way and has to change first.
rule-r6 = It needs money or positions that have to be voted first.
rule-r7 = It would bind private people, and no law lets this office make such rules.
rule-r8 = It puts a new duty on private people, so it has to be made as a rule.
rule-r9 = A required process that takes about half a year or more has to finish first.
rule-r10 = Nobody's duty, pay, job or protection would be different when it is done.
rule-r11 = The office holds the power, a law lets it act, and nothing else has to happen first.

flag-risk-major = Big effect, old law
flag-risk-major-text = A very large effect that rests on an old or general law is likely to be challenged in court as a major question.
flag-risk-court = Blocked before, or still in court
flag-risk-court-text = Read that ruling first, and narrow the ask. Courts read emergency and good-cause powers narrowly.
flag-risk-split = Courts disagree
flag-risk-split-text = The power may hold in some places and not in others.
flag-risk-reverse = Easy to undo
flag-risk-reverse-text = What one signature or memo did, the next one can undo. Plan a durable second step.
flag-risk-cra = Late in the term
flag-risk-cra-text = A federal text that reaches Congress late in a president's term can be overturned by the next Congress.
flag-care = Ask counsel first
flag-care-text = The next move touches rules on lobbying, elections, gifts, open bids or pending cases. Ask a lawyer before it.
flag-step = A first step
flag-step-text = It starts a real process. Name the dated next step.
flag-pair = There is a smaller piece
flag-pair-text = A piece of this can be asked of an executive office today.

## Dates as typed
date-empty = no date typed: try `2027-05-01`, `may 1` or `+14d`
date-ambiguous = `{ $text }` can be { $first } or { $second }: write the month in letters, as in `may 1`
date-in-figures = `{ $text }` is written in figures: write { $reading }, or the month in letters
date-no-day = `{ $text }` has no day: write the day too, as in `may 1`
date-no-such-day = there is no day `{ $text }`: check the day and the month
date-short-year = `{ $text }` has a short year: write all four figures, as in `may 1 2027`
date-no-unit = `{ $text }` has no unit: write `+14d` for days, `+2w` for weeks, `+3m` for months
date-too-far = `{ $text }` is too far away for a calendar
date-unknown = `{ $text }` is not a date: try `2027-05-01`, `may 1`, `+14d` or `monday`

## Stage models and counting back
course-no-model = there is no stage model `{ $model }`
course-no-stages = stage model `{ $model }` has no stages to count
course-not-a-range = `{ $text }` is not a range of stages: write `1-7`, or `3` for one stage
course-backward = stages { $first } to { $last } run backward: write the first stage first
course-outside = stage model `{ $model }` has stages 1 to { $most }, not { $first } to { $last }
backcast-no-finish = no finish date yet: set one to count back from
backcast-too-far = stage { $stage } with { $days } days starts before the calendar begins: take fewer days

## A run of show
schedule-untimed = agenda `{ $agenda }` has no minutes: choose a timed agenda
schedule-no-start = an end time needs a start time: give both, as in 09:00 to 12:00
schedule-backward = the end { $end } is not after the start { $start }: give a later end
schedule-not-in-agenda = step `{ $step }` is not in agenda `{ $agenda }`: take a step from its list
schedule-not-a-time = `{ $text }` is not a time: write it as 9:00 or 1:30 pm
schedule-not-a-setting = `{ $text }` does not set minutes: write the step and its minutes, as in `power/map=20`

## What a plan still lacks
lack-name = No person is named.
lack-main-ask = No main ask is picked.
lack-sorting = The main ask is not sorted yet: { $ask }
lack-finder = The verdict turns on a question that nobody finds out by a day: { $question }
lack-power = The verdict on the main ask is “{ $outcome }”. Aim again, and make the new ask the main one.
lack-basis = No legal basis is written down, not even “to find”.
lack-lever = No lever is picked.
lack-lever-of-level = No picked lever is held at this level: { $level }
lack-more-than-signature = A new duty on private people has to be made as a rule, and every picked lever is only a signature.
lack-row = Nothing is written there yet.
lack-date-within = Nothing is dated on or before { $last }.
lack-date-within-next = Nothing is dated on or before { $last }; the first date is { $earliest }.
lack-inside = No inside step yet.
lack-outside = No outside step yet.
lack-columns = Still empty: { $columns }
lack-cell = “{ $row }” is without: { $column }
